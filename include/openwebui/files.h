/**
 * @file
 * Files: uploads, their processing on the server, lists and downloads.
 */
#ifndef OPENWEBUI_FILES_H
#define OPENWEBUI_FILES_H

#include "call.h"
#include "client.h"
#include "json.h"
#include "macros.h"

#ifdef __cplusplus
extern "C" {
#endif

/**
 * @defgroup files Files
 *
 * The response to an upload arrives long before the file can be used: the server then extracts the
 * text and computes embeddings. owui_file_wait() waits for that; owui_knowledge_ingest() does all
 * of it for many files.
 *
 * Each constructor makes a call, which the caller releases with owui_call_release(); see
 * operations.h.
 *
 * Ids come from the server. An id that is empty, or contains a "/" or a control character, is
 * #OWUI_E_INVALID, and nothing is sent: the server would decode it to another path.
 * @{
 */

/**
 * @name Uploads
 *
 * Endpoint: POST /api/v1/files/
 *
 * The response is the record of the file, `{"id":…,"filename":…,"data":{"status":…},…}`. The file
 * cannot be used yet: see owui_file_wait().
 *
 * The content is read while it is sent, and is never held in memory as a whole. Uploads have the
 * timeouts of every call; an upload is not idle while bytes move.
 */
/** @{ */

/**
 * Uploads a regular file. It is opened when the call starts; its name on the server is the last
 * part of the path.
 *
 * #OWUI_E_LOCAL_FILE: it cannot be read, is no regular file, or changed while it was read; the
 * server has stored nothing then. A file that does not report its length (in /proc, in /sys, in
 * some file systems) is read to its end. For pipes and devices use owui_file_upload_reader().
 *
 * @param client The client.
 * @param path The path. One that ends in "/" has no name: #OWUI_E_INVALID. A name that is not UTF-8
 *     requires owui_call_set_upload_name().
 * @return A new call.
 */
OWUI_EXPORT OWUI_WARN_UNUSED owui_call *owui_file_upload(owui_client *client, const char *path);

/**
 * Uploads bytes of memory.
 *
 * @param client The client.
 * @param name The name of the file; see owui_call_set_upload_name().
 * @param data The bytes. They are not copied: they must stay unchanged until the call has ended or
 *     is released.
 * @param length Number of bytes.
 * @return A new call.
 */
OWUI_EXPORT OWUI_WARN_UNUSED owui_call *owui_file_upload_data(owui_client *client, const char *name,
                                                              const void *data, size_t length);

/**
 * Reads bytes of a file that is uploaded. Runs on the thread that runs the call.
 *
 * @param[out] buffer Where to write the bytes.
 * @param size The most bytes to write.
 * @param user The pointer given to owui_file_upload_reader().
 * @return How many bytes were written; 0 at the end of the file; a negative number, or more than
 *     `size`, stops the call with #OWUI_E_ABORTED.
 */
typedef int64_t (*owui_read_fn)(char *buffer, size_t size, void *user);

/**
 * Goes back to the start of a file that is uploaded. Runs on the thread that runs the call.
 *
 * @param user The pointer given to owui_file_upload_reader().
 * @return 0; anything else if it is not possible.
 */
typedef int (*owui_rewind_fn)(void *user);

/**
 * Uploads what a function reads. While `read` runs, no timeout but #OWUI_TIMEOUT_TOTAL does.
 *
 * @param client The client.
 * @param name The name of the file; see owui_call_set_upload_name().
 * @param read Reads the bytes.
 * @param rewind Goes back to the start; NULL if that is not possible, and then a request that has
 *     read bytes is not repeated.
 * @param user Passed to `read` and `rewind`; must stay valid until the call has ended.
 * @param length Number of bytes; more or fewer are #OWUI_E_LOCAL_FILE. -1: as many as there are.
 * @return A new call.
 */
OWUI_EXPORT OWUI_WARN_UNUSED owui_call *owui_file_upload_reader(owui_client *client,
                                                                const char *name, owui_read_fn read,
                                                                owui_rewind_fn rewind, void *user,
                                                                int64_t length);

/**
 * Sets the name of the file on the server, which keeps only what comes after the last "/".
 *
 * @param call An upload that has not started.
 * @param name UTF-8 without control characters other than tabs.
 * @return #OWUI_OK; #OWUI_E_INVALID; #OWUI_E_STATE also for a call that is no upload.
 */
OWUI_EXPORT int owui_call_set_upload_name(owui_call *call, const char *name);

/**
 * Sets the content type of the file, which decides how the server reads it. By default it follows
 * from the extension of the name; application/octet-stream if that is not known.
 *
 * @param call An upload that has not started.
 * @param type A type such as "application/pdf".
 * @return #OWUI_OK; #OWUI_E_INVALID; #OWUI_E_STATE also for a call that is no upload.
 */
OWUI_EXPORT int owui_call_set_upload_content_type(owui_call *call, const char *type);

/**
 * Sets an object that the server keeps with the file, in `meta.data`.
 *
 * @param call An upload that has not started.
 * @param metadata The object, which is copied.
 * @return #OWUI_OK; #OWUI_E_INVALID; #OWUI_E_STATE also for a call that is no upload.
 */
OWUI_EXPORT int owui_call_set_upload_metadata(owui_call *call, const owui_json *metadata);

/**
 * Sets whether the server processes the file.
 *
 * @param call An upload that has not started.
 * @param on 1 (the default): it extracts the text and computes embeddings. 0: it only stores the
 *     file, which chats and knowledge bases cannot use then.
 * @return #OWUI_OK; #OWUI_E_INVALID; #OWUI_E_STATE also for a call that is no upload.
 */
OWUI_EXPORT int owui_call_set_upload_process(owui_call *call, int on);

/**
 * Sets whether the server processes the file after its response.
 *
 * @param call An upload that has not started.
 * @param on 1 (the server's default): the response comes at once. 0: it comes when the file is
 *     processed, or when processing has failed.
 * @return #OWUI_OK; #OWUI_E_INVALID; #OWUI_E_STATE also for a call that is no upload.
 */
OWUI_EXPORT int owui_call_set_upload_process_in_background(owui_call *call, int on);

/** @} */

/** @name Processing */
/** @{ */

/**
 * Returns the current state of the processing of a file:
 * `{"status":"pending"|"processing"|"completed"|"failed"}`. A file that was uploaded without
 * processing stays "pending".
 *
 * Endpoint: GET /api/v1/files/{id}/process/status
 *
 * @param client The client.
 * @param id The id of the file.
 * @return A new call.
 */
OWUI_EXPORT OWUI_WARN_UNUSED owui_call *owui_file_status(owui_client *client, const char *id);

/**
 * Waits until a file is processed. Every report of the server is a STATUS event. The response is
 * `{"id":…,"status":…}`, with "error" if there is one, also after a failure.
 *
 * #OWUI_OK: the file can be used. #OWUI_E_FILE_FAILED: the server could not process it; the reason,
 * if the server has one, is in owui_call_error_detail(). #OWUI_E_FILE_UNPROCESSED: it was uploaded
 * without processing; it will never finish. #OWUI_E_NOT_FOUND: there is no such file, or no longer.
 * A file that a knowledge base has refused, for example as a duplicate, counts as failed from then
 * on; chats can still use it.
 *
 * The wait has no limit unless #OWUI_TIMEOUT_TOTAL is set, for the call or for the client: a total
 * timeout of the client ends waits too, so override it with owui_call_set_timeout(). After
 * #OWUI_E_TIMEOUT_TOTAL the server continues to process the file, and one may wait again.
 *
 * A server that was restarted does not continue, and reports "pending" or "processing" without end.
 * It counts as restarted if 3 s or more are between the first and the last request that was lost in
 * an absence, retries included. If the file is not finished a minute after the server is back, the
 * wait ends with #OWUI_E_FILE_UNPROCESSED: request the processing again (POST
 * /api/v1/retrieval/process/file with the file's id), or wait again if the file may take that long.
 * A restart before the wait cannot be seen: set a timeout.
 *
 * The call polls for a second, first after 30 ms and then at growing intervals, and then follows
 * the status stream of the server. If that fails (a proxy holds it back, the connection breaks), it
 * polls, at growing intervals up to 5 s. No request returns the text of the file. A file that has
 * failed because it has no text is watched for 6 s more: adding it to a knowledge base before the
 * text is extracted has the same effect, and passes.
 *
 * Lost connections and gateways' errors (502, 503, 504) are survived for up to a minute; that the
 * server cannot be reached at all, only after it has responded in this wait. Errors of the request
 * itself, such as 401, end the wait at once.
 *
 * Endpoint: GET /api/v1/files/{id}/process/status, with `stream=true` after the polls
 *
 * @param client The client.
 * @param id The id of the file.
 * @return A new call.
 */
OWUI_EXPORT OWUI_WARN_UNUSED owui_call *owui_file_wait(owui_client *client, const char *id);

/** @} */

/** @name Files of the server */
/** @{ */

/**
 * Returns the record of a file, with its text in `data.content`.
 *
 * Endpoint: GET /api/v1/files/{id}
 *
 * @param client The client.
 * @param id The id of the file.
 * @return A new call.
 */
OWUI_EXPORT OWUI_WARN_UNUSED owui_call *owui_file_get(owui_client *client, const char *id);

/**
 * Lists all files, page by page, without their texts: an ITEM event for each record as its page
 * arrives, and `{"items":[…],"total":…}` as the response (`items` is empty if
 * owui_call_set_keep_response() is off).
 *
 * The list may change while it is read, also by the caller between two events. Each file is
 * returned once, by its id. Pages are read again if the total has shrunk, or if files came twice
 * and others are missing; docs/limits.md says what is not noticed. #OWUI_E_TRUNCATED: the server
 * sends the same page again, and has not sent the whole list.
 *
 * Endpoint: GET /api/v1/files/
 *
 * @param client The client.
 * @return A new call.
 */
OWUI_EXPORT OWUI_WARN_UNUSED owui_call *owui_file_list(owui_client *client);

/**
 * Lists the files whose name matches a pattern: an ITEM event for each record, and
 * `{"items":[…],"total":…}` as the response. The list may be empty.
 *
 * Endpoint: GET /api/v1/files/search
 *
 * @param client The client.
 * @param pattern A name in which * and ? stand for any characters.
 * @return A new call.
 */
OWUI_EXPORT OWUI_WARN_UNUSED owui_call *owui_file_search(owui_client *client, const char *pattern);

/**
 * Downloads a file as it was uploaded: into owui_call_response_body(), up to the buffer limit of
 * the client; or, in constant memory, to where owui_call_set_output_file() or owui_call_on_data()
 * says.
 *
 * Endpoint: GET /api/v1/files/{id}/content
 *
 * @param client The client.
 * @param id The id of the file.
 * @return A new call.
 */
OWUI_EXPORT OWUI_WARN_UNUSED owui_call *owui_file_download(owui_client *client, const char *id);

/**
 * Returns the text that the server has extracted from a file: `{"content":…}`.
 *
 * Endpoint: GET /api/v1/files/{id}/data/content
 *
 * @param client The client.
 * @param id The id of the file.
 * @return A new call.
 */
OWUI_EXPORT OWUI_WARN_UNUSED owui_call *owui_file_extracted_text(owui_client *client,
                                                                 const char *id);

/**
 * Deletes a file, also from all knowledge bases. #OWUI_E_NOT_FOUND: there is no such file.
 *
 * Endpoint: DELETE /api/v1/files/{id}
 *
 * @param client The client.
 * @param id The id of the file.
 * @return A new call.
 */
OWUI_EXPORT OWUI_WARN_UNUSED owui_call *owui_file_delete(owui_client *client, const char *id);

/** @} */

/** @} */

#ifdef __cplusplus
}
#endif

#endif
