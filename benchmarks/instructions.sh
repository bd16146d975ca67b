#!/usr/bin/env bash
# Instructions per event of a saturated stream, by valgrind: the same on any machine.
# For each client two runs of different length, so that starting up and connecting cancel out.
set -eu
cd "$(dirname "$0")/.."
out=build/benchmarks
mkdir -p $out
make -s
${CC:-cc} -O2 -std=c99 -Iinclude benchmarks/stream_openwebui.c -o $out/openwebui \
    -Lbuild/lib -lopenwebui -Wl,-rpath,"$PWD/build/lib"
${CC:-cc} -O2 -std=c99 benchmarks/stream_curl.c -o $out/curl -lcurl -ljansson

count() { # count EVENTS FRAMING COMMAND…: the instructions of the client
    local events=$1 framing=$2 port server
    shift 2
    coproc SERVER { exec python3 benchmarks/stream_server.py "$events" "$framing"; }
    server=$SERVER_PID
    read -r port <&"${SERVER[0]}"
    valgrind --tool=callgrind --callgrind-out-file=/dev/null "$1" "http://127.0.0.1:$port" "${@:2}" 2>&1 >/dev/null |
        sed -n 's/.*Collected : //p'
    kill "$server"
    wait "$server" 2>/dev/null || true
}

for framing in lines events packed; do
    echo "$framing:"
    for client in "openwebui" "curl" "curl parse"; do
        # shellcheck disable=SC2086 # a client and its argument
        set -- $client
        few=$(count 2000 $framing $out/"$@")
        many=$(count 12000 $framing $out/"$@")
        printf '  %-12s %6d instructions per event\n' "$client" $(((many - few) / 10000))
    done
done
