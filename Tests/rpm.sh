#!/usr/bin/env bash
# Installs RPM packages into an empty folder, builds the example of the documentation package against it, and runs that:
#
#     Tests/rpm.sh build/rpm/RPMS/*/*.rpm
#
# It needs rpm alone, and knows nothing of the packages that the system has: what ours require is compared here.
set -eu
root=$(mktemp -d)
trap 'rm -rf "$root"' EXIT
fail() {
    echo "rpm: $*" >&2
    exit 1
}
rpm -i --root "$root" --nodeps --noscripts --ignorearch "$@"
needed=$(rpm -qp --requires "$@")
for floor in 'glibc(.*) >= 2.36' 'libcurl(.*) >= 7.87' 'jansson(.*) >= 2.14' 'libopenwebui(.*) = '; do
    grep -qx "$floor.*" <<<"$needed" || fail "no package requires $floor"
done
libdir=$(cd "$root" && echo usr/lib*/pkgconfig)
export PKG_CONFIG_LIBDIR=$root/$libdir PKG_CONFIG_PATH= PKG_CONFIG_SYSROOT_DIR=$root
# shellcheck disable=SC2046 # the flags are meant to be split
${CC:-cc} "$root/usr/share/doc/libopenwebui/examples/c/chat.c" -o "$root/chat" $(pkg-config --cflags --libs openwebui)
said=$(OPENWEBUI_URL=http://127.0.0.1:1 LD_LIBRARY_PATH=$root/${libdir%/pkgconfig} "$root/chat" 2>&1) && fail "it succeeds without a server"
case $said in
*"no connection"*) ;;
*) fail "the example said: $said" ;;
esac
[ -n "$(find "$root/usr/share/man/man3" -name 'owui_chat.3owui*')" ] || fail "the man page of owui_chat is missing"
rpm -e --root "$root" --nodeps --noscripts $(rpm -qp --qf '%{NAME} ' "$@")
left=$(find "$root" -name '*openwebui*')
[ -z "$left" ] || fail "left behind: $left"
echo "rpm: $# packages are installed into an empty folder; a program is built with them, and runs; nothing is left"
