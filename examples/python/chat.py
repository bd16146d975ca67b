"""Lists the models and streams a chat: python chat.py [MODEL [QUESTION]]

OPENWEBUI_URL is the address of the server, OPENWEBUI_API_KEY the API key.
"""

from __future__ import annotations

import sys
import time

from openwebui import Client

client = Client()

models = client.models.list()
for model in models:
    print(f"  {model.id}")

stream = client.chat.completions.create(
    model=sys.argv[1] if len(sys.argv) > 1 else models.data[0].id,
    messages=[
        {
            "role": "user",
            "content": sys.argv[2] if len(sys.argv) > 2 else "Why is the sky blue?",
        }
    ],
    stream=True,
    stream_options={"include_usage": True},
)
first = None
for text in stream.text:
    first = first or time.monotonic()
    print(text, end="", flush=True)
print()
if first and stream.response.usage:
    seconds = time.monotonic() - first
    tokens = stream.response.usage.completion_tokens
    print(f"{tokens} tokens, {(tokens - 1) / seconds:.1f} a second after the first")
print(f"finish_reason: {stream.response.choices[0].finish_reason}")
