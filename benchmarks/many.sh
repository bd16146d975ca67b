#!/usr/bin/env bash
# Many slow streams at once: the CPU and the memory for each, beside the same by hand with libcurl.
#   many.sh [STREAMS] [EVENTS] [PACE_MS]
set -eu
cd "$(dirname "$0")/.."
streams=${1:-1000} events=${2:-20} pace=${3:-50}
out=build/benchmarks
mkdir -p $out
make -s
${CC:-cc} -O2 -std=c99 benchmarks/many_server.c -o $out/many_server
${CC:-cc} -O2 -std=c99 benchmarks/many_curl.c -o $out/many_curl -lcurl
${CC:-cc} -O2 -std=c99 -Iinclude benchmarks/many_openwebui.c -o $out/many_openwebui \
    -Lbuild/lib -lopenwebui -Wl,-rpath,"$PWD/build/lib"

coproc SERVER { exec $out/many_server "$events" "$pace"; }
server=$SERVER_PID
trap 'kill $server' EXIT
read -r port <&"${SERVER[0]}"
for round in 1 2 3; do
    for client in curl openwebui; do
        printf '%-10s ' $client
        $out/many_$client "http://127.0.0.1:$port" "$streams"
    done
done
