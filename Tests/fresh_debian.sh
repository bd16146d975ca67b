#!/usr/bin/env bash
# Runs a command with a fresh, minimal Debian of this machine's release in the folder FRESH_DEBIAN, for copies of it, and
# with a server that runs a chat at CHAT_URL, and at CHAT_TLS_URL with a certificate of CHAT_CA_FILE:
#
#     Tests/fresh_debian.sh COMMAND…
#
# Requires root, debootstrap and Debian's mirror. If one of them is missing, it exits with 69.
set -eu
here=$(cd "$(dirname "$0")/.." && pwd)
missing() {
    echo "fresh_debian.sh: there can be no fresh Debian here: $*" >&2
    exit 69
}
[ "$(id -u)" = 0 ] || missing "debootstrap and chroot require root"
command -v debootstrap >/dev/null || missing "debootstrap is not installed"
# shellcheck source=/dev/null
id=$(. /etc/os-release && echo "$ID") release=$(. /etc/os-release && echo "$VERSION_CODENAME")
[ "$id" = debian ] || missing "this machine runs $id"
if [ -z "${OWUI_TEST_FAULT_URL:-}" ]; then
    exec python3 "$here/Tests/server/openwebui.py" run --faults-only --quiet -- "$0" "$@"
fi
[ -n "${OWUI_TEST_FAULT_TLS_URL:-}" ] || missing "openssl is not installed, to make certificates with"

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export FRESH_DEBIAN=$work/debian
debootstrap --variant=minbase "$release" "$FRESH_DEBIAN" >"$work/log" || { tail "$work/log" >&2 && missing "debootstrap fails"; }
cp /etc/resolv.conf "$FRESH_DEBIAN/etc/"
printf '#!/bin/sh\nexit 101\n' >"$FRESH_DEBIAN/usr/sbin/policy-rc.d" && chmod +x "$FRESH_DEBIAN/usr/sbin/policy-rc.d"
# It need not survive a power failure.
echo force-unsafe-io >"$FRESH_DEBIAN/etc/dpkg/dpkg.cfg.d/unsafe-io"
echo 'Acquire::Languages "none";' >"$FRESH_DEBIAN/etc/apt/apt.conf.d/languages"
chroot "$FRESH_DEBIAN" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin apt-get update -qq || missing "apt-get update fails"

python3 - "$OWUI_TEST_FAULT_URL/_script/chat" <<'PYTHON'
import sys
import urllib.request

script = b"""{"routes":{
    "GET /api/models": [{"steps":[{"http":{"body":{"data":[{"id":"small"}]}}}]}],
    "POST /api/chat/completions": [{"steps":[{"sse":[
        {"choices":[{"index":0,"delta":{"role":"assistant","content":"Rayleigh "}}]},
        {"choices":[{"index":0,"delta":{"content":"scattering."},"finish_reason":"stop"}]},
        {"choices":[],"usage":{"prompt_tokens":5,"completion_tokens":2,"total_tokens":7}}, "[DONE]"]}]}]}}"""
direct = urllib.request.build_opener(urllib.request.ProxyHandler({}))
direct.open(urllib.request.Request(sys.argv[1], script, method="PUT"))
PYTHON
export CHAT_URL=$OWUI_TEST_FAULT_URL/s/chat CHAT_TLS_URL=$OWUI_TEST_FAULT_TLS_URL/s/chat CHAT_CA_FILE=$OWUI_TEST_CA_FILE
"$@"
