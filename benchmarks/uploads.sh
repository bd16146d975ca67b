#!/usr/bin/env bash
# Processor time of an upload and the memory it adds, beside libcurl's mime API, turn about: medians and their ratio.
# usage: uploads.sh [MIB] [RUNS]
set -eu
cd "$(dirname "$0")/.."
mib=${1:-512} runs=${2:-9}
out=build/benchmarks
mkdir -p $out
make -s
${CC:-cc} -O2 -std=c11 -D_GNU_SOURCE -Iinclude benchmarks/upload_openwebui.c -o $out/upload_openwebui \
    -Lbuild/lib -lopenwebui -Wl,-rpath,"$PWD/build/lib"
${CC:-cc} -O2 -std=c11 -D_GNU_SOURCE benchmarks/upload_curl.c -o $out/upload_curl -lcurl
file=$(mktemp)
coproc SERVER { exec python3 benchmarks/upload_server.py; }
server=$SERVER_PID
trap 'kill $server 2>/dev/null; rm -f "$file"' EXIT
read -r port <&"${SERVER[0]}"
head -c "${mib}M" /dev/urandom >"$file"

for _ in $(seq "$runs"); do
    for client in openwebui curl; do
        echo "$client $($out/upload_$client "http://127.0.0.1:$port" "$file")"
    done
done | python3 -c '
import statistics, sys
time, memory = {}, {}
for line in sys.stdin:
    client, us, kib = line.split()
    time.setdefault(client, []).append(int(us))
    memory.setdefault(client, []).append(int(kib))
for client, values in time.items():
    print(f"{client:10} {statistics.median(values) / 1000:8.1f} ms processor time, {max(memory[client])} KiB more memory")
ratio = statistics.median(time["openwebui"]) / statistics.median(time["curl"])
print(f"ratio      {ratio:8.2f}")
'
