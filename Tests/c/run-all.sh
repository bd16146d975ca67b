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
# A decimal comma, for the tests of locales; they say SKIPPED where there is none.
if command -v localedef >/dev/null && ! locale -a | grep -qi '^de_DE.utf'; then
    mkdir -p "$here/locale"
    [ -d "$here/locale/de_DE.UTF-8" ] ||
        localedef -c -i de_DE -f UTF-8 "$here/locale/de_DE.UTF-8" >/dev/null 2>&1
    [ -d "$here/locale/de_DE.UTF-8" ] && export OWUI_TEST_LOCALES="$here/locale"
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
