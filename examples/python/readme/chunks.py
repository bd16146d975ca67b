"""A chat, chunk by chunk."""

from __future__ import annotations

import openwebui

client = openwebui.Client()

stream = client.chat.completions.create(
    model="llama3.2:latest",
    messages=[{"role": "user", "content": "Why is the sky blue?"}],
    stream=True,
)
for chunk in stream:
    print(chunk.text, end="", flush=True)
