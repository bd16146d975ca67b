"""The text of a chat alone, then the assembled response."""

from __future__ import annotations

import openwebui

client = openwebui.Client()

with client.chat.completions.create(
    model="llama3.2:latest",
    messages=[{"role": "user", "content": "Why is the sky blue?"}],
    stream=True,
) as stream:
    for text in stream.text:
        print(text, end="", flush=True)

print(stream.response.choices[0].finish_reason)  # the assembled response: tool calls, usage, sources
