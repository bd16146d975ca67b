/*
 * Files: uploads, what the server makes of them, and downloads.
 *
 * An upload answers at once, long before the file is of use: the server then
 * extracts its text and computes embeddings. owui_file_wait() waits for that.
 * owui_knowledge_ingest() does all of it for many files.
 *
 * Ids come from the server. One that is empty or has a "/" or a control
 * character in it is OWUI_E_INVALID, and nothing is sent: the server would take
 * it for another path, whatever the encoding.
 */
#ifndef OPENWEBUI_FILES_H
#define OPENWEBUI_FILES_H

#include "call.h"
#include "client.h"
#include "json.h"

#ifdef __cplusplus
extern "C" {
#endif

/*
 * ---- Uploads
 *
 * The answer is the file's record, {"id":…,"filename":…,"data":{"status":…},…}.
 * That it came does not mean that the file can be used: see owui_file_wait().
 * The body is read while it is sent, and never held in memory. Uploads have
 * the clocks of every call; a slow one is none that stands still.
 * POST /api/v1/files/.
 */

/*
 * Uploads a regular file of the disk, under the last part of its path as its name. The file is
 * opened when the call starts. OWUI_E_LOCAL_FILE: it cannot be read, it is no regular
 * file, or it changed while it was read; the server has taken nothing then. A file
 * that does not say its length (in /proc, in /sys, in some file systems) is read to
 * its end. What is in a pipe or a device goes through owui_file_upload_reader(). A
 * name that is not UTF-8 requires owui_call_set_upload_name(). Since 0.1.
 */
owui_call *owui_file_upload(owui_client *client, const char *path);

/*
 * Uploads `length` bytes of memory as a file called `name`. The bytes are not
 * copied: they must stay as they are until the call has ended or is freed.
 * Since 0.1.
 */
owui_call *owui_file_upload_data(owui_client *client, const char *name, const void *data,
                                 size_t length);

/*
 * Gives up to `size` bytes of a file. Returns how many; 0 at the end; a negative
 * number to give up (OWUI_E_ABORTED).
 */
typedef int64_t (*owui_read_fn)(char *buffer, size_t size, void *user);

/* Goes back to the beginning. Return 0, or anything else if that cannot be done. */
typedef int (*owui_rewind_fn)(void *user);

/*
 * Uploads what `read` gives as a file called `name`: `length` bytes, or with -1
 * as many as come. `rewind` may be NULL; then what was read once is not sent
 * again if a try fails. Both run on the thread that drives the call. More or
 * fewer bytes than `length` are OWUI_E_LOCAL_FILE. While `read` takes its time, no clock
 * but OWUI_TIMEOUT_TOTAL runs. Since 0.1.
 */
owui_call *owui_file_upload_reader(owui_client *client, const char *name, owui_read_fn read,
                                   owui_rewind_fn rewind, void *user, int64_t length);

/*
 * What the server is to call the file, as UTF-8; the server keeps only what comes after
 * the last "/". Control characters other than tabs are refused. Since 0.1.
 */
int owui_call_set_upload_name(owui_call *call, const char *name);

/*
 * The file's type, such as "application/pdf", which decides how the server reads
 * it. By default it goes by the name's extension, application/octet-stream if
 * that is not known. Since 0.1.
 */
int owui_call_set_upload_content_type(owui_call *call, const char *type);

/* An object that the server keeps with the file, in `meta.data`. Since 0.1. */
int owui_call_set_upload_metadata(owui_call *call, const owui_json *metadata);

/*
 * 0: only store the file; it is of no use to a chat or a knowledge base then.
 * 1, the default: extract its text and compute embeddings. Since 0.1.
 */
int owui_call_set_upload_process(owui_call *call, int on);

/*
 * 0: answer when the file is processed (which may have failed even so).
 * 1, the server's default: answer at once. Since 0.1.
 */
int owui_call_set_upload_process_in_background(owui_call *call, int on);

/*
 * ---- What the server makes of it
 */

/*
 * How far the processing is, now: {"status":"pending"|"processing"|"completed"|
 * "failed"}. A file that was uploaded without processing is "pending" for ever.
 * GET /api/v1/files/{id}/process/status. Since 0.1.
 */
owui_call *owui_file_status(owui_client *client, const char *id);

/*
 * Waits until a file is processed, with a STATUS event for every sign of life.
 * OWUI_OK: it can be used. OWUI_E_FILE_FAILED: the server could not read it, and
 * says why in owui_call_error_detail(), if it does. OWUI_E_FILE_UNPROCESSED: it was
 * uploaded without processing, and waiting is in vain. OWUI_E_NOT_FOUND: there is
 * no such file, or no longer. (A file that a knowledge base has refused, as a
 * duplicate for one, counts as failed from then on; chats can still use it.)
 *
 * Waits as long as it takes, unless OWUI_TIMEOUT_TOTAL is set; after
 * OWUI_E_TIMEOUT_TOTAL the file goes on being processed, and another wait may be
 * made. The answer is {"id":…,"status":…}, with "error" if there is one, also
 * after a failure.
 *
 * Follows the status stream; where that fails (a proxy that holds it back, a
 * connection that breaks), asks again and again, at growing intervals up to 5 s. A
 * server that is away is waited for, for a minute. One that was started anew does not
 * go on with what it was processing, and says "pending" for ever: set a clock.
 * GET /api/v1/files/{id}/process/status?stream=true. Since 0.1.
 */
owui_call *owui_file_wait(owui_client *client, const char *id);

/*
 * ---- Files of the server
 */

/* A file's record, with its whole text in `data.content`. GET /api/v1/files/{id}. Since 0.1. */
owui_call *owui_file_get(owui_client *client, const char *id);

/*
 * All files, page by page: an ITEM event for each record as its page arrives,
 * and {"items":[…],"total":…} in the end (empty with owui_call_set_keep_response()
 * off). Without their texts. GET /api/v1/files/.
 *
 * The list may change while it is read: files are added, or deleted, also by the
 * caller between two events. Each file is given once, by its id. Pages are read
 * again if the total has shrunk, or if files came twice and others are missing;
 * docs/limits.md says what remains unnoticed. OWUI_E_TRUNCATED: the server gives the
 * same page again, and has not given the whole list. Since 0.1.
 */
owui_call *owui_file_list(owui_client *client);

/*
 * The files whose name matches a pattern with * and ?: {"items":[…],"total":…}, and an ITEM
 * event for each. Nothing found is an empty list. GET /api/v1/files/search. Since 0.1.
 */
owui_call *owui_file_search(owui_client *client, const char *pattern);

/*
 * A file's bytes as they were uploaded: in owui_call_response_body(), up to the
 * client's buffer limit, or, in constant memory, where owui_call_set_output_file() or
 * owui_call_on_data() says. GET /api/v1/files/{id}/content. Since 0.1.
 */
owui_call *owui_file_download(owui_client *client, const char *id);

/* The text that the server found in a file: {"content":…}.
 * GET /api/v1/files/{id}/data/content. Since 0.1. */
owui_call *owui_file_extracted_text(owui_client *client, const char *id);

/*
 * Deletes a file, from the knowledge bases too. Not there: OWUI_E_NOT_FOUND.
 * DELETE /api/v1/files/{id}. Since 0.1.
 */
owui_call *owui_file_delete(owui_client *client, const char *id);

#ifdef __cplusplus
}
#endif

#endif
