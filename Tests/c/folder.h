/* A fresh folder for a test program, removed when it ends, and files in it. */
#ifndef FOLDER_H
#define FOLDER_H

#include <stddef.h>

/* Makes it; 0 if that fails. */
int folder_make(void);
void folder_remove(void);

/* The path of a name in it. Eight of them are valid at a time. */
const char *path_of(const char *name);

/* Both give the path. */
const char *write_file(const char *name, const char *text, size_t length);
const char *write_text(const char *name, const char *text);

int exists(const char *name);

/* Up to 1000 bytes; NULL if there is no such file. */
const char *content_of(const char *name);

/* How many names are in it. */
int folder_count(void);

#endif
