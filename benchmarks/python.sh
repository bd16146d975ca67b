#!/usr/bin/env bash
# The Python client beside the openai package on the same streams, turn about: medians of the processor time, and
# their ratio.
# usage: python.sh [RUNS]
set -eu
cd "$(dirname "$0")/.."
runs=${1:-5}
out=$PWD/build/benchmarks
mkdir -p "$out"
make -s
${CC:-cc} -O2 -std=c99 benchmarks/many_server.c -o "$out"/many_server
if ! [ -e "$out"/venv/made ]; then
    python3 -m venv "$out"/venv
    "$out"/venv/bin/pip install --quiet --disable-pip-version-check openai==3.51.0
    touch "$out"/venv/made
fi
export PYTHONPATH=$PWD/bindings/python/src OPENWEBUI_LIBRARY=${OPENWEBUI_LIBRARY:-$PWD/build/lib/libopenwebui.so}
export no_proxy=127.0.0.1

# what way count server…
compare() {
    local what=$1 way=$2 count=$3 port server
    shift 3
    coproc SERVER { exec "$@"; }
    server=$SERVER_PID
    read -r port <&"${SERVER[0]}"
    for _ in $(seq "$runs"); do
        for client in openwebui openai; do
            echo "$client $("$out"/venv/bin/python benchmarks/python_client.py $client "$way" "http://127.0.0.1:$port" "$count")"
        done
    done | python3 -c '
import statistics, sys
runs = {}
for line in sys.stdin:
    client, *numbers = line.split()
    runs.setdefault(client, []).append([float(number) for number in numbers])
medians = {client: [statistics.median(column) for column in zip(*numbers)] for client, numbers in runs.items()}
assert len({numbers[3] for numbers in medians.values()}) == 1, medians
for client, (cpu, wall, memory, _) in medians.items():
    print(f"{sys.argv[1]:34} {client:10} {cpu:9.2f} us {wall:7.2f} s {memory:6.1f} KiB")
print("{:34} {:10} 1/{:.0f}".format(sys.argv[1], "ratio", medians["openai"][0] / medians["openwebui"][0]))
' "$what"
    kill "$server"
    wait "$server" 2>/dev/null || true
}

compare "text, as fast as it comes" text 60000 python3 benchmarks/stream_server.py 60000 lines
compare "chunks, as fast as they come" chunks 60000 python3 benchmarks/stream_server.py 60000 lines
compare "text, an event a packet" text 10000 python3 benchmarks/stream_server.py 10000 paced
compare "chunks, an event a packet" chunks 10000 python3 benchmarks/stream_server.py 10000 paced
compare "1000 streams, each" many 1000 "$out"/many_server 20 50
