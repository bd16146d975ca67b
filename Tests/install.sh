#!/usr/bin/env bash
# Installs into an empty folder, builds a program against it with pkg-config alone, runs it, uninstalls.
set -eu
cd "$(dirname "$0")/.."
root=$(mktemp -d)
trap 'rm -rf "$root"' EXIT

make -s install PREFIX=/opt/owui DESTDIR="$root" >/dev/null
export PKG_CONFIG_LIBDIR="$root/opt/owui/lib/pkgconfig:$(pkg-config --variable pc_path pkg-config)"
export PKG_CONFIG_SYSROOT_DIR="$root"
export PKG_CONFIG_PATH=

# shellcheck disable=SC2046 # the flags are meant to be split
${CC:-cc} ${CPPFLAGS:-} ${CFLAGS:-} -Wall -Wextra -pedantic -Werror examples/c/chat.c -o "$root/chat" ${LDFLAGS:-} $(pkg-config --cflags --libs openwebui)
said=$(OPENWEBUI_URL=http://127.0.0.1:1 LD_LIBRARY_PATH="$root/opt/owui/lib" "$root/chat" 2>&1) && exit 1
case $said in
*"no connection"*) ;;
*) echo "install: the program said: $said" >&2 && exit 1 ;;
esac
symbols=$(nm "$root"/opt/owui/lib/libopenwebui.so 2>&1)
case $symbols in
*"no symbols"*) ;;
*) echo "install: the library is not stripped" >&2 && exit 1 ;;
esac
pkg-config --print-requires-private openwebui | grep -q libcurl
pkg-config --print-requires-private openwebui | grep -q jansson

commands=$(make -n -B CPPFLAGS='-I/a/include' LDFLAGS='-L/a/lib -Wl,-z,now' all)
for flags in '-Xcc -I/a/include' '-Xlinker -L/a/lib' '-Xlinker -z -Xlinker now'; do
    case $commands in
    *"$flags"*) ;;
    *) echo "install: the library is built without $flags" >&2 && exit 1 ;;
    esac
done
case $commands in
*--install* | *apt-get*) echo "install: make would install packages" >&2 && exit 1 ;;
esac

make -s uninstall PREFIX=/opt/owui DESTDIR="$root" >/dev/null
left=$(find "$root/opt" -not -type d)
[ -z "$left" ] || { echo "install: left behind: $left" >&2 && exit 1; }
echo "install: a program builds with pkg-config and runs; nothing is left after uninstall"
