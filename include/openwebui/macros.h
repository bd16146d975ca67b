/**
 * @file
 * Macros of the declarations in these headers.
 *
 * None of them is part of the ABI: a language that does not read C headers needs none of them.
 */
#ifndef OPENWEBUI_MACROS_H
#define OPENWEBUI_MACROS_H

/** Stands before every function that the library exports. */
#ifdef __GNUC__
#define OWUI_EXPORT __attribute__((visibility("default")))
#else
#define OWUI_EXPORT
#endif

/**
 * Marks a function that has a successor; the compiler warns where it is used. Both arguments are
 * string literals.
 *
 * @param since The release that deprecated it, such as "0.3".
 * @param use What to use instead.
 */
#ifdef __GNUC__
#define OWUI_DEPRECATED(since, use) __attribute__((deprecated("since " since ", use " use)))
#else
#define OWUI_DEPRECATED(since, use)
#endif

/** Marks a function whose result the caller owns: to ignore it is always a leak. */
#ifdef __GNUC__
#define OWUI_WARN_UNUSED __attribute__((warn_unused_result))
#else
#define OWUI_WARN_UNUSED
#endif

#endif
