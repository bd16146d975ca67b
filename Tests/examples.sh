#!/usr/bin/env bash
# The examples in C, run as their readers would, against the server in the environment:
#
#     Tests/server/openwebui.py run -- Tests/examples.sh
set -u
cd "$(dirname "$0")/.."
: "${OPENWEBUI_URL:?run this by Tests/server/openwebui.py}"
examples=build/examples
documents=examples/documents
failed=0

# says WHAT COMMAND…: it succeeds, and says so.
says() {
    local what=$1 output status
    shift
    output=$("$@" </dev/null 2>&1)
    status=$?
    if [ $status = 0 ] && grep -qE "$what" <<<"$output"; then
        echo "ok      $(basename "$1")"
    else
        echo "FAILED  $* ended with $status and did not say \"$what\":"
        head -c 2000 <<<"$output" | sed 's/^/        /'
        failed=1
    fi
}

says 'tokens in' $examples/chat llama3.2:latest
says 'You said: Why is the sky blue' $examples/stream llama3.2:latest
says '^source +tides.md' $examples/rag_file llama3.2:latest $documents/tides.md "What causes tides?"
says '^source +lighthouses.md' $examples/rag_collection - "Who made the lens of lighthouses?" $documents/*.md
says 'dimensions, cosine 0\.[0-9]' $examples/embeddings nomic-embed-text:latest "the sea" "the ocean"
says '^completed' $examples/responses emu "Say hi"
says 'You said' $examples/poll llama3.2:latest
says 'You said' $examples/libuv llama3.2:latest
says 'You said' $examples/glib llama3.2:latest
says '100' $examples/many 100 llama3.2:latest
says 'weather\(.*\) = It is sunny in' $examples/tools emu-tools "What is the weather?"
says 'blue, mostly' $examples/json_pack emu $'#emu echo=1\nblue, mostly'
png=iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==
image=$(mktemp)
base64 -d <<<"$png" >"$image"
says 'What is this' $examples/image emu "What is this?" "$image"
rm -f "$image"
if ! curl -sS "$OWUI_TEST_PROVIDER_URL/_emu/last" | grep -qF "data:image/png;base64,$png"; then
    echo "FAILED  image: the model did not get the image"
    failed=1
fi
says '^2 rows of [0-9]+ floats' $examples/embedding_matrix nomic-embed-text:latest "the sea" "the ocean"

said=$($examples/errors nothing "x" 2>&1)
if [ $? = 1 ] && grep -qx OWUI_E_BAD_REQUEST <<<"$said" && grep -qE '^HTTP status +400$' <<<"$said" &&
    grep -qE '^message +.*Model not found' <<<"$said"; then
    echo "ok      errors"
else
    echo "FAILED  errors: $said"
    failed=1
fi

# Ctrl-C, as soon as the model has said something: the stream pauses after two deltas until the client leaves.
said=$(mktemp)
$examples/interrupt emu '#emu tokens=9 stall_after=2' >"$said" 2>&1 &
interrupted=$!
until [ -s "$said" ] || ! kill -0 $interrupted 2>/dev/null; do sleep 0.1; done
kill -INT $interrupted
wait $interrupted
status=$?
if [ $status = 130 ] && grep -qE '^stopped after [1-9][0-9]* bytes$' "$said"; then
    echo "ok      interrupt"
else
    echo "FAILED  interrupt ended with $status: $(cat "$said")"
    failed=1
fi
rm -f "$said"

# Each example in C has its line above.
for source in examples/c/*.c; do
    name=$(basename "$source" .c)
    grep -qE '[$]examples/'"$name"' ' Tests/examples.sh || { echo "FAILED  $name.c is not run" && failed=1; }
done

exit $failed
