#!/usr/bin/env bash
# Installs a wheel with pip into a fresh Debian that has neither libcurl nor jansson, nor certificates, and runs chats
# there: over HTTP, and over HTTPS with the certificates in the place of each distribution, and where SSL_CERT_FILE says:
#
#     Tests/wheel.sh build/dist/openwebui-….whl
#
# Requires what Tests/fresh_debian.sh does, and a package index for auditwheel.
set -eu
here=$(cd "$(dirname "$0")/.." && pwd)
[ -n "${FRESH_DEBIAN:-}" ] || exec "$here/Tests/fresh_debian.sh" "$0" "$@"
wheel=$1
fail() {
    echo "wheel: $*" >&2
    exit 1
}
size=$(stat -c %s "$wheel")
[ "$size" -le 6291456 ] || fail "$size bytes are more than 6 MB"
content=$(python3 -m zipfile -l "$wheel")
for name in curl jansson openssl libopenwebui; do
    case $content in
    *"LICENSE.$name"*) ;;
    *) fail "the license of $name is missing" ;;
    esac
done

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
# Its verdict is about the symbols and libraries that are needed; the tag must say the same.
python3 -m venv "$work/tools"
"$work/tools/bin/pip" install --quiet --disable-pip-version-check auditwheel==6.8.2
shown=$("$work/tools/bin/auditwheel" show "$wheel" | tr '\n' ' ')
tag=$(basename "$wheel" .whl | sed 's/.*-//')
case $shown in
*"consistent with the following platform tag: \"$tag\""*) ;;
*) fail "auditwheel says: $shown" ;;
esac

root=$work/debian
# shellcheck source=/dev/null
release=$(. /etc/os-release && echo "$VERSION_CODENAME")
cp -a "$FRESH_DEBIAN" "$root"
# Nothing of the caller's: SSL_CERT_FILE may be among it.
inside() { chroot "$root" env -i LC_ALL=C.UTF-8 PATH=/usr/sbin:/usr/bin:/sbin:/bin "$@"; }
inside env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends python3-venv >"$work/log" 2>&1 ||
    { tail "$work/log" >&2 && fail "apt-get install python3-venv"; }
found=$(inside find / -xdev \( -name 'libcurl*.so*' -o -name 'libjansson*.so*' \))
[ -z "$found" ] || fail "the fresh Debian has $found"
# They come with pip.
rm -rf "$root/etc/ssl/certs"
mkdir "$root/test"
cp "$wheel" "$here/examples/python/chat.py" "$CHAT_CA_FILE" "$root/test/"
authority=/test/$(basename "$CHAT_CA_FILE")
inside python3 -m venv /test/python
inside /test/python/bin/pip install --quiet --no-index "/test/$(basename "$wheel")" || fail "pip install"

chat() { # chat URL [VARIABLE=VALUE…]
    local url=$1
    shift
    inside OPENWEBUI_URL="$url" OPENWEBUI_API_KEY=sk-test "$@" /test/python/bin/python /test/chat.py 2>&1
}
chats() { # chats WHAT URL [VARIABLE=VALUE…]: it lists the model and streams the response
    local what=$1 said
    shift
    said=$(chat "$@") || fail "$what: $said"
    case $said in
    *small*"Rayleigh scattering."*) echo "wheel: a chat $what" ;;
    *) fail "$what: $said" ;;
    esac
}
refused() { # refused WHAT: HTTPS, for want of certificates
    local said
    said=$(chat "$CHAT_TLS_URL") && fail "HTTPS succeeds $1"
    case $said in
    *OWUI_E_TLS* | *certificate*) ;;
    *) fail "HTTPS $1: $said" ;;
    esac
}
chats "over HTTP" "$CHAT_URL"
refused "without certificates"
chats "over HTTPS, by SSL_CERT_FILE" "$CHAT_TLS_URL" SSL_CERT_FILE="$authority"
for place in /etc/ssl/certs/ca-certificates.crt /etc/pki/tls/certs/ca-bundle.crt \
    /etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem /etc/ssl/ca-bundle.pem; do
    mkdir -p "$root$(dirname $place)"
    cp "$root$authority" "$root$place"
    chats "over HTTPS, by $place" "$CHAT_TLS_URL"
    rm "$root$place"
    refused "after $place is gone"
done
echo "wheel: $size bytes, $tag; installed by pip into a fresh $release without libcurl and jansson"
