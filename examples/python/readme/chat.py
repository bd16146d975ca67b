"""A chat."""

from __future__ import annotations

from openwebui import Client

client = Client("http://localhost:3000", "sk-…")  # default: OPENWEBUI_URL, OPENWEBUI_API_KEY

completion = client.chat.completions.create(
    model="llama3.2:latest",
    messages=[{"role": "user", "content": "Why is the sky blue?"}],
)
print(completion.choices[0].message.content)
