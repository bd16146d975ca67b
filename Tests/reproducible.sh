#!/usr/bin/env bash
# Builds a copy of the tree in another folder and compares: the libraries must be equal, bit for bit, with their debug
# information. (It takes as long as a build: `make check-reproducible`; not a part of `make test`.)
set -eu
cd "$(dirname "$0")/.."
other=$(mktemp -d)/a/folder/with/another/name
trap 'rm -rf "${other%/a/folder/with/another/name}"' EXIT
mkdir -p "$other"
tar -c --exclude='./build*' --exclude='./.build*' --exclude=./.git . | tar -x -C "$other"
make -s -C "$other" all static >/dev/null
failed=0
for library in "$@"; do
    if cmp "$library" "$other/$library"; then
        echo "reproducible: $(sha256sum "$library")"
    else
        failed=1
    fi
done
exit $failed
