#!/usr/bin/env bash
# Links libopenwebui, libcurl, OpenSSL and jansson into one library, which needs nothing but the C library:
#
#     bindings/python/bundle/bundle.sh build/lib/libopenwebui.a DIRECTORY
#
# It writes the library, under its soname, and DIRECTORY/licenses. OpenSSL and jansson are the static libraries of Debian's
# -dev packages. libcurl is built from Debian's source package with its security fixes, for HTTP and HTTPS alone.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../../.." && pwd)
static=$(realpath "$1")
soname=libopenwebui.so.$(cat "$root/SOVERSION")
mkdir -p "$2"
out=$(cd "$2" && pwd)
curl=$out/curl
log=$out/log
: >"$log"
trap 'status=$?; [ $status = 0 ] || { tail -n 20 "$log" >&2; echo "bundle.sh: failed; all of it is in $log" >&2; }' EXIT

sources=/etc/apt/sources.list.d/debian.sources
[ -r "$sources" ] || { echo "bundle.sh: this requires Debian: there is no $sources" >&2 && exit 1; }
version=$(dpkg-query -W -f '${source:Version}' libcurl4-openssl-dev)
options=(
    --disable-dependency-tracking --disable-shared --enable-static --with-pic --with-openssl
    # The certificates are found by certificates.c, else by OpenSSL.
    --without-ca-bundle --without-ca-path --with-ca-fallback --disable-openssl-auto-load-config
    --without-{zlib,brotli,zstd,libpsl,libidn2,nghttp2,librtmp,libssh2,gssapi}
    --disable-{ldap,ldaps,rtsp,dict,telnet,tftp,pop3,imap,smb,smtp,gopher,mqtt,ftp,file,manual,ntlm,tls-srp,alt-svc}
    --disable-{hsts,libcurl-option,netrc,doh,cookies}
)
made_from="$version ${options[*]}"
if [ "$(cat "$curl/made-from" 2>/dev/null)" != "$made_from" ]; then
    echo "bundle: libcurl $version, from Debian's source package…"
    rm -rf "$curl"
    mkdir -p "$curl/apt/sources" "$curl/apt/lists/partial" "$curl/apt/cache"
    # The places that this machine gets Debian's packages from, and no others; nothing of the machine's own apt is touched.
    sed 's/^Types:.*/Types: deb-src/' "$sources" >"$curl/apt/sources/debian.sources"
    cat >"$curl/apt/apt.conf" <<CONFIGURATION
Dir::State::lists "$curl/apt/lists";
Dir::Cache "$curl/apt/cache";
Dir::Etc::sourcelist "/dev/null";
Dir::Etc::sourceparts "$curl/apt/sources";
CONFIGURATION
    export APT_CONFIG=$curl/apt/apt.conf
    apt-get update >>"$log" 2>&1
    (cd "$curl" && apt-get source --download-only "curl=$version") >>"$log" 2>&1
    dpkg-source --skip-patches -x "$curl"/curl_*.dsc "$curl/source" >>"$log" 2>&1
    cd "$curl/source"
    # The last two are for Debian's libraries with other TLS libraries.
    grep -vE '^#|^$|_gnutls|_nss' debian/patches/series | while read -r patch _; do
        patch -s -p1 <"debian/patches/$patch"
    done >>"$log" 2>&1
    ./configure "${options[@]}" CFLAGS="-Os -fvisibility=hidden -ffunction-sections -fdata-sections \
        -ffile-prefix-map=$curl=." >>"$log" 2>&1
    make -C lib >>"$log" 2>&1
    cp lib/.libs/libcurl.a COPYING "$curl/"
    rm -rf "$curl/source" "$curl/apt"
    echo "$made_from" >"$curl/made-from"
fi

# The options of the linker are those of the library in Package.swift. (A weak reference takes nothing from an archive.)
gcc -shared -o "$out/$soname" -Os -Wall -Werror -fPIC -fvisibility=hidden "$here/certificates.c" \
    -Wl,-soname,"$soname" -Wl,--version-script="$root/Sources/OpenWebUI/openwebui.map" \
    -Wl,-z,defs -Wl,-z,nodelete -Wl,-z,relro -Wl,-z,now -Wl,--gc-sections -Wl,--build-id=sha1 \
    -Wl,-u,jansson_version_str -Wl,--wrap=curl_easy_init -Wl,--wrap=curl_easy_reset \
    -Wl,--whole-archive "$static" -Wl,--no-whole-archive "$curl/libcurl.a" \
    -l:libssl.a -l:libcrypto.a -l:libjansson.a -lm >>"$log" 2>&1
strip --strip-unneeded "$out/$soname"

rm -rf "$out/licenses"
mkdir "$out/licenses"
cp "$curl/COPYING" "$out/licenses/LICENSE.curl"
cp /usr/share/doc/libjansson-dev/copyright "$out/licenses/LICENSE.jansson"
# Debian's refers to the text of the licence, which comes behind it.
cat /usr/share/doc/libssl-dev/copyright /usr/share/common-licenses/Apache-2.0 >"$out/licenses/LICENSE.openssl"
echo "bundle: $out/$soname: $(stat -c %s "$out/$soname") bytes"
