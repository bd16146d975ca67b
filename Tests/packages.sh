#!/usr/bin/env bash
# Installs Debian packages into a fresh Debian of this machine's release, builds the example of the documentation package
# there, and runs a chat with it and with Python:
#
#     Tests/packages.sh build/packages/*.deb
#
# Requires root and debootstrap. The server is the fault server.
set -eu
here=$(cd "$(dirname "$0")/.." && pwd)
[ "$(id -u)" = 0 ] || { echo "packages: debootstrap and chroot require root" >&2 && exit 1; }
if [ -z "${OWUI_TEST_FAULT_URL:-}" ]; then
    exec python3 "$here/Tests/server/openwebui.py" run --faults-only --quiet -- "$0" "$@"
fi
fail() {
    echo "packages: $*" >&2
    exit 1
}
root=$(mktemp -d)/debian
trap 'rm -rf "${root%/debian}"' EXIT
# shellcheck source=/dev/null
release=$(. /etc/os-release && echo "$VERSION_CODENAME")
debootstrap --variant=minbase "$release" "$root" >"$root.log" || { tail "$root.log" >&2 && fail "debootstrap"; }
cp /etc/resolv.conf "$root/etc/"
printf '#!/bin/sh\nexit 101\n' >"$root/usr/sbin/policy-rc.d" && chmod +x "$root/usr/sbin/policy-rc.d"

inside() { chroot "$root" env DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8 PATH=/usr/sbin:/usr/bin:/sbin:/bin "$@"; }
install_packages() {
    inside apt-get install -y -qq --no-install-recommends "$@" >"$root.log" 2>&1 || { tail "$root.log" >&2 && fail "apt-get install $*"; }
}
mkdir "$root/packages"
cp "$@" "$root/packages/"
inside apt-get update -qq
# The run-time packages bring what they need, and no compiler.
install_packages $(cd "$root" && ls ./packages/libopenwebui0_*.deb ./packages/python3-openwebui_*.deb)

curl -sSf -X PUT "$OWUI_TEST_FAULT_URL/_script/packages" -d '{"routes":{
    "GET /api/models": [{"steps":[{"http":{"body":{"data":[{"id":"small"}]}}}]}],
    "POST /api/chat/completions": [{"steps":[{"sse":[
        {"choices":[{"index":0,"delta":{"role":"assistant","content":"Rayleigh "}}]},
        {"choices":[{"index":0,"delta":{"content":"scattering."},"finish_reason":"stop"}]},
        {"choices":[],"usage":{"prompt_tokens":5,"completion_tokens":2,"total_tokens":7}}, "[DONE]"]}]}]}}' >/dev/null
chats() { # chats COMMAND…: it lists the model and streams the response
    local said
    said=$(inside OPENWEBUI_URL="$OWUI_TEST_FAULT_URL/s/packages" OPENWEBUI_API_KEY=sk-test "$@" 2>&1) || fail "$*: $said"
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
