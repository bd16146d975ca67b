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
 * {"items":[…],"total":…} in the end. If the list changes while it is read, see
 * owui_file_list(). GET /api/v1/knowledge/. Since 0.1.
 */
owui_call *owui_knowledge_list(owui_client *client);

/*
 * One of them, without its files. `write_access` tells whether the key may add
 * files to it. GET /api/v1/knowledge/{id}. Since 0.1.
 */
owui_call *owui_knowledge_get(owui_client *client, const char *id);

/*
 * The files of one, page by page: an ITEM event for each, and
 * {"items":[…],"total":…} in the end. If the list changes while it is read, see
 * owui_file_list(). GET /api/v1/knowledge/{id}/files. Since 0.1.
 */
owui_call *owui_knowledge_list_files(owui_client *client, const char *id);

/*
 * Changes a knowledge base: `request` is {"name":…,"description":…}, and the
 * server wants both. POST /api/v1/knowledge/{id}/update. Since 0.1.
 */
owui_call *owui_knowledge_update(owui_client *client, const char *id, const owui_json *request);

/*
 * Adds a file that has been processed; answers when its embeddings are computed, which may
 * take minutes. OWUI_E_DUPLICATE: another file in it has the same text.
 * OWUI_E_FILE_UNPROCESSED: the file's text has not been extracted (yet).
 * OWUI_E_NOT_FOUND: there is no such file or knowledge base. OWUI_E_FORBIDDEN: the
 * key may not write to the knowledge base, or not read the file.
 *
 * The call succeeds only if the server lists the file. If the response does not
 * list it (on some servers it lists nothing), the call reads the list of the
 * knowledge base (GET /api/v1/knowledge/{id}/files), reads it again after a second,
 * and then adds the file a second time. OWUI_E_UNEXPECTED_RESPONSE: the server reports success
 * and still does not list the file. owui_call_response() is the response to the
 * request that added the file, and owui_call_response_body() is NULL if the list was
 * read after it.
 * POST /api/v1/knowledge/{id}/file/add. Since 0.1.
 */
owui_call *owui_knowledge_add_file(owui_client *client, const char *id, const char *file_id);

/*
 * Adds many at once: `file_ids` is an array of strings. One id that is unknown
 * fails all, and 0.8.12 always fails here; owui_knowledge_ingest() does better.
 * The server leaves some files out without an error (duplicates, files without a
 * text). OWUI_E_PARTIAL: some are listed neither in the response nor in the list of
 * the knowledge base; the message names the first of them.
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
 * it is in. Add the files with owui_call_ingest_add_…(), then run the call. Several
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
 *   timeout     owui_call_ingest_set_file_timeout() ran out; the file goes on being processed
 *   cancelled   the call ended before it was this file's turn, or in the midst of it
 *   queued, uploading, processing, adding       while the call runs
 *
 * A file that the knowledge base refuses as a duplicate is deleted from the server
 * again if this run has uploaded it, so that repeated runs leave no copies there.
 * Its entry then has "removed":true, and its "file_id" is no longer valid. Never
 * deleted are files that were on the server before the run, and those that may be
 * in the knowledge base. (To use an upload elsewhere, wait for the end of the run.)
 *
 * "mark" is what owui_call_ingest_set_resume_from() knows a file by.
 * "path" is missing for what was not a file of the disk, "file_id" if it did
 * not come to that. Every change gives a STATUS event: the status in its text,
 * the file in its name, the entry in its JSON. owui_call_on_progress() tells
 * of the bytes of all uploads.
 *
 * OWUI_OK: every file is linked or a duplicate. OWUI_E_PARTIAL: the run is over,
 * and some are not. OWUI_E_FORBIDDEN: the key may not write to the knowledge base.
 * If the server says so beforehand (`write_access`), nothing is uploaded; otherwise
 * the run ends at the first refusal and deletes what it has uploaded and not added.
 * OWUI_E_UNAUTHORIZED: the key is not valid, or no longer; the run ends there.
 * A server that goes away in the midst of it is waited for, for a minute, and what it has forgotten meanwhile is done again: it is told to process the
 * file once more, or, of a picture or a recording, gets it once more. Since 0.1.
 */
owui_call *owui_knowledge_ingest(owui_client *client, const char *knowledge_id);

/*
 * A file of the disk. One that cannot be read fails when its turn comes. Like the
 * next two: OWUI_E_INVALID for NULL, OWUI_E_STATE after the start. Since 0.1.
 */
int owui_call_ingest_add_path(owui_call *ingest, const char *path);

/* Bytes of memory; see owui_file_upload_data(). Since 0.1. */
int owui_call_ingest_add_data(owui_call *ingest, const char *name, const void *data, size_t length);

/* A file that the server has already. Since 0.1. */
int owui_call_ingest_add_file_id(owui_call *ingest, const char *file_id);

/* How many files may be under way at once: 4 by default, 1 to 64. Since 0.1. */
int owui_call_ingest_set_concurrency(owui_call *ingest, int files);

/*
 * How long the server may take over one file once it has it, processing and adding, in
 * milliseconds: 600,000 by default, 0 for as long as it takes. Since 0.1.
 */
int owui_call_ingest_set_file_timeout(owui_call *ingest, int64_t milliseconds);

/*
 * Goes on where an earlier run of the same files has stopped: what is in the
 * knowledge base is not added again, what is on the server is not uploaded
 * again. `result` is the earlier answer, or NULL if it was lost: then the server
 * is asked. (Uploads carry a mark in their metadata by which they are known
 * again: the base, path or name, size, and time of change or contents.) Since 0.1.
 */
int owui_call_ingest_set_resume_from(owui_call *ingest, const owui_json *result);

#ifdef __cplusplus
}
#endif

#endif
