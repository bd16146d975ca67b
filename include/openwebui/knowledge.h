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
 * second time. If the response is lost (the connection, or a gateway's 502, 503 or 504), the list
 * says whether the server has added the file; if not, the call fails with the first failure, and
 * does not add the file again, since the server may still be at work. #OWUI_E_UNEXPECTED_RESPONSE:
 * the server reports success, and still does not list the file. owui_call_response() is the
 * response to the request that added the file; owui_call_response_body() is NULL if the list was
 * read after it.
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
 * Waits until a file is processed, as owui_file_wait() does, and then adds it, as
 * owui_knowledge_add_file() does: with the events, timeouts and failures of both. A file whose
 * processing has failed is added all the same, since another knowledge base that refused it leaves
 * it failed; if the server then says that it has no text, the reason of the processing is reported.
 *
 * @param client The client.
 * @param id The id of the knowledge base.
 * @param file_id The id of the file.
 * @return A new call.
 */
OWUI_EXPORT OWUI_WARN_UNUSED owui_call *owui_knowledge_add_file_when_processed(owui_client *client,
                                                                               const char *id,
                                                                               const char *file_id);

/**
 * Adds several files in one request. One unknown id makes all of them fail, and 0.8.12 always
 * fails; owui_knowledge_ingest() has neither problem.
 *
 * The server leaves some files out without an error (duplicates, files without text).
 * #OWUI_OK: the response lists each of them; where it lists no file at all, the list of the
 * knowledge base does. #OWUI_E_PARTIAL: some are missing there; the message names the first of
 * them. A lost response is treated as by owui_knowledge_add_file().
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

/** @name Web pages and texts */
/** @{ */

/**
 * Reads a web page (or the transcript of a YouTube video) on the server, and adds its text to a
 * knowledge base: {"collection_name":…,"content":…}. Chats and owui_knowledge_query() find it, but
 * it is no file: owui_knowledge_list_files() does not list it, and only owui_knowledge_reset()
 * removes it.
 *
 * The server refuses addresses of its own network unless its administrator allows them. A page with
 * an error, such as 404, is read as text. 0.11 and later return "content".
 *
 * Endpoint: POST /api/v1/retrieval/process/web
 *
 * @param client The client.
 * @param id The id of the knowledge base; NULL for a collection of the page's own, whose name is in
 *     the response.
 * @param url The address of the page.
 * @param process Not 0: its embeddings are stored. 0: its text is returned, and nothing is stored.
 * @param overwrite Not 0: THE TEXT OF ALL OTHER FILES OF THE KNOWLEDGE BASE IS DELETED FIRST, which
 *     is for a collection of its own. That is the default of the server, so this function has none.
 * @return A new call.
 */
OWUI_EXPORT OWUI_WARN_UNUSED owui_call *owui_knowledge_add_web_page(owui_client *client,
                                                                    const char *id, const char *url,
                                                                    int process, int overwrite);

/**
 * Stores a text for retrieval, without a file: {"collection_name":…,"content":…}. It is found as a
 * web page is, see owui_knowledge_add_web_page().
 *
 * THE SERVER IGNORES THE TEXT, AND REPORTS SUCCESS, IF THE KNOWLEDGE BASE HAS TEXT ALREADY (seen in
 * 0.12.4). To add a text to such a knowledge base, use owui_call_ingest_add_data().
 *
 * Endpoint: POST /api/v1/retrieval/process/text
 *
 * @param client The client.
 * @param id The id of an empty knowledge base; NULL for a collection of its own, whose name is in
 *     the response.
 * @param name The name that passages of it have.
 * @param text The text.
 * @return A new call.
 */
OWUI_EXPORT OWUI_WARN_UNUSED owui_call *owui_knowledge_add_text(owui_client *client, const char *id,
                                                                const char *name, const char *text);

/** @} */

/** @name Asking */
/** @{ */

/**
 * Finds passages in knowledge bases, without a model:
 * `{"documents":[[…]],"metadatas":[[…]],"distances":[[…]]}`. Use owui_json_passages() to read it.
 *
 * Endpoint: POST /api/v1/retrieval/query/collection
 *
 * @param client The client.
 * @param request `{"collection_names":[…],"query":…}` with the ids of the knowledge bases.
 *     Optional: "k", how many passages; "hybrid", "r" and others, see the documentation of the
 *     server. NULL if owui_call_set_body() sets it.
 * @return A new call.
 */
OWUI_EXPORT OWUI_WARN_UNUSED owui_call *owui_knowledge_query(owui_client *client,
                                                             const owui_json *request);

/**
 * Returns the passages that a chat has used or a query has found, as a list with an object for
 * each:
 *
 *     [{"name":"report.pdf","place":"page 3","text":…,"score":0.82,"file_id":…,"metadata":{…}},…]
 *
 * "place" is the address of a web page, the page of a document, or the character at which the text
 * begins. "score" is 0 to 1, and more is better. What the server does not say is missing.
 *
 * A chat with `"files"` has sources: the member "sources" of the response, and the SOURCES event
 * before the first text. The server groups them, `[{"source":{"type":…,"id":…},"document":[text,…],
 * "metadata":[{"name":…,"source":…,"file_id":…},…],"distances":[…]},…]`, each list with one element
 * for each passage. A chat whose response has no "sources" has found nothing: the server ignores
 * files that it does not know, without an error.
 *
 * @param sources The response of a chat or of owui_knowledge_query(), the JSON of a SOURCES event,
 *     or the list of sources.
 * @return A new list, which the caller releases; empty if there are none. It shares values with
 *     `sources`.
 */
OWUI_EXPORT OWUI_WARN_UNUSED owui_json *owui_json_passages(const owui_json *sources);

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
 * - "duplicate": the knowledge base lists another file with the same content; this is no failure.
 * - "failed": "error" is one line that contains the message of the server or of the system.
 * - "timeout": owui_call_ingest_set_file_timeout() expired; the server continues to process it.
 * - "cancelled": the call ended before this file was finished.
 * - "skipped": an entry of a folder that is no file; "error" says what it is.
 * - "queued", "uploading", "processing", "adding": while the call runs.
 *
 * "path" is missing for what is not a file of the disk, and "file_id" for what has not been
 * uploaded. "mark" identifies the file for owui_call_ingest_set_resume_from(). Every change is a
 * STATUS event: the status is its text, the name of the file its name, the entry its JSON.
 *
 * A file that the knowledge base refuses as a duplicate is deleted from the server again if this
 * run has uploaded it, so that repeated runs leave no copies there. The knowledge base must list
 * another file with the same bytes or the same text: a busy server reports duplicates that are
 * none. If it lists none, the file is processed again and added once more; if the server still
 * refuses it, it has failed, and its upload stays. The entry of a deleted upload has
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
 * 504) are survived for up to a minute; a file that may have been added is looked for
 * in the list before it is added again. 401 ends the run. The requests before the first file are
 * retried as those of any call (owui_call_set_retries()). Work that the server lost is repeated:
 * the processing of a file; the upload of an image or a recording. It counts as lost if the file is
 * not finished 10 s after the server was away, or half a minute after its stream was cut or a
 * resumed run began. Where there is no such sign (one of several servers behind a gateway was
 * killed), the file ends as "timeout", and a resumed run processes it again. The callback of
 * owui_call_on_retry() is called for the retries of each request, and when a step of a file is
 * repeated; if it returns another value than 0 for a step, the run ends.
 *
 * Timeouts: #OWUI_TIMEOUT_TOTAL, of the call or of the client, bounds the whole run: a client with
 * a total timeout of a minute ends longer runs, unless the call sets it to 0. The file that is in
 * progress is "cancelled" then. The others bound each request; processing and adding a file are
 * bounded by owui_call_ingest_set_file_timeout() only.
 *
 * Local files are read on the thread that runs the call: before the upload for the mark, if they
 * have at most 64 MiB, and during it. If a disk may hang, read the files on a thread of their own:
 * give their bytes to owui_call_ingest_add_data(), or upload them there with
 * owui_file_upload_reader(), and add them with owui_call_ingest_add_file_id().
 *
 * @param client The client.
 * @param knowledge_id The id of the knowledge base.
 * @return A new call.
 */
OWUI_EXPORT OWUI_WARN_UNUSED owui_call *owui_knowledge_ingest(owui_client *client,
                                                              const char *knowledge_id);

/**
 * Adds a file of the disk to an ingestion. If it cannot be read, or is a folder, its entry fails
 * when its turn comes, and says what to do.
 *
 * @param call An ingestion that has not started.
 * @param path The path.
 * @return #OWUI_OK; #OWUI_E_INVALID for NULL; #OWUI_E_STATE.
 */
OWUI_EXPORT int owui_call_ingest_add_path(owui_call *call, const char *path);

/**
 * Adds the files of a folder and of all folders in it to an ingestion, in the order of their names.
 * The folder is walked by this function, on this thread; the files are read when the call runs.
 *
 * What is no file (a named pipe, a socket, a device, a symbolic link) gets an entry with the status
 * "skipped". A folder inside that cannot be read gets one that has failed. Patterns leave out
 * without an entry. Symbolic links are followed only if asked for, and a link to a folder that
 * contains it never.
 *
 * @param call An ingestion or a synchronisation that has not started.
 * @param path The path of the folder.
 * @param options NULL for all files, or `{"include":[…],"exclude":[…],"follow_links":true}`. A
 *     pattern has *, ? and [], as that of a shell. With a "/" it is compared with the path below
 *     the folder, and * stands for slashes too; without one with the name. A file is added if it
 *     matches a pattern of "include" or there are none, and no pattern of "exclude"; a folder that
 *     matches one of those is not entered. `".*"` is for hidden files and folders.
 * @return #OWUI_OK; #OWUI_E_LOCAL_FILE if the folder cannot be read: the call then fails with that;
 *     #OWUI_E_INVALID; #OWUI_E_STATE.
 */
OWUI_EXPORT int owui_call_ingest_add_folder(owui_call *call, const char *path,
                                            const owui_json *options);

/**
 * Adds bytes of memory to an ingestion.
 *
 * @param call An ingestion that has not started.
 * @param name The name of the file; in a synchronisation, its place in the folder: "docs/a.md".
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

/** @name Synchronisation */
/** @{ */

/**
 * Makes a knowledge base equal to a folder: new files are added, changed files are replaced, and,
 * if asked for, files that are no longer in the folder are removed. Add the files as for
 * owui_knowledge_ingest(), with owui_call_ingest_add_folder(), owui_call_ingest_add_path() or
 * owui_call_ingest_add_data(); all options, events, statuses and failures of an ingestion hold
 * here.
 *
 * Files are compared by their place in the folder and the SHA-256 of their bytes. On servers from
 * 0.11 on the knowledge base keeps the tree of folders, and the server compares
 * (`/sync/diff`, `/sync/cleanup`); on older ones files are recognised by a mark in their metadata.
 *
 * An old version is removed only after the new one is in. There is one exception: the server takes
 * no text twice, so a file that has got another name, or the content of another, is added after the
 * file that is to be removed. A run that was stopped at any moment is finished by the next one.
 *
 * A file that the knowledge base has in another folder, with the same name and content, is not
 * uploaded: it is moved there ("moved"), or, if nothing is to be removed or the server has no
 * folders, it is "unchanged" where it is. So the files of an ingestion are not uploaded again.
 *
 * An entry of the response also has "change": "added", "changed", "unchanged", "moved", or
 * "deleted" for a file of the knowledge base that is not in the folder, which has the status
 * "removed" in the end. An unchanged file has the status "linked", and takes no request of its own.
 *
 * Files that were uploaded otherwise are treated as all others. Removed files are deleted from the
 * server if no other knowledge base has them and the key may do so; before 0.11, if they are
 * uploads of an earlier run.
 *
 * What survives what: as for an ingestion, also the requests before the files and after them.
 *
 * @param client The client.
 * @param id The id of the knowledge base.
 * @return A new call.
 */
OWUI_EXPORT OWUI_WARN_UNUSED owui_call *owui_knowledge_sync(owui_client *client, const char *id);

/**
 * Sets whether files of the knowledge base that are not in the folder are removed. Nothing is
 * removed if a folder in it could not be read: the status of these files stays "queued". A
 * synchronisation without any file is #OWUI_E_INVALID then: an empty folder is more often a
 * mistake.
 *
 * @param call A synchronisation that has not started.
 * @param on Not 0: they are removed. The default is 0: they stay, and have no entries.
 * @return #OWUI_OK; #OWUI_E_STATE also for a call that is no synchronisation.
 */
OWUI_EXPORT int owui_call_sync_set_delete(owui_call *call, int on);

/**
 * Sets whether a synchronisation only reports what it would do: "change" in the entries, whose
 * status stays "queued". Nothing is sent to the server but the comparison. The
 * status of an unchanged file is "linked".
 *
 * @param call A synchronisation that has not started.
 * @param on Not 0: it only reports. The default is 0.
 * @return #OWUI_OK; #OWUI_E_STATE also for a call that is no synchronisation.
 */
OWUI_EXPORT int owui_call_sync_set_dry_run(owui_call *call, int on);

/** @} */

/** @} */

#ifdef __cplusplus
}
#endif

#endif
