/**
 * @file
 * Lists in pages: chats, models of the workspace, prompts, users, notes, messages of a channel.
 */
#ifndef OPENWEBUI_LISTS_H
#define OPENWEBUI_LISTS_H

#include "call.h"
#include "client.h"
#include "macros.h"

#ifdef __cplusplus
extern "C" {
#endif

/**
 * @defgroup lists Lists
 *
 * Each constructor makes a call, which the caller releases with owui_call_release(); see
 * operations.h. The list is read page by page, to its end: an ITEM event for each element as its
 * page arrives, and `{"items":[…],"total":…}` as the response. If the list changes while it is
 * read, see owui_file_list().
 *
 * owui_call_set_page_range() reads a part of the list. owui_call_set_query() sets the order and the
 * filters that the server has for it; docs/operations.md names them.
 *
 * A text to search for that is NULL or not UTF-8 is #OWUI_E_INVALID, and nothing is sent.
 * @{
 */

/**
 * Lists the chats of the user, `{"id":…,"title":…,…}` each; those that are archived are not among
 * them. Those that are pinned or in a folder are listed only if the query has `include_pinned=true`
 * or `include_folders=true`.
 *
 * Endpoint: GET /api/v1/chats/
 *
 * @param client The client.
 * @return A new call.
 */
OWUI_EXPORT OWUI_WARN_UNUSED owui_call *owui_chat_list(owui_client *client);

/**
 * Lists the chats of the user that have a text in their title or their messages.
 *
 * Endpoint: GET /api/v1/chats/search
 *
 * @param client The client.
 * @param text The text; "tag:…" finds the chats with a tag.
 * @return A new call.
 */
OWUI_EXPORT OWUI_WARN_UNUSED owui_call *owui_chat_search(owui_client *client, const char *text);

/**
 * Lists the chats of the user that are archived.
 *
 * Endpoint: GET /api/v1/chats/archived
 *
 * @param client The client.
 * @return A new call.
 */
OWUI_EXPORT OWUI_WARN_UNUSED owui_call *owui_chat_list_archived(owui_client *client);

/**
 * Returns all chats of the user with their messages. This is a stream without pages: an OTHER event
 * for each chat as it arrives, and no response; owui_call_set_output_file() and owui_call_on_data()
 * take one chat a line. Servers before Open WebUI 0.9 send an array, which is the response.
 *
 * Endpoint: GET /api/v1/chats/all
 *
 * @param client The client.
 * @return A new call.
 */
OWUI_EXPORT OWUI_WARN_UNUSED owui_call *owui_chat_export(owui_client *client);

/**
 * Lists the models of the workspace, which are made of a model, a prompt and settings.
 *
 * Endpoint: GET /api/v1/models/list
 *
 * @param client The client.
 * @return A new call.
 */
OWUI_EXPORT OWUI_WARN_UNUSED owui_call *owui_workspace_model_list(owui_client *client);

/**
 * Lists the prompts that the user may read.
 *
 * Endpoint: GET /api/v1/prompts/list
 *
 * @param client The client.
 * @return A new call.
 */
OWUI_EXPORT OWUI_WARN_UNUSED owui_call *owui_prompt_list(owui_client *client);

/**
 * Lists the users of the server, with the ids of their groups. Requires a key of an administrator.
 *
 * Endpoint: GET /api/v1/users/
 *
 * @param client The client.
 * @return A new call.
 */
OWUI_EXPORT OWUI_WARN_UNUSED owui_call *owui_user_list(owui_client *client);

/**
 * Lists the users that have a text in their name or their e-mail address.
 *
 * Endpoint: GET /api/v1/users/search
 *
 * @param client The client.
 * @param text The text.
 * @return A new call.
 */
OWUI_EXPORT OWUI_WARN_UNUSED owui_call *owui_user_search(owui_client *client, const char *text);

/**
 * Lists the notes that the user may read.
 *
 * Endpoint: GET /api/v1/notes/
 *
 * @param client The client.
 * @return A new call.
 */
OWUI_EXPORT OWUI_WARN_UNUSED owui_call *owui_note_list(owui_client *client);

/**
 * Lists the notes that have a text in their title or their content.
 *
 * Endpoint: GET /api/v1/notes/search
 *
 * @param client The client.
 * @param text The text.
 * @return A new call.
 */
OWUI_EXPORT OWUI_WARN_UNUSED owui_call *owui_note_search(owui_client *client, const char *text);

/**
 * Lists the messages of a channel, the newest first, without those of threads. A range of its
 * pages begins with the first.
 *
 * Endpoint: GET /api/v1/channels/{id}/messages
 *
 * @param client The client.
 * @param id The id of the channel; see files.h.
 * @return A new call.
 */
OWUI_EXPORT OWUI_WARN_UNUSED owui_call *owui_channel_list_messages(owui_client *client,
                                                                   const char *id);

/** @} */

#ifdef __cplusplus
}
#endif

#endif
