"""Lists the models and streams a chat: python chat.py [MODEL [QUESTION]]

OPENWEBUI_URL is the address of the server, OPENWEBUI_API_KEY the API key.
"""

from __future__ import annotations

import sys

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
)
for chunk in stream:
    print(chunk.text, end="", flush=True)
print()
print(f"finish_reason: {stream.response.choices[0].finish_reason}")
