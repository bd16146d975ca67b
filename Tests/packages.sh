#!/usr/bin/env bash
# Installs Debian packages into a fresh Debian, builds the example of the documentation package
# there, and runs a chat with it and with Python:
#
#     Tests/packages.sh build/packages/*.deb
#
# Requires what Tests/fresh_debian.sh does.
set -eu
here=$(cd "$(dirname "$0")/.." && pwd)
[ -n "${FRESH_DEBIAN:-}" ] || exec "$here/Tests/fresh_debian.sh" "$0" "$@"
fail() {
    echo "packages: $*" >&2
    exit 1
}
root=$(mktemp -d)/debian
trap 'rm -rf "${root%/debian}"' EXIT
cp -a "$FRESH_DEBIAN" "$root"
# shellcheck source=/dev/null
release=$(. /etc/os-release && echo "$VERSION_CODENAME")

inside() { chroot "$root" env DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8 PATH=/usr/sbin:/usr/bin:/sbin:/bin "$@"; }
install_packages() {
    inside apt-get install -y -qq --no-install-recommends "$@" >"$root.log" 2>&1 || { tail "$root.log" >&2 && fail "apt-get install $*"; }
}
mkdir "$root/packages"
cp "$@" "$root/packages/"

# What no symbol shows: GLIBC_ABI_DT_RELR, of packed relocations, came with 2.36.
needed=$(dpkg -f "$root"/packages/libopenwebui0_*.deb Depends)
for floor in 'libc6 (>= 2.36)' 'libcurl4 (>= 7.87)' 'libjansson4 (>= 2.14)'; do
    case $needed in
    *"$floor"*) ;;
    *) fail "libopenwebui0 does not depend on $floor: $needed" ;;
    esac
done
# The run-time packages bring what they need, and no compiler.
install_packages $(cd "$root" && ls ./packages/libopenwebui0_*.deb ./packages/python3-openwebui_*.deb)

chats() { # chats COMMAND…: it lists the model and streams the response
    local said
    said=$(inside OPENWEBUI_URL="$CHAT_URL" OPENWEBUI_API_KEY=sk-test "$@" 2>&1) || fail "$*: $said"
    case $said in
    *small*"Rayleigh scattering."*) echo "packages: $1 runs a chat" ;;
    *) fail "$* said: $said" ;;
    esac
}
# Before a compiler is there.
cp "$here/examples/python/chat.py" "$root/packages/"
chats python3 /packages/chat.py

install_packages $(cd "$root" && ls ./packages/libopenwebui-dev_*.deb ./packages/libopenwebui-doc_*.deb) gcc libc6-dev pkg-config
source=/usr/share/doc/libopenwebui-doc/examples/c/chat.c
inside sh -c "gcc $source -o /packages/chat \$(pkg-config --cflags --libs openwebui)" || fail "the example cannot be built"
chats /packages/chat
install_packages libcurl4-openssl-dev libjansson-dev
inside sh -c "gcc $source -o /packages/chat-static -Wl,-Bstatic -lopenwebui -Wl,-Bdynamic -lcurl -ljansson -lm" ||
    fail "the example cannot be built with the static library"
chats /packages/chat-static
[ -n "$(inside find /usr/share/man/man3 -name 'owui_chat.3owui*')" ] || fail "the man page of owui_chat is missing"

inside dpkg --purge python3-openwebui libopenwebui-dev libopenwebui-doc libopenwebui0 >/dev/null
left=$(inside find / -xdev -name '*openwebui*' -not -path '/packages*' -not -path '/proc/*')
[ -z "$left" ] || fail "left behind: $left"
echo "packages: installed into a fresh $release; C (shared and static) and Python run a chat; nothing is left after the purge"
