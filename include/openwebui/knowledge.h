/**
 * @file
 * Knowledge bases: collections of files that chats retrieve from.
 */
#ifndef OPENWEBUI_KNOWLEDGE_H
#define OPENWEBUI_KNOWLEDGE_H

#include "call.h"
#include "client.h"
#include "json.h"
#include "macros.h"

#ifdef __cplusplus
extern "C" {
#endif

/**
 * @defgroup knowledge Knowledge bases
 *
 * A chat uses a knowledge base with `"files":[{"type":"collection","id":…}]` in its request.
 *
 * Each constructor makes a call, which the caller releases with owui_call_release(); see
 * operations.h. For ids, see files.h.
 * @{
 */

/** @name Knowledge bases */
/** @{ */

/**
 * Creates a knowledge base. The response is its record, `{"id":…,…}`.
 *
 * Endpoint: POST /api/v1/knowledge/create
 *
 * @param client The client.
 * @param name The name, which need not be unique.
 * @param description May be NULL.
 * @return A new call.
 */
OWUI_EXPORT OWUI_WARN_UNUSED owui_call *owui_knowledge_create(owui_client *client, const char *name,
                                                              const char *description);

/**
 * Lists all knowledge bases, page by page: an ITEM event for each, and `{"items":[…],"total":…}` as
 * the response. If the list changes while it is read, see owui_file_list().
 *
 * Endpoint: GET /api/v1/knowledge/
 *
 * @param client The client.
 * @return A new call.
 */
OWUI_EXPORT OWUI_WARN_UNUSED owui_call *owui_knowledge_list(owui_client *client);

/**
 * Returns the record of a knowledge base, without its files. `write_access` says whether the key
 * may add files.
 *
 * Endpoint: GET /api/v1/knowledge/{id}
 *
 * @param client The client.
 * @param id The id of the knowledge base.
 * @return A new call.
 */
OWUI_EXPORT OWUI_WARN_UNUSED owui_call *owui_knowledge_get(owui_client *client, const char *id);

/**
 * Lists the files of a knowledge base, page by page: an ITEM event for each, and
 * `{"items":[…],"total":…}` as the response. If the list changes while it is read, see
 * owui_file_list().
 *
 * Endpoint: GET /api/v1/knowledge/{id}/files
 *
 * @param client The client.
 * @param id The id of the knowledge base.
 * @return A new call.
 */
OWUI_EXPORT OWUI_WARN_UNUSED owui_call *owui_knowledge_list_files(owui_client *client,
                                                                  const char *id);

/**
 * Changes the record of a knowledge base.
 *
 * Endpoint: POST /api/v1/knowledge/{id}/update
 *
 * @param client The client.
 * @param id The id of the knowledge base.
 * @param request `{"name":…,"description":…}`; the server requires both.
 * @return A new call.
 */
OWUI_EXPORT OWUI_WARN_UNUSED owui_call *owui_knowledge_update(owui_client *client, const char *id,
                                                              const owui_json *request);

/**
 * Adds a file that has been processed. The response comes when its embeddings are computed, which
 * may take minutes.
 *
 * #OWUI_E_DUPLICATE: another file in it has the same text. #OWUI_E_FILE_UNPROCESSED: the text of
 * the file has not been extracted, or not yet. #OWUI_E_NOT_FOUND: there is no such file or
 * knowledge base. #OWUI_E_FORBIDDEN: the key may not write to the knowledge base, or not read the
 * file.
 *
 * The call succeeds only if the server lists the file. If the response does not list it (on some
 * servers it lists nothing), the call reads the list of the knowledge base
 * (GET /api/v1/knowledge/{id}/files), reads it again after a second, and then adds the file a
 * second time. #OWUI_E_UNEXPECTED_RESPONSE: the server reports success, and still does not list the
 * file. owui_call_response() is the response to the request that added the file;
 * owui_call_response_body() is NULL if the list was read after it.
 *
 * Endpoint: POST /api/v1/knowledge/{id}/file/add
 *
 * @param client The client.
 * @param id The id of the knowledge base.
 * @param file_id The id of the file.
 * @return A new call.
 */
OWUI_EXPORT OWUI_WARN_UNUSED owui_call *owui_knowledge_add_file(owui_client *client, const char *id,
                                                                const char *file_id);

/**
 * Adds several files in one request. One unknown id makes all of them fail, and 0.8.12 always
 * fails; owui_knowledge_ingest() has neither problem.
 *
 * The server leaves some files out without an error (duplicates, files without text).
 * #OWUI_E_PARTIAL: some are listed neither in the response nor in the list of the knowledge base;
 * the message names the first of them.
 *
 * Endpoint: POST /api/v1/knowledge/{id}/files/batch/add
 *
 * @param client The client.
 * @param id The id of the knowledge base.
 * @param file_ids An array of strings.
 * @return A new call.
 */
OWUI_EXPORT OWUI_WARN_UNUSED owui_call *owui_knowledge_add_files(owui_client *client,
                                                                 const char *id,
                                                                 const owui_json *file_ids);

/**
 * Removes a file from a knowledge base.
 *
 * Endpoint: POST /api/v1/knowledge/{id}/file/remove
 *
 * @param client The client.
 * @param id The id of the knowledge base.
 * @param file_id The id of the file.
 * @param delete_file Not 0: THE FILE ITSELF IS DELETED, from everywhere. That is the default of the
 *     server, so this function has none.
 * @return A new call.
 */
OWUI_EXPORT OWUI_WARN_UNUSED owui_call *owui_knowledge_remove_file(owui_client *client,
                                                                   const char *id,
                                                                   const char *file_id,
                                                                   int delete_file);

/**
 * Removes all files from a knowledge base. SERVERS FROM 0.11.1 ON DELETE THE FILES THEMSELVES;
 * older ones keep them; there is no choice. To keep them, remove them one by one.
 *
 * Endpoint: POST /api/v1/knowledge/{id}/reset
 *
 * @param client The client.
 * @param id The id of the knowledge base.
 * @return A new call.
 */
OWUI_EXPORT OWUI_WARN_UNUSED owui_call *owui_knowledge_reset(owui_client *client, const char *id);

/**
 * Deletes a knowledge base; its files stay. #OWUI_E_NOT_FOUND: there is no such knowledge base.
 *
 * Endpoint: DELETE /api/v1/knowledge/{id}/delete
 *
 * @param client The client.
 * @param id The id of the knowledge base.
 * @return A new call.
 */
OWUI_EXPORT OWUI_WARN_UNUSED owui_call *owui_knowledge_delete(owui_client *client, const char *id);

/** @} */

/** @name Ingestion */
/** @{ */

/**
 * Ingests many files: uploads each, waits until it is processed, adds it to a knowledge base, and
 * makes sure that it is listed there. Add the files with the functions owui_call_ingest_add_…, then
 * run the call. Several files are processed at a time, and one that fails does not stop the others.
 * Files with the same content (of the same size, if the content is not known) are added one after
 * the other, since the server does not notice that texts are equal if they come at the same moment.
 *
 * The response can be read at any time, and after a failure:
 *
 *     {"knowledge_id":…,"counts":{"linked":…,"duplicate":…,…},"files":[
 *       {"name":…,"path":…,"status":"linked","file_id":…}, …]}
 *
 * It has an entry for each file, in the order in which they were added. Its "status" is one of:
 *
 * - "linked": the file is in the knowledge base.
 * - "duplicate": a file with the same text was there before; this is no failure.
 * - "failed": "error" is one line that contains the message of the server or of the system.
 * - "timeout": owui_call_ingest_set_file_timeout() expired; the server continues to process it.
 * - "cancelled": the call ended before this file was finished.
 * - "queued", "uploading", "processing", "adding": while the call runs.
 *
 * "path" is missing for what is not a file of the disk, and "file_id" for what has not been
 * uploaded. "mark" identifies the file for owui_call_ingest_set_resume_from(). Every change is a
 * STATUS event: the status is its text, the name of the file its name, the entry its JSON.
 *
 * A file that the knowledge base refuses as a duplicate is deleted from the server again if this
 * run has uploaded it, so that repeated runs leave no copies there. Its entry then has
 * `"removed":true`, and its "file_id" is no longer valid. Files that were on the server before the
 * run, and those that may be in the knowledge base, are never deleted. Until the run has ended, do
 * not use its uploads in another knowledge base.
 *
 * #OWUI_OK: every file is linked or a duplicate. #OWUI_E_PARTIAL: the run is finished, and some are
 * not. #OWUI_E_FORBIDDEN: the key may not write to the knowledge base; if the server says so
 * beforehand (`write_access`), nothing is uploaded; otherwise the run ends when the server first
 * refuses to add a file, and deletes what it has uploaded and not added. #OWUI_E_UNAUTHORIZED: the
 * key is not valid, or no longer; the run ends.
 *
 * What survives what: in each step of a file, a lost connection and a gateway's error (502, 503,
 * 504) are survived for up to a minute; 401 ends the run. The requests before the first file are
 * retried as those of any call (owui_call_set_retries()). Work that the server lost is repeated:
 * the processing of a file; the upload of an image or a recording. The callback of
 * owui_call_on_retry() is called for the retries of each request.
 *
 * Timeouts: #OWUI_TIMEOUT_TOTAL, of the call or of the client, bounds the whole run: a client with
 * a total timeout of a minute ends longer runs, unless the call sets it to 0. The file that is in
 * progress is "cancelled" then. The others bound each request; processing and adding a file are
 * bounded by owui_call_ingest_set_file_timeout() only.
 *
 * Local files are read on the thread that runs the call: before the upload for the mark, if they
 * have at most 64 MiB, and during it. For a disk that may hang, open the files on another thread
 * and use owui_call_ingest_add_data(), or owui_file_upload_reader() and
 * owui_call_ingest_add_file_id().
 *
 * @param client The client.
 * @param knowledge_id The id of the knowledge base.
 * @return A new call.
 */
OWUI_EXPORT OWUI_WARN_UNUSED owui_call *owui_knowledge_ingest(owui_client *client,
                                                              const char *knowledge_id);

/**
 * Adds a file of the disk to an ingestion. If it cannot be read, its entry fails when its turn
 * comes.
 *
 * @param call An ingestion that has not started.
 * @param path The path.
 * @return #OWUI_OK; #OWUI_E_INVALID for NULL; #OWUI_E_STATE.
 */
OWUI_EXPORT int owui_call_ingest_add_path(owui_call *call, const char *path);

/**
 * Adds bytes of memory to an ingestion.
 *
 * @param call An ingestion that has not started.
 * @param name The name of the file.
 * @param data The bytes. They are not copied: they must stay unchanged until the call has ended or
 *     is released.
 * @param length Number of bytes.
 * @return #OWUI_OK; #OWUI_E_INVALID for NULL; #OWUI_E_STATE.
 */
OWUI_EXPORT int owui_call_ingest_add_data(owui_call *call, const char *name, const void *data,
                                          size_t length);

/**
 * Adds a file that is on the server to an ingestion.
 *
 * @param call An ingestion that has not started.
 * @param file_id The id of the file.
 * @return #OWUI_OK; #OWUI_E_INVALID for NULL; #OWUI_E_STATE.
 */
OWUI_EXPORT int owui_call_ingest_add_file_id(owui_call *call, const char *file_id);

/**
 * Sets how many files are processed at a time. At most 4 of them are added to the knowledge base at
 * the same moment: with more, a server has been seen to lose some.
 *
 * @param call An ingestion that has not started.
 * @param files 1 to 64. The default is 4.
 * @return #OWUI_OK; #OWUI_E_INVALID; #OWUI_E_STATE.
 */
OWUI_EXPORT int owui_call_ingest_set_concurrency(owui_call *call, int files);

/**
 * Sets how long the server may take to process and add one file after its upload.
 *
 * @param call An ingestion that has not started.
 * @param milliseconds The timeout; 0 for none. The default is 600,000.
 * @return #OWUI_OK; #OWUI_E_INVALID; #OWUI_E_STATE.
 */
OWUI_EXPORT int owui_call_ingest_set_file_timeout(owui_call *call, int64_t milliseconds);

/**
 * Continues an earlier run of the same files: what is in the knowledge base is not added again, and
 * what is on the server is not uploaded again. Uploads carry a mark in their metadata by which they
 * are recognised: the knowledge base, the name of the file without its folder, the size, and the
 * SHA-256 of the content; beyond 64 MiB the time of change instead. So the path may be written
 * otherwise, and the folder may have moved. Marks of earlier releases are understood too.
 *
 * A file that the base lists takes no request of its own. A file that has failed before and fails
 * again keeps the reason in the earlier result.
 *
 * @param call An ingestion that has not started.
 * @param result The response of the earlier run; NULL if it is lost: then the server is asked.
 * @return #OWUI_OK; #OWUI_E_INVALID; #OWUI_E_STATE.
 */
OWUI_EXPORT int owui_call_ingest_set_resume_from(owui_call *call, const owui_json *result);

/** @} */

/** @} */

#ifdef __cplusplus
}
#endif

#endif
