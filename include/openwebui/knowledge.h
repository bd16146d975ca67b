/*
 * Knowledge bases: collections of files that a chat can look things up in.
 *
 * A chat uses one with "files":[{"type":"collection","id":…}] in its request.
 * For ids, see files.h.
 */
#ifndef OPENWEBUI_KNOWLEDGE_H
#define OPENWEBUI_KNOWLEDGE_H

#include "call.h"
#include "client.h"
#include "json.h"

#ifdef __cplusplus
extern "C" {
#endif

/*
 * Makes a knowledge base: {"id":…,…}. `description` may be NULL for none. Names
 * need not be unique. POST /api/v1/knowledge/create. Since 0.1.
 */
owui_call *owui_knowledge_create(owui_client *client, const char *name, const char *description);

/*
 * All knowledge bases, page by page: an ITEM event for each, and
 * {"items":[…],"total":…} in the end. GET /api/v1/knowledge/. Since 0.1.
 */
owui_call *owui_knowledge_list(owui_client *client);

/* One of them, without its files. GET /api/v1/knowledge/{id}. Since 0.1. */
owui_call *owui_knowledge_get(owui_client *client, const char *id);

/*
 * The files of one, page by page: an ITEM event for each, and
 * {"items":[…],"total":…} in the end. GET /api/v1/knowledge/{id}/files. Since 0.1.
 */
owui_call *owui_knowledge_files(owui_client *client, const char *id);

/*
 * Changes a knowledge base: `request` is {"name":…,"description":…}, and the
 * server wants both. POST /api/v1/knowledge/{id}/update. Since 0.1.
 */
owui_call *owui_knowledge_update(owui_client *client, const char *id, const owui_json *request);

/*
 * Adds a file that has been processed; answers when its embeddings are computed, which may
 * take minutes. OWUI_E_DUPLICATE: another file in it has the same text.
 * OWUI_E_FILE_UNPROCESSED: the file's text has not been extracted (yet).
 * OWUI_E_NOT_FOUND: there is no such file or knowledge base.
 * POST /api/v1/knowledge/{id}/file/add. Since 0.1.
 */
owui_call *owui_knowledge_add_file(owui_client *client, const char *id, const char *file_id);

/*
 * Adds many at once: `file_ids` is an array of strings. One id that is unknown
 * fails all, and 0.8.12 always fails here; owui_knowledge_ingest() does better.
 * POST /api/v1/knowledge/{id}/files/batch/add. Since 0.1.
 */
owui_call *owui_knowledge_add_files(owui_client *client, const char *id, const owui_json *file_ids);

/*
 * Takes a file out of a knowledge base. With `delete_file` not 0 THE FILE ITSELF
 * IS DELETED, from everywhere: that is what the server does unless told
 * otherwise, so this function has no default.
 * POST /api/v1/knowledge/{id}/file/remove. Since 0.1.
 */
owui_call *owui_knowledge_remove_file(owui_client *client, const char *id, const char *file_id,
                                      int delete_file);

/*
 * Takes all files out. SERVERS FROM 0.11.1 ON DELETE THE FILES THEMSELVES, older
 * ones keep them; there is no choice. To keep them, remove them one by one.
 * POST /api/v1/knowledge/{id}/reset. Since 0.1.
 */
owui_call *owui_knowledge_reset(owui_client *client, const char *id);

/*
 * Deletes a knowledge base; its files stay. Not there: OWUI_E_NOT_FOUND.
 * DELETE /api/v1/knowledge/{id}/delete. Since 0.1.
 */
owui_call *owui_knowledge_delete(owui_client *client, const char *id);

/*
 * ---- The whole way of many files into a knowledge base
 */

/*
 * Uploads files, waits for each to be processed, adds it, and makes sure that
 * it is in. Add the files with owui_ingest_add_*(), then run the call. Several
 * are under way at the same time, and one that fails does not stop the others. Files
 * of the same size are added one after the other, since the server takes equal texts
 * that come at the same moment for different ones.
 *
 * The answer, there at any time and also after a failure:
 *
 *     {"knowledge_id":…,"counts":{"linked":…,"duplicate":…,…},"files":[
 *       {"name":…,"path":…,"status":"linked","file_id":…}, …]}
 *
 * with one entry for each file, in the order in which they were added:
 *
 *   linked      it is in
 *   duplicate   a file with the same text is in already; nothing was wrong
 *   failed      "error" says why: the server's words, or the system's
 *   timeout     owui_ingest_set_file_timeout() ran out; the file goes on being processed
 *   cancelled   the call ended before it was this file's turn, or in the midst of it
 *   queued, uploading, processing, adding       while the call runs
 *
 * "mark" is what owui_ingest_resume() knows a file by.
 * "path" is missing for what was not a file of the disk, "file_id" if it did
 * not come to that. Every change gives a STATUS event: the status in its text,
 * the file in its name, the entry in its JSON. owui_call_on_progress() tells
 * of the bytes of all uploads.
 *
 * OWUI_OK: every file is linked or a duplicate. OWUI_E_PARTIAL: the run is over,
 * and some are not. A server that goes away in the midst of it is waited for,
 * for a minute, and what it has forgotten meanwhile is done again: it is told to process the
 * file once more, or, of a picture or a recording, gets it once more. Since 0.1.
 */
owui_call *owui_knowledge_ingest(owui_client *client, const char *knowledge_id);

/*
 * A file of the disk. One that cannot be read fails when its turn comes. Like the
 * next two: OWUI_E_INVALID for NULL, OWUI_E_STATE after the start. Since 0.1.
 */
int owui_ingest_add_path(owui_call *ingest, const char *path);

/* Bytes of memory; see owui_file_upload_data(). Since 0.1. */
int owui_ingest_add_data(owui_call *ingest, const char *name, const void *data, size_t length);

/* A file that the server has already. Since 0.1. */
int owui_ingest_add_file_id(owui_call *ingest, const char *file_id);

/* How many files may be under way at once: 4 by default, 1 to 64. Since 0.1. */
int owui_ingest_set_parallel(owui_call *ingest, int files);

/*
 * How long the server may take over one file once it has it, processing and adding, in
 * milliseconds: 600,000 by default, 0 for as long as it takes. Since 0.1.
 */
int owui_ingest_set_file_timeout(owui_call *ingest, int64_t milliseconds);

/*
 * Goes on where an earlier run of the same files has stopped: what is in the
 * knowledge base is not added again, what is on the server is not uploaded
 * again. `result` is the earlier answer, or NULL if it was lost: then the server
 * is asked. (Uploads carry a mark in their metadata by which they are known
 * again: the base, path or name, size, and time of change or contents.) Since 0.1.
 */
int owui_ingest_resume(owui_call *ingest, const owui_json *result);

#ifdef __cplusplus
}
#endif

#endif
