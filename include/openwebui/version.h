/* The version of this header, and of the library that was loaded. */
#ifndef OPENWEBUI_VERSION_H
#define OPENWEBUI_VERSION_H

#ifdef __cplusplus
extern "C" {
#endif

#define OWUI_VERSION_MAJOR 0
#define OWUI_VERSION_MINOR 1
#define OWUI_VERSION_PATCH 0

/* As one number that compares: 0xMMmmpp. */
#define OWUI_VERSION_NUMBER \
    ((OWUI_VERSION_MAJOR << 16) | (OWUI_VERSION_MINOR << 8) | OWUI_VERSION_PATCH)

/*
 * The version of the loaded library, OWUI_VERSION_NUMBER of its own build.
 * Since 0.1.
 */
int owui_version_number(void);

/*
 * The loaded library and what it runs on, for bug reports, such as
 * "libopenwebui/0.1.0 libcurl/7.88.1 jansson/2.14". Static text.
 * Since 0.1.
 */
const char *owui_version(void);

#ifdef __cplusplus
}
#endif

#endif
