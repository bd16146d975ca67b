/**
 * @file
 * Request bodies that are not JSON: forms, and content of any type.
 */
#ifndef OPENWEBUI_BODY_H
#define OPENWEBUI_BODY_H

#include "call.h"
#include "files.h"
#include "macros.h"

#ifdef __cplusplus
extern "C" {
#endif

/**
 * @defgroup body Bodies
 *
 * For calls of owui_operation() and owui_request(), in place of a JSON body. A body is sent piece
 * by piece, and is never held in memory as a whole. All return #OWUI_OK; #OWUI_E_INVALID, which
 * the call then ends with as well; #OWUI_E_STATE if the call has started, takes no such body, or
 * has another one.
 * @{
 */

/**
 * Adds a field to the form (multipart/form-data) that the call sends. A form has its parts in the
 * order in which they were added, at most 100.
 *
 * @param call The call.
 * @param name The name of the field.
 * @param value The value, which is copied.
 * @param length Number of bytes in `value`.
 * @return The status.
 */
OWUI_EXPORT int owui_call_add_field(owui_call *call, const char *name, const char *value,
                                    size_t length);

/**
 * Adds a file of the disk to the form that the call sends. It is opened when the call starts; see
 * owui_file_upload().
 *
 * @param call The call.
 * @param name The name of the field.
 * @param path The path.
 * @param filename The name of the file in the form; NULL for the last part of the path.
 * @param content_type The type of the content; NULL for that of the file name's extension.
 * @return The status.
 */
OWUI_EXPORT int owui_call_add_file(owui_call *call, const char *name, const char *path,
                                   const char *filename, const char *content_type);

/**
 * Adds a file from memory to the form that the call sends.
 *
 * @param call The call.
 * @param name The name of the field.
 * @param data The bytes. They are not copied: they must stay unchanged until the call has ended or
 *     is released.
 * @param length Number of bytes.
 * @param filename The name of the file in the form.
 * @param content_type The type of the content; NULL for that of the file name's extension.
 * @return The status.
 */
OWUI_EXPORT int owui_call_add_file_data(owui_call *call, const char *name, const void *data,
                                        size_t length, const char *filename,
                                        const char *content_type);

/**
 * Adds a file that a function reads to the form that the call sends; see owui_file_upload_reader().
 *
 * @param call The call.
 * @param name The name of the field.
 * @param read Reads the bytes.
 * @param rewind Goes back to the start; NULL if that is not possible, and then a request that has
 *     read bytes is not repeated.
 * @param user Passed to `read` and `rewind`; must stay valid until the call has ended.
 * @param file_length Number of bytes; -1: as many as there are.
 * @param filename The name of the file in the form.
 * @param content_type The type of the content; NULL for that of the file name's extension.
 * @return The status.
 */
OWUI_EXPORT int owui_call_add_file_reader(owui_call *call, const char *name, owui_read_fn read,
                                          owui_rewind_fn rewind, void *user, int64_t file_length,
                                          const char *filename, const char *content_type);

/**
 * Sets bytes as the body, as they are.
 *
 * @param call The call.
 * @param data The bytes, which are copied.
 * @param length Number of bytes.
 * @param content_type The value of Content-Type.
 * @return The status.
 */
OWUI_EXPORT int owui_call_set_raw_body(owui_call *call, const void *data, size_t length,
                                       const char *content_type);

/**
 * Sets what a function reads as the body, as it is.
 *
 * @param call The call.
 * @param read Reads the bytes.
 * @param rewind Goes back to the start; NULL if that is not possible, and then a request that has
 *     read bytes is not repeated.
 * @param user Passed to `read` and `rewind`; must stay valid until the call has ended.
 * @param body_length Number of bytes; -1: as many as there are.
 * @param content_type The value of Content-Type.
 * @return The status.
 */
OWUI_EXPORT int owui_call_set_raw_body_reader(owui_call *call, owui_read_fn read,
                                              owui_rewind_fn rewind, void *user,
                                              int64_t body_length, const char *content_type);

/** @} */

#ifdef __cplusplus
}
#endif

#endif
