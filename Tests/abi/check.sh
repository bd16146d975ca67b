#!/bin/sh
# Compares the headers with those of the last release by abidiff: functions may have been added, nothing else.
# Exits with 69 if there is no abidiff.
set -eu
cd "$(dirname "$0")/../.."
if ! command -v abidiff >/dev/null; then
    echo "check-abi: skipped: there is no abidiff (Debian's abigail-tools)" >&2
    exit 69
fi
python=$(.ci/python-tools)/python
build=$PWD/build/abi
mkdir -p "$build"
for each in before now; do
    root=$PWD
    [ $each = now ] || root=$PWD/Tests/abi
    (cd tools && PYTHONDONTWRITEBYTECODE=1 "$python" -m surface.abi stub "$root") >"$build/$each.c"
    ${CC:-cc} -std=c99 -g -fPIC -shared -I"$root/include" "$build/$each.c" -o "$build/$each.so"
done
if abidiff --no-added-syms "$build/before.so" "$build/now.so"; then
    echo "abi: as it was"
else
    echo "abi: differs from Tests/abi/include/openwebui.h: see docs/abi.md" >&2
    exit 1
fi
