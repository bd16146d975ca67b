#!/usr/bin/env bash
# Builds the library for arm64 into build/arm64, and runs C tests of it in qemu, beside the fault server:
#
#     Tests/arm64.sh [PROGRAM…]
#
# The toolchain has an Embedded standard library for bare arm64, which is all that the library needs; the rest is of Debian's
# packages for arm64. The options are those of Package.swift. Requires debootstrap and qemu-user-static.
set -eu
cd "$(dirname "$0")/.."
if [ -z "${OWUI_TEST_FAULT_URL:-}" ]; then
    exec python3 Tests/server/openwebui.py run --faults-only --quiet -- "$0" "$@"
fi
for program in debootstrap qemu-aarch64-static; do
    command -v $program >/dev/null || { echo "arm64: $program is not installed" >&2 && exit 69; }
done
out=$PWD/build/arm64 root=$PWD/build/arm64/debian
mkdir -p "$out/modules" "$out/lib"
if [ ! -e "$root/usr/include/jansson.h" ]; then
    rm -rf "$root"
    # shellcheck source=/dev/null
    debootstrap --arch=arm64 --foreign --variant=minbase --include=libcurl4-openssl-dev,libjansson-dev,libc6-dev,libgcc-12-dev \
        "$(. /etc/os-release && echo "$VERSION_CODENAME")" "$root" >"$out/log" ||
        { tail "$out/log" >&2 && echo "arm64: debootstrap fails" >&2 && exit 69; }
    for package in "$root"/var/cache/apt/archives/*.deb; do dpkg-deb -x "$package" "$root"; done
fi

includes=(-Xcc --sysroot="$root" -Xcc -isystem -Xcc "$root/usr/include/aarch64-linux-gnu" -Xcc -isystem -Xcc "$root/usr/include")
for map in Sources/C*/module.modulemap include/module.modulemap; do
    includes+=(-Xcc -fmodule-map-file="$PWD/$map")
done
objects=()
for module in Wire JSON Transport Answers Client OpenWebUI; do
    optimized=-Osize
    [ $module != Wire ] || optimized=-O
    object=$out/modules/$module.o
    objects+=("$object")
    [ -z "$(find Sources include -newer "$object" 2>/dev/null || echo none)" ] && continue
    mapfile -t sources < <(find Sources/$module -name '*.swift')
    swiftc -target aarch64-none-none-elf -enable-experimental-feature Embedded -swift-version 6 -wmo -parse-as-library $optimized \
        -Xfrontend -function-sections -enforce-exclusivity=unchecked -Xfrontend -no-clang-module-breadcrumbs \
        -Xcc -fPIC -Xcc -fno-asynchronous-unwind-tables -Xcc -fno-unwind-tables -module-cache-path "$out/cache" \
        "${includes[@]}" -I "$out/modules" -module-name $module -emit-module -emit-module-path "$out/modules/$module.swiftmodule" \
        -c -o "$object" "${sources[@]}"
done
compiler="clang --target=aarch64-linux-gnu --sysroot=$root"
library=libopenwebui.so.$(cat VERSION)
soname=libopenwebui.so.$(cat SOVERSION)
$compiler -fuse-ld=lld -shared -o "$out/lib/$library" -Wl,-soname="$soname" \
    -Wl,--version-script=Sources/OpenWebUI/openwebui.map -Wl,-T,Sources/OpenWebUI/openwebui.ld \
    -Wl,-z,defs,-z,nodelete,-z,now,-z,pack-relative-relocs,--gc-sections,--icf=all,-O2,--no-eh-frame-hdr,--as-needed \
    "${objects[@]}" -lcurl -ljansson -lm
ln -sf "$library" "$out/lib/$soname"
ln -sf "$soname" "$out/lib/libopenwebui.so"
readelf --dyn-syms -W "$out/lib/$library" | sed -n 's/.* \(owui_[a-z0-9_]*\)@@OPENWEBUI_0$/\1/p' | LC_ALL=C sort |
    diff Tests/symbols.txt - || { echo "arm64: these are not the functions of the C API" >&2 && exit 1; }

# Some of those that start neither thousands of threads nor processes, and move no gigabytes: qemu is slow.
[ $# -gt 0 ] || set -- adding chat_run client dialects errors events json
make -s -f Tests/c/tests.mk "${@/#/$out/tests/test_}" C_TESTS_BUILD="$out/tests" C_TESTS_LIBRARY="$out/lib" CC="$compiler" \
    CPPFLAGS=-Wno-unused-command-line-argument LDFLAGS=-fuse-ld=lld
for name; do
    echo "== $name"
    qemu-aarch64-static -L "$root" -E LD_LIBRARY_PATH="$out/lib:/usr/lib/aarch64-linux-gnu:/lib/aarch64-linux-gnu" "$out/tests/test_$name"
done
echo "arm64: $# programs pass in qemu, with $out/lib/$library"
