/* Walking a folder, for Swift. */
#ifndef OWUI_CSYSTEM_WALK_H
#define OWUI_CSYSTEM_WALK_H

#include "files.h"

#include <fnmatch.h>
#include <fts.h>

enum owui_walk_kind {
    OWUI_WALK_FOLDER,
    OWUI_WALK_FILE,
    OWUI_WALK_LINK,       /* a symbolic link that is not followed, or has no target */
    OWUI_WALK_CYCLE,      /* a link to a folder that contains it */
    OWUI_WALK_SPECIAL,    /* `special` is an owui_file_kind */
    OWUI_WALK_UNREADABLE, /* `error` is the system's error number */
};

typedef struct owui_walk_entry {
    const char *path; /* valid until the next entry */
    size_t length;
    size_t root; /* the length of the part that is the folder itself */
    int kind, special, error;
    FTSENT *ftsent;
} owui_walk_entry;

static inline int owui_walk_compare(const FTSENT **one, const FTSENT **other)
{
    return strcmp((*one)->fts_name, (*other)->fts_name);
}

/* NULL and errno if that fails. The current directory is not changed. */
static inline FTS *owui_walk_open(const char *path, int follows)
{
    char *paths[] = {(char *)path, NULL};
    return fts_open(paths, (follows ? FTS_LOGICAL : FTS_PHYSICAL | FTS_COMFOLLOW) | FTS_NOCHDIR,
                    owui_walk_compare);
}

/* The next entry in the order of names, a folder before what is in it; 0 at the end. */
static inline int owui_walk_next(FTS *walk, owui_walk_entry *out)
{
    for (;;) {
        errno = 0;
        FTSENT *entry = fts_read(walk);
        if (!entry) {
            if (errno == 0)
                return 0;
            *out = (owui_walk_entry){.path = "", .kind = OWUI_WALK_UNREADABLE, .error = errno};
            return 1;
        }
        if (entry->fts_info == FTS_DP)
            continue;
        FTSENT *top = entry;
        while (top->fts_level > FTS_ROOTLEVEL)
            top = top->fts_parent;
        *out = (owui_walk_entry){
            entry->fts_path, entry->fts_pathlen, top->fts_pathlen, 0, 0, entry->fts_errno, entry};
        switch (entry->fts_info) {
        case FTS_D: out->kind = OWUI_WALK_FOLDER; break;
        case FTS_F: out->kind = OWUI_WALK_FILE; break;
        case FTS_SL:
        case FTS_SLNONE: out->kind = OWUI_WALK_LINK; break;
        case FTS_DC: out->kind = OWUI_WALK_CYCLE; break;
        case FTS_DEFAULT:
            out->kind = OWUI_WALK_SPECIAL;
            out->special = owui_file_kind_of(entry->fts_statp->st_mode);
            break;
        default: out->kind = OWUI_WALK_UNREADABLE; break;
        }
        return 1;
    }
}

/* What is in the folder is not walked. */
static inline void owui_walk_skip(FTS *walk, const owui_walk_entry *folder)
{
    fts_set(walk, folder->ftsent, FTS_SKIP);
}

/* Whether a pattern with * ? and [] matches all of a text; * also stands for slashes. */
static inline int owui_walk_matches(const char *pattern, const char *text)
{
    return fnmatch(pattern, text, 0) == 0;
}

#endif
