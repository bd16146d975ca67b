#include "folder.h"

#include "check.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static char directory[] = "/tmp/owui-tests-XXXXXX";

int folder_make(void)
{
    return mkdtemp(directory) != NULL;
}

void folder_remove(void)
{
    char command[64];
    snprintf(command, sizeof command, "rm -rf %s", directory);
    if (system(command) != 0)
        perror(command);
}

const char *path_of(const char *name)
{
    static char paths[8][600];
    static int next;
    char *path = paths[next++ % 8];
    snprintf(path, sizeof *paths, "%s/%s", directory, name);
    return path;
}

const char *write_file(const char *name, const char *text, size_t length)
{
    const char *path = path_of(name);
    FILE *file = fopen(path, "wb");
    CHECK(file != NULL);
    if (file) {
        CHECK_INT(fwrite(text, 1, length, file), length);
        fclose(file);
    }
    return path;
}

const char *write_text(const char *name, const char *text)
{
    return write_file(name, text, strlen(text));
}

int exists(const char *name)
{
    return access(path_of(name), F_OK) == 0;
}

const char *content_of(const char *name)
{
    static char text[1001];
    FILE *file = fopen(path_of(name), "rb");
    if (!file)
        return NULL;
    size_t length = fread(text, 1, sizeof text - 1, file);
    fclose(file);
    text[length] = 0;
    return text;
}

int folder_count(void)
{
    DIR *folder = opendir(directory);
    int count = -2; /* . and .. */
    while (folder && readdir(folder))
        count++;
    if (folder)
        closedir(folder);
    return count;
}
