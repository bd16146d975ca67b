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

exit $failed
