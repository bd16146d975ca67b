#!/bin/bash
# The examples in other languages, compiled and run against the server in the environment:
#
#     Tests/server/openwebui.py run -- bash Tests/languages/run.sh [LANGUAGE…]
#
# LIBDIR has the library and its links, INCLUDEDIR openwebui.h; the Makefile's by
# default. What examples/c/chat.c prints is what the others have to print. A language whose tool
# is missing and cannot be installed is SKIPPED; with CI=true that is a failure.
set -u
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
libdir=$(realpath "${LIBDIR:-$root/build/lib}")
includedir=$(realpath "${INCLUDEDIR:-$root/include}")
out=$root/build/languages
languages=("$@")
[ $# -gt 0 ] || languages=(cpp lua ruby go rust)

: "${OPENWEBUI_URL:?run this by Tests/server/openwebui.py}"
export LD_LIBRARY_PATH=$libdir${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}
export LC_ALL=C.UTF-8
mkdir -p "$out"
passed=0 failed=0

passes() { passed=$((passed + 1)); echo "ok      $1"; }
fails() {
    failed=$((failed + 1))
    echo "FAILED  $1${2:+: $2}"
    [ ! -s "${3:-}" ] || head -c 2000 "$3" | sed 's/^/        /'
}
skips() {
    echo "SKIPPED $1: $2"
    [ "${CI:-}" != true ] || fails "$1" "nothing may be skipped here"
}

# has LANGUAGE TOOL PACKAGE: is the tool there, or can it be had from Debian?
has() {
    command -v "$2" >/dev/null && return
    if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
        "$root/.ci/apt-install" "$3" >"$out/apt.log" 2>&1 </dev/null
        command -v "$2" >/dev/null && return
        skips "$1" "$3 could not be installed: $(tail -n 1 "$out/apt.log")"
    else
        skips "$1" "there is no $2 (package $3), and only root could install it"
    fi
    return 1
}

# builds NAME COMMAND…
builds() {
    local name=$1
    shift
    if "$@" >"$out/$name.build" 2>&1 </dev/null; then
        passes "$name: compiles"
    else
        fails "$name: compiles" "$*" "$out/$name.build"
        return 1
    fi
}

#
# ---- What is asked
#

base64_of() { printf "$1" | base64 -w 0; }
long=$(base64_of 'Grüße, 世界 🌍! "quoted" back\\slash\n\tsecond line, a NUL: \0.\n')
cases=(good text unknown cut nowhere)
declare -A model=([good]=emu [text]=emu [cut]=emu [unknown]=no-such-model [nowhere]=emu)
declare -A question=(
    [good]='Why is the sky blue?'
    [text]="#emu text_b64=$long tokens=12 pace_ms=3"
    [cut]=$'#emu cut_after=3 pace_ms=30\none two three four five six'
    [unknown]='Who are you?'
    [nowhere]='Hello?'
)

# response_of NAME CASE COMMAND…: runs it, leaving NAME.CASE.out, .err and .status
response_of() {
    local name=$1 case=$2 url=$OPENWEBUI_URL
    shift 2
    [ "$case" != nowhere ] || url='nonsense://localhost'
    OPENWEBUI_URL=$url timeout 60 "$@" "${model[$case]}" "${question[$case]}" \
        >"$out/$name.$case.out" 2>"$out/$name.$case.err" </dev/null
    echo $? >"$out/$name.$case.status"
}

# No two runs take the same time; the C program alone says how many tokens that makes in a second.
timeless() { sed -E 's/[0-9.]+ ms/T ms/g; s/: [0-9.]+ tokens a second$//' "$1"; }

# The C program puts its numbers after a failure too; a program that prints the response alone passes as well.
text_of() { sed -e '/^-\{0,1\}[0-9]* tokens in, /d' "$1" | sed -e :a -e '/^\n*$/{$d;N;ba' -e '}'; }

# matches NAME CASE: did it do what the C program did?
matches() {
    local name=$1 case=$2 mine=$out/$1.$2 c=$out/c.$2 wrong=
    [ "$(<"$mine.status")" = "$(<"$c.status")" ] || wrong="exit status $(<"$mine.status")"
    if [ "$(<"$c.status")" = 0 ]; then
        cmp -s <(timeless "$mine.out") <(timeless "$c.out") || wrong+="${wrong:+, }another text"
    else
        cmp -s <(text_of "$mine.out") <(text_of "$c.out") || wrong+="${wrong:+, }another text"
    fi
    cmp -s "$mine.err" "$c.err" || wrong+="${wrong:+, }another message"
    if [ -z "$wrong" ]; then
        passes "$name: $case"
    else
        cat "$mine.out" "$mine.err" >"$mine.both"
        fails "$name: $case" "$wrong" "$mine.both"
    fi
}

# streams NAME COMMAND…: the text comes before the response is complete
streams() {
    local name=$1 file=$out/$1.stream.out pid seen=
    shift
    : >"$file"
    "$@" emu $'#emu stall_after=3 stall_ms=1500\none two three four' >"$file" 2>&1 </dev/null &
    pid=$!
    for _ in {1..200}; do
        grep -q 'emu> You said' "$file" && { seen=1; break; }
        kill -0 $pid 2>/dev/null || break
        sleep 0.05
    done
    sleep 0.1
    kill -0 $pid 2>/dev/null || seen=
    if wait $pid && [ -n "$seen" ]; then
        passes "$name: text as it comes"
    else
        fails "$name: text as it comes" "" "$file"
    fi
}

run_all() {
    local name=$1
    shift
    for case in "${cases[@]}"; do
        response_of "$name" "$case" "$@"
        matches "$name" "$case"
    done
    streams "$name" "$@"
}

#
# ---- The C original, and that it shows what is to be seen
#

warnings='-Wall -Wextra -pedantic -Werror'
place="-I$includedir ${LDFLAGS:-} -L$libdir -lopenwebui"

if ! builds c ${CC:-cc} -std=c99 ${CPPFLAGS:-} ${CFLAGS:-} $warnings "$root/examples/c/chat.c" $place -o "$out/chat-c"; then
    echo "$passed passed, $failed failed"
    exit 1
fi
for case in "${cases[@]}"; do response_of c "$case" "$out/chat-c"; done
# shows CASE STATUS TEXT MESSAGE
shows() {
    if [ "$(<"$out/c.$1.status")" = "$2" ] && grep -qaF -- "$3" <(cat "$out/c.$1.out"; echo) &&
        grep -qF -- "$4" <(cat "$out/c.$1.err"; [ -s "$out/c.$1.err" ] || echo "nothing on stderr"); then
        passes "c: $1"
    else
        cat "$out/c.$1.out" "$out/c.$1.err" >"$out/c.$1.both"
        fails "c: $1" "exit status $(<"$out/c.$1.status")" "$out/c.$1.both"
    fi
}
shows good 0 'emu> You said: Why is the sky blue?' 'nothing on stderr'
shows text 0 'Grüße, 世界 🌍! "quoted" back\slash' 'nothing on stderr'
shows cut 1 'emu> You said: one' 'stream'
shows unknown 1 'no-such-model> ' 'Model not found'
shows nowhere 1 '' 'URL'
streams c "$out/chat-c"

#
# ---- The others
#

try_cpp() {
    local cxx std any=
    has cpp g++ g++ || return
    for cxx in g++ clang++; do
        command -v $cxx >/dev/null || continue
        for std in 17 20; do
            builds cpp-$cxx-$std $cxx -std=c++$std ${CPPFLAGS:-} ${CXXFLAGS:--g} $warnings -Wshadow -Wconversion \
                "-I$root/bindings/cpp" "$root/examples/cpp/chat.cpp" $place -o "$out/chat-cpp" && any=1
        done
    done
    [ -z "$any" ] || run_all cpp "$out/chat-cpp"

    builds cpp-wrapper g++ -std=c++17 ${CPPFLAGS:-} ${CXXFLAGS:--g} $warnings "-I$root/bindings/cpp" \
        "$root/Tests/languages/test_wrapper.cpp" $place -pthread -o "$out/test-wrapper" || return
    checks cpp-wrapper "$out/test-wrapper"
    if command -v valgrind >/dev/null; then
        checks cpp-wrapper-valgrind valgrind -q --error-exitcode=99 --leak-check=full \
            --errors-for-leak-kinds=definite "$out/test-wrapper"
    else
        skips cpp-wrapper-valgrind 'there is no valgrind'
    fi
}

checks() {
    local name=$1
    shift
    if timeout 300 "$@" >"$out/$name.log" 2>&1 </dev/null; then
        passes "$name"
    else
        fails "$name" "exit status $?" "$out/$name.log"
    fi
}

try_lua() {
    has lua luajit luajit || return
    run_all lua luajit "$root/examples/lua/chat.lua"
}

try_ruby() {
    has ruby ruby ruby || return
    run_all ruby ruby -w "$root/examples/ruby/chat.rb"
}

try_go() {
    has go go golang-go || return
    builds go env GO111MODULE=off GOTOOLCHAIN=local GOPATH="$out/go" GOCACHE="$out/go-cache" GOFLAGS= \
        CGO_CFLAGS="-I$includedir" CGO_LDFLAGS="-L$libdir" \
        go build -o "$out/chat-go" "$root/examples/go/chat.go" || return
    run_all go "$out/chat-go"
}

try_rust() {
    has rust rustc rustc || return
    builds rust rustc --edition 2021 -D warnings -L "native=$libdir" -o "$out/chat-rust" \
        "$root/examples/rust/chat.rs" || return
    run_all rust "$out/chat-rust"
}

for language in "${languages[@]}"; do try_"$language"; done

echo "$passed passed, $failed failed"
[ "$failed" = 0 ]
