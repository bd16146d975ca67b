#!/bin/sh
# Builds the wheel, with libopenwebui inside, and the sdist, without:
#
#     bindings/python/build_wheel.sh [LIBRARY [DIRECTORY]]
#
# LIBRARY is a built libopenwebui.so (default: build/lib/libopenwebui.so, then .build/release/…), DIRECTORY where the
# results go (default: build/dist). Needs python3 with venv, binutils, and a package index for the build's own tools.
#
# The wheel's tag is manylinux_2_N, N being what the library's symbol versions need of glibc, and the processor is the
# library's. That is how pip is told about glibc; linux_x86_64 would let it install where the library cannot load. The
# other half of what manylinux means is not kept: libcurl and jansson stay the system's, as they are with the C library,
# since a copy of libcurl would need its own TLS, its own certificates, and a new wheel for each of their security fixes.
# So the wheel is not for a public index: it is for machines that have libcurl4 and libjansson4. Where they are missing,
# the first Client raises an ImportError that names the file. OPENWEBUI_WHEEL_PLATFORM overrides the tag.
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
[ -e "$library" ] || { echo "build_wheel.sh: $library is not there: build the library first" >&2; exit 1; }

glibc=$(objdump -T "$library" | sed -n 's/.*[( ]GLIBC_\([0-9]*\.[0-9]*\)[.0-9]*[) ].*/\1/p' | sort -V | tail -n 1)
case $(readelf -h "$library" | sed -n 's/^ *Machine: *//p') in
    *X86-64*) machine=x86_64 ;;
    AArch64) machine=aarch64 ;;
    *) echo "build_wheel.sh: for which processor is $library?" >&2; exit 1 ;;
esac
OPENWEBUI_WHEEL_PLATFORM=${OPENWEBUI_WHEEL_PLATFORM:-manylinux_$(echo "$glibc" | tr . _)_$machine}
export OPENWEBUI_WHEEL_PLATFORM

stage=$(mktemp -d)
trap 'rm -rf "$stage"' EXIT INT TERM
mkdir -p "$stage/project/src/openwebui" "$out"
cp "$here/pyproject.toml" "$here/setup.py" "$here/README.md" "$stage/project/"
cp "$here"/src/openwebui/*.py "$here/src/openwebui/py.typed" "$stage/project/src/openwebui/"

python3 -m venv "$stage/tools"
"$stage/tools/bin/pip" install --quiet build
(
    unset PYTHONPATH
    "$stage/tools/bin/python" -m build --sdist --outdir "$out" "$stage/project"
    strip --strip-unneeded -o "$stage/project/src/openwebui/libopenwebui.so.0" "$library"
    "$stage/tools/bin/python" -m build --wheel --outdir "$out" "$stage/project"
) >"$stage/log" 2>&1 || { cat "$stage/log" >&2; exit 1; }
ls "$out"/openwebui-*"$OPENWEBUI_WHEEL_PLATFORM".whl "$out"/openwebui-*.tar.gz
