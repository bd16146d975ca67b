#!/usr/bin/env bash
# Installs into an empty folder, builds programs against it as users do (pkg-config, CMake, Meson; shared and static),
# runs them, uninstalls.
set -eu
cd "$(dirname "$0")/.."
root=$(mktemp -d)
trap 'rm -rf "$root"' EXIT
fail() {
    echo "install: $*" >&2
    exit 1
}

# As `sudo make install` has it, nothing is left for Swift after `make`.
make -s all >/dev/null
PATH=/usr/sbin:/usr/bin:/sbin:/bin make -s install PREFIX=/opt/owui DESTDIR="$root" >/dev/null
installed=$root/opt/owui

# No server listens at that address: the program must start, and report it.
runs() { # runs PROGRAM
    local said
    said=$(OPENWEBUI_URL=http://127.0.0.1:1 LD_LIBRARY_PATH="$installed/lib" "$1" 2>&1) && fail "$1 succeeded"
    case $said in
    *"no connection"*) ;;
    *) fail "$1 said: $said" ;;
    esac
}

# Only our .pc file: a program can be built where those of libcurl and jansson are not installed.
export PKG_CONFIG_LIBDIR=$installed/lib/pkgconfig PKG_CONFIG_PATH= PKG_CONFIG_SYSROOT_DIR=$root
build=(${CC:-cc} ${CPPFLAGS:-} ${CFLAGS:-} -Wall -Wextra -pedantic -Werror "$installed/share/doc/libopenwebui/examples/c/chat.c")
# shellcheck disable=SC2046 # the flags are meant to be split
"${build[@]}" -o "$root/chat" ${LDFLAGS:-} $(pkg-config --cflags --libs openwebui)
runs "$root/chat"

# The static library brings the functions of the C API and no other names, and the program does not need the shared one.
mv "$installed/lib/libopenwebui.so" "$root/aside"
# shellcheck disable=SC2046
"${build[@]}" -o "$root/chat-static" ${LDFLAGS:-} -Wl,--gc-sections $(pkg-config --cflags --libs --static openwebui)
# The same with an archive of jansson.
# shellcheck disable=SC2046
"${build[@]}" -o "$root/chat-archives" ${LDFLAGS:-} $(pkg-config --cflags --libs --static openwebui |
    sed 's/-ljansson/-Wl,-Bstatic -ljansson -Wl,-Bdynamic/')
mv "$root/aside" "$installed/lib/libopenwebui.so"
runs "$root/chat-archives"
readelf -d "$root/chat-static" | grep -q libopenwebui && fail "the static program loads the shared library"
runs "$root/chat-static"
nm -g --defined-only "$installed/lib/libopenwebui.a" | awk 'NF == 3 {print $3}' | LC_ALL=C sort |
    diff Tests/symbols.txt - || fail "the static library defines other names than those of the C API"

found=pkg-config
if command -v cmake >/dev/null; then
    cmake -S Tests/install -B "$root/cmake" -DCMAKE_PREFIX_PATH="$installed" -DCHAT="$PWD/examples/c/chat.c" >"$root/log" &&
        cmake --build "$root/cmake" >>"$root/log" || { cat "$root/log" >&2 && fail "CMake"; }
    runs "$root/cmake/chat"
    runs "$root/cmake/chat-static"
    sed 's/openwebui 0.1/openwebui 99.0/' Tests/install/CMakeLists.txt >"$root/CMakeLists.txt"
    cmake -S "$root" -B "$root/later" -DCMAKE_PREFIX_PATH="$installed" -DCHAT="$PWD/examples/c/chat.c" >"$root/log" 2>&1 &&
        fail "CMake takes version 0.1 for 99.0"
    grep -q 'version: 0' "$root/log" || fail "CMake refuses version 99 for another reason: $(cat "$root/log")"
    found="$found, CMake"
elif [ "${CI:-}" = true ]; then
    fail "CMake is not installed"
fi
if command -v meson >/dev/null; then
    mkdir "$root/meson"
    cp Tests/install/meson.build examples/c/chat.c "$root/meson"
    meson setup "$root/meson/build" "$root/meson" >"$root/log" && meson compile -C "$root/meson/build" >>"$root/log" ||
        { cat "$root/log" >&2 && fail "Meson"; }
    runs "$root/meson/build/chat"
    found="$found, Meson"
elif [ "${CI:-}" = true ]; then
    fail "Meson is not installed"
fi

symbols=$(nm "$installed/lib/libopenwebui.so" 2>&1)
case $symbols in
*"no symbols"*) ;;
*) fail "the library is not stripped" ;;
esac
for file in share/doc/libopenwebui/{LICENSE,README.md,CHANGELOG.md,docs/endpoints.md,examples/python/chat.py} include/openwebui.hpp; do
    [ -s "$installed/$file" ] || fail "$file is missing"
done
if [ -d build/docs/man ]; then
    [ -s "$installed/share/man/man3/owui_chat.3owui" ] || fail "the man page of owui_chat is missing"
fi

commands=$(make -n -B CPPFLAGS='-I/a/include' LDFLAGS='-L/a/lib -Wl,-z,now' all)
for flags in '-Xcc -I/a/include' '-Xlinker -L/a/lib' '-Xlinker -z -Xlinker now'; do
    case $commands in
    *"$flags"*) ;;
    *) fail "the library is built without $flags" ;;
    esac
done
case $commands in
*--install* | *apt-get*) fail "make would install packages" ;;
esac

make -s uninstall PREFIX=/opt/owui DESTDIR="$root" >/dev/null
left=$(find "$root/opt" -not -type d)
[ -z "$left" ] || fail "left behind: $left"
echo "install: programs are built with $found, and run; nothing is left after uninstall"
