"""A model provider that computes nothing: the deterministic upstream of the tests' Open WebUI.

It speaks the OpenAI API (/v1/models, chat/completions, responses, embeddings) and the Ollama
API (/api/generate, chat, tags, show, ps, version, embed, embeddings; pull, push, create, delete
and copy only look as if). The same request always gets the same answer, whole or streamed. Run it as `python -m provider --port 0` with
Tests/server on PYTHONPATH; it prints {"port":…,"url":…} as its first line.

Models: emu, emu-reasoning (thinks first), emu-tools (calls each offered tool), emu-embed;
llama3.2:latest, qwen3:latest, nomic-embed-text:latest. Those of the package `dialects` speak as
certain backends do. A conversation that holds `<source …>` passages is
answered with the sentence of them that fits the question best. Requests that Open WebUI makes
for itself (search queries, titles, tags) get the JSON they ask for.

How it answers is set by a directive in the last user message, which every route through
Open WebUI leaves alone: `#emu` and words of the form knob=value, up to the end of the line or
the first other word. What follows is the rest of the message; `#emu echo=1` and a line end
before a text make the model say exactly that text. `1` switches a yes/no knob on.

What is said
  tokens=N        N deltas (default: about 16, an echo of the message); with echo or text_b64
                  the text is cut into N pieces
  echo=1          the answer is the rest of the message, verbatim
  text_b64=TEXT   the answer is this base64 (either alphabet, UTF-8), verbatim
  big_token=BYTES the first delta is that many letters x
  surrogate=1     an emoji halfway, as \\ud83d in one delta and \\ude42 in the next
  ascii=1         every character beyond ASCII is written as \\uXXXX
  reasoning=N     N deltas of reasoning come first
  tools=N         N parallel tool calls, of the offered tools in turn
  finish=REASON   finish_reason (done_reason) stop, length, content_filter, … or none

When it is said
  first_ms=N      delay before the first byte of the answer, headers included
  pace_ms=N       time between deltas, may be a fraction; a whole answer takes the same time
  stall_after=N   N deltas, then nothing until the client leaves
  stall_ms=N      … or for that long; then the answer goes on

How it is written
  crlf=1          CR LF line ends
  comments=1      a `: ping` comment before every event (SSE)
  event_lines=1   an `event: message` line in every event (SSE)
  bytewise=1      one byte at a time
  garbage_after=N after N deltas one extra line that is not JSON; the stream goes on
  empty_after=N   after N deltas one extra delta that says nothing
  no_done=1       no `data: [DONE]`

How it fails
  status=CODE     refused with this HTTP status before the first token
  error_body=KIND json (default), text, html, or sse (an error event, as event-stream)
  retry_after=S   with status: Retry-After in seconds
  retry_after_ms=N with status: retry-after-ms
  times=N         status applies to the first N requests with this very message only
  fail_after=N    N deltas, then the API's error object, then a clean end
  cut_after=N     N deltas, then the connection is cut; 0: before the headers
  reset=1         … is reset (RST) instead of cut (FIN)
  eof_after=N     N deltas, then a clean end

A whole answer fails likewise: fail_after refuses it with 500, cut_after and stall_after stop
in the middle of the body, eof_after sends half the JSON.

GET /_emu/stats gives {"requests":{path:count},"posts","open_streams","open_wholes",
"disconnects","completed_streams","counts"}: open_streams and disconnects show that closing a
client's connection stops the generation; counts are those of POST /_emu/count/NAME.
GET /_emu/last gives {path: body}, the last body that came to each path.
GET /_emu/differences tells where responses of the dialects may differ, streamed and whole.
POST /_emu/embeddings sets how embeddings are answered from now on, with an object of
  delay_ms       how long each request waits for its answer
  status         the HTTP status it is refused with
  times          so many requests only; then all is normal
  containing     only requests with this text in their input
and without it ({}) as usual. POST /_emu/reset does that too, and sets the counts to zero.
"""
