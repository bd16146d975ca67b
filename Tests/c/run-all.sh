#!/bin/sh
# Runs the C test programs beside this script:  run-all [--valgrind] [PROGRAM...]
# Exits non-zero if one failed. Servers: see Tests/server/README.md.
set -u
here=$(cd "$(dirname "$0")" && pwd)
tool=
if [ "${1-}" = --valgrind ]; then
    tool="valgrind -q --error-exitcode=99 --leak-check=full --errors-for-leak-kinds=definite
        --show-leak-kinds=definite --num-callers=30 --trace-children=no
        --suppressions=$here/valgrind.supp"
    shift
fi
failed=
[ $# -gt 0 ] || set -- $(cd "$here" && ls test_* | grep -v "\.")
for name; do
    name=${name#test_}
    echo "== $name"
    start=$(date +%s)
    # shellcheck disable=SC2086  the tool is several words
    $tool "$here/test_$name" || failed="$failed $name($?)"
    echo "   $(($(date +%s) - start)) s"
done
[ -z "$failed" ] && echo "all passed" && exit 0
echo "FAILED:$failed"
exit 1
