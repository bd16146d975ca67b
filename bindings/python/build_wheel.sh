#!/bin/sh
# Builds a wheel, which contains the library it is given, and the sdist, which does not:
#
#     bindings/python/build_wheel.sh [LIBRARY [DIRECTORY]]
#
# LIBRARY is a built libopenwebui.so (default: build/lib/libopenwebui.so, then .build/release/…), DIRECTORY where the
# results are written (default: build/dist). Requires python3 with venv, binutils, and a package index for build tools.
#
# The tag of the wheel is manylinux_2_N and the processor of the library, where 2.N is the glibc that the symbol versions
# of the library require. With the tag linux_x86_64 pip would install it where the library cannot be loaded.
#
# The library that bundle/bundle.sh writes has libcurl, OpenSSL and jansson inside: its wheel works wherever pip installs
# it, and needs a new release for each of their security fixes. The library of `make` takes libcurl4 and libjansson4 of the
# system: its wheel is smaller and is fixed with the system, but is not for a public index. If they are missing, the first
# Client raises an ImportError that names the file. OPENWEBUI_WHEEL_PLATFORM overrides the tag.
set -eu

here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
library=${1:-}
if [ -z "$library" ]; then
    for library in "$root/build/lib/libopenwebui.so" "$root/.build/release/libopenwebui.so"; do
        [ -e "$library" ] && break
    done
fi
out=${2:-$root/build/dist}
[ -e "$library" ] || { echo "build_wheel.sh: $library does not exist: build the library first" >&2; exit 1; }

# GLIBC_ABI_DT_RELR, of packed relocations, came with 2.36.
glibc=$(objdump -p "$library" | sed -n 's/.* GLIBC_ABI_DT_RELR$/2.36/p; s/.* GLIBC_\([0-9]*\.[0-9]*\)[.0-9]*$/\1/p' |
    sort -V | tail -n 1)
case $(readelf -h "$library" | sed -n 's/^ *Machine: *//p') in
    *X86-64*) machine=x86_64 ;;
    AArch64) machine=aarch64 ;;
    *) echo "build_wheel.sh: the processor of $library is not known" >&2; exit 1 ;;
esac
OPENWEBUI_WHEEL_PLATFORM=${OPENWEBUI_WHEEL_PLATFORM:-manylinux_$(echo "$glibc" | tr . _)_$machine}
export OPENWEBUI_WHEEL_PLATFORM

stage=$(mktemp -d)
trap 'rm -rf "$stage"' EXIT INT TERM
mkdir -p "$stage/project/src/openwebui" "$out"
cp "$here/pyproject.toml" "$here/setup.py" "$here/README.md" "$stage/project/"
cp "$root/LICENSE" "$stage/project/LICENSE.libopenwebui"
(cd "$here/src" && find openwebui \( -name "*.py" -o -name "*.pyi" -o -name py.typed \)) | tar -C "$here/src" -c -T - |
    tar -C "$stage/project/src" -x

python3 -m venv "$stage/tools"
"$stage/tools/bin/pip" install --quiet build "setuptools>=70.1"
(
    unset PYTHONPATH
    "$stage/tools/bin/python" -m build --no-isolation --sdist --outdir "$out" "$stage/project"
    # Of what the library has inside.
    licenses=$(dirname "$library")/licenses
    if [ -d "$licenses" ]; then cp "$licenses"/LICENSE.* "$stage/project/"; fi
    strip --strip-unneeded -o "$stage/project/src/openwebui/libopenwebui.so.0" "$library"
    "$stage/tools/bin/python" -m build --no-isolation --wheel --outdir "$out" "$stage/project"
) >"$stage/log" 2>&1 || { cat "$stage/log" >&2; exit 1; }
ls "$out"/openwebui-*"$OPENWEBUI_WHEEL_PLATFORM".whl "$out"/openwebui-*.tar.gz
