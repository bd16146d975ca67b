#!/bin/sh
# Builds the fuzz targets and runs each, or those that are named, for SECONDS (20 by default) from a fixed seed.
#
#     Tests/fuzz/run.sh [SECONDS [TARGET...]]
#
# Exits with 0 if nothing was found, 1 on a finding (the input is kept under build/fuzz), 75 if the toolchain
# lacks what it takes.
set -eu

seconds=${1:-20}
[ $# -gt 0 ] && shift
wanted=" ${*:-sse frames json answers exchange} "
root=$(cd "$(dirname "$0")/../.." && pwd)
build=$root/build/fuzz
modules=$build/modules
mkdir -p "$modules"
cd "$root"

swiftc=${SWIFTC:-swiftc}
# lld: gold, where it is the default, warns of every symbol in AddressSanitizer's runtime.
flags="-swift-version 6 -O -g -sanitize=fuzzer,address -parse-as-library -wmo -use-ld=lld"
includes="-I $modules -I Sources/CJansson -I Sources/CSystem -I Sources/CScan -I Sources/CCurl -I include"
for flag in $(pkg-config --cflags jansson libcurl 2>/dev/null || true); do includes="$includes -Xcc $flag"; done

lacking() {
    echo "fuzz: skipped: $1" >&2
    exit 75
}

# Swift's handler of crashes reads the stack, which AddressSanitizer reports in place of the finding.
export SWIFT_BACKTRACE=enable=no

command -v "$swiftc" >/dev/null || lacking "there is no $swiftc"

# The runtimes come with some toolchains only: try them on a target that does nothing.
cat >"$build/probe.swift" <<'END'
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ data: UnsafePointer<UInt8>?, _ size: Int) -> Int32 { 0 }
END
# shellcheck disable=SC2086
"$swiftc" $flags -module-name Probe "$build/probe.swift" -o "$build/probe" >"$build/probe.log" 2>&1 &&
    "$build/probe" -runs=1 >>"$build/probe.log" 2>&1 ||
    lacking "no libFuzzer or AddressSanitizer runtime, see build/fuzz/probe.log"

# module NAME: the object and the module of one layer.
module() {
    # shellcheck disable=SC2046,SC2086
    "$swiftc" $flags $includes -module-name "$1" -emit-object -o "$build/$1.o" \
        -emit-module -emit-module-path "$modules/$1.swiftmodule" $(find "Sources/$1" -name '*.swift' | sort)
}

# wants TARGET: whether it is to run.
wants() {
    case $wanted in *" $1 "*) ;; *) return 1 ;; esac
}

# target NAME SOURCE...: the program of one target.
target() {
    name=$1
    shift
    wants "$name" || return 0
    # shellcheck disable=SC2086
    "$swiftc" $flags $includes -module-name "fuzz_$name" "Tests/fuzz/$name.swift" Tests/fuzz/check.swift "$@" \
        "$build/Wire.o" "$build/JSON.o" "$build/Answers.o" -ljansson -emit-executable -o "$build/$name" \
        -emit-module -emit-module-path "$build/$name.swiftmodule"
}

echo "fuzz: building"
module Wire
module JSON
module Answers
target sse Tests/WireTests/StreamReading.swift
target frames Tests/AnswersTests/Reading.swift Tests/AnswersTests/FramesTwice.swift
target json Tests/JSONTests/FirstError.swift
target answers Tests/AnswersTests/Reading.swift
if wants exchange; then
    module Transport
    module Client
    module OpenWebUI
    clang -std=c17 -D_GNU_SOURCE -O1 -g -Wall -Wextra -Werror -fsanitize=fuzzer-no-link,address -Iinclude \
        -c Tests/fuzz/exchange.c -o "$build/exchange.o"
    # shellcheck disable=SC2086
    "$swiftc" $flags "$build/exchange.o" "$build/Wire.o" "$build/JSON.o" "$build/Answers.o" "$build/Transport.o" \
        "$build/Client.o" "$build/OpenWebUI.o" -lcurl -ljansson -lm -ldl -emit-executable -o "$build/exchange"
fi

# run NAME MAX_LEN: found inputs go to a corpus of their own; ours stays as it was written.
run() {
    wants "$1" || return 0
    rm -rf "$build/corpus/$1"
    mkdir -p "$build/corpus/$1" "$build/findings"
    dictionary=
    [ -f "Tests/fuzz/$1.dict" ] && dictionary=-dict=Tests/fuzz/$1.dict
    # shellcheck disable=SC2086
    if "$build/$1" -seed=1 -max_total_time="$seconds" -max_len="$2" -timeout=60 -print_final_stats=1 -print_funcs=0 \
        -detect_leaks=0 $dictionary -artifact_prefix="$build/findings/$1-" \
        "$build/corpus/$1" "Tests/fuzz/corpus/$1" >"$build/$1.log" 2>&1; then
        executions=$(sed -n 's/^stat::number_of_executed_units: *//p' "$build/$1.log")
        echo "fuzz: $1: ${executions:-0} executions, nothing found"
    else
        tail -n 40 "$build/$1.log" >&2
        echo "fuzz: $1: FOUND, see build/fuzz/$1.log and build/fuzz/findings" >&2
        failed=1
    fi
}

failed=0
run sse 512
run frames 512
run json 2048
run answers 1024
run exchange 2048
exit $failed
