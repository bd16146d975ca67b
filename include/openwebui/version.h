/**
 * @file
 * The version of these headers, and of the library that was loaded.
 */
#ifndef OPENWEBUI_VERSION_H
#define OPENWEBUI_VERSION_H

#include "macros.h"

#ifdef __cplusplus
extern "C" {
#endif

/**
 * @defgroup version Version
 * @{
 */

#define OWUI_VERSION_MAJOR 0 /**< Changes when programs must be changed. */
#define OWUI_VERSION_MINOR 1 /**< Changes when functions are added. */
#define OWUI_VERSION_PATCH 0 /**< Changes when errors are corrected. */

/** The version of these headers as text. */
#define OWUI_VERSION_STRING "0.1.0"

/** The version of these headers as one number that can be compared: 0xMMmmpp. */
#define OWUI_VERSION_NUMBER                                                                        \
    ((OWUI_VERSION_MAJOR << 16) | (OWUI_VERSION_MINOR << 8) | OWUI_VERSION_PATCH)

/** 1 if these headers are of this version or of a later one; can be used in `#if`. */
#define OWUI_VERSION_AT_LEAST(major, minor, patch)                                                 \
    (OWUI_VERSION_NUMBER >= (((major) << 16) | ((minor) << 8) | (patch)))

/**
 * Returns the version of the loaded library: OWUI_VERSION_NUMBER of the headers it was built with.
 * Any thread.
 *
 * @return The number.
 */
OWUI_EXPORT int owui_version_number(void);

/**
 * Returns the versions of the loaded library and of what it runs on, for bug reports, such as
 * "libopenwebui/0.1.0 libcurl/7.88.1 jansson/2.14". Any thread.
 *
 * @return Static text; never NULL.
 */
OWUI_EXPORT const char *owui_version(void);

/** @} */

#ifdef __cplusplus
}
#endif

#endif
