/**
 * @file
 * Speech and images.
 */
#ifndef OPENWEBUI_MEDIA_H
#define OPENWEBUI_MEDIA_H

#include "body.h"
#include "call.h"
#include "client.h"
#include "json.h"
#include "macros.h"

#ifdef __cplusplus
extern "C" {
#endif

/**
 * @defgroup media Speech and images
 *
 * Each constructor makes a call, which the caller releases with owui_call_release(); see
 * operations.h.
 * @{
 */

/**
 * Makes speech of a text. The response is the sound, in owui_call_response_body(), or where
 * owui_call_set_output_file() or owui_call_on_data() puts it as it arrives.
 *
 * Endpoint: POST /api/v1/audio/speech
 *
 * @param client The client.
 * @param request `{"model":…,"input":…,"voice":…}`. NULL if owui_call_set_body() sets it.
 * @return A new call.
 */
OWUI_EXPORT OWUI_WARN_UNUSED owui_call *owui_audio_speech(owui_client *client,
                                                          const owui_json *request);

/**
 * Transcribes speech: `{"text":…}`. The sound is a file of the disk, from memory or from a reader:
 * owui_call_add_file(call, "file", path, NULL, NULL), owui_call_add_file_data() or
 * owui_call_add_file_reader(). Without it the call is #OWUI_E_INVALID.
 * owui_call_add_field(call, "language", …) says its language.
 *
 * Endpoint: POST /api/v1/audio/transcriptions
 *
 * @param client The client.
 * @return A new call.
 */
OWUI_EXPORT OWUI_WARN_UNUSED owui_call *owui_audio_transcribe(owui_client *client);

/**
 * Makes images from a text: `[{"url":…},…]`. A `url` is a path of the server:
 * owui_request(client, "GET", url, NULL, NULL) with owui_call_set_output_file() writes the image to
 * a file.
 *
 * Endpoint: POST /api/v1/images/generations
 *
 * @param client The client.
 * @param request `{"prompt":…,"n":…,"size":…}`. NULL if owui_call_set_body() sets it.
 * @return A new call.
 */
OWUI_EXPORT OWUI_WARN_UNUSED owui_call *owui_image_generate(owui_client *client,
                                                            const owui_json *request);

/**
 * Changes images by a text. The response is as that of owui_image_generate().
 *
 * Endpoint: POST /api/v1/images/edit
 *
 * @param client The client.
 * @param request `{"image":…,"prompt":…}`, the image as a URL, in base64, or an array of those.
 *     NULL if owui_call_set_body() sets it.
 * @return A new call.
 */
OWUI_EXPORT OWUI_WARN_UNUSED owui_call *owui_image_edit(owui_client *client,
                                                        const owui_json *request);

/** @} */

#ifdef __cplusplus
}
#endif

#endif
