/*
 * Written by tools/surface from include/openwebui.h: `make bindings`, not by hand.
 *
 * The methods of the classes in openwebui.hpp, which includes this header: one for each C function
 * that openwebui.hpp does not have by hand. A method has the name of its function without the
 * prefix of the handle, and does what the comment of the function says. A status that is an error
 * is thrown as openwebui::Error. Returned text is borrowed, and empty for NULL.
 */
#ifndef OPENWEBUI_SURFACE_HPP
#define OPENWEBUI_SURFACE_HPP

#include <openwebui.h>

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <stdexcept>
#include <string>
#include <string_view>

namespace openwebui {

/*
 * A NUL-terminated argument, from a string of any kind; nullptr is NULL. Only a std::string_view is
 * copied. Throws std::invalid_argument if a NUL is inside the string.
 */
class CString {
public:
    CString(std::nullptr_t) noexcept {}
    CString(const char *text) noexcept : text_(text) {}
    CString(const std::string &text) : text_(text.c_str()) { check(text); }
    CString(std::string_view text) : copy_(text), text_(copy_.c_str()) { check(text); }
    CString(const CString &) = delete;
    CString &operator=(const CString &) = delete;

    const char *c_str() const noexcept { return text_; }

private:
    static void check(std::string_view text) {
        if (text.find('\0') != text.npos)
            throw std::invalid_argument("a NUL inside a string");
    }

    std::string copy_;
    const char *text_ = nullptr;
};

namespace surface {

inline std::string_view view(const char *text) noexcept {
    return text ? std::string_view(text) : std::string_view();
}
