"""A chat that is printed while it arrives."""

from __future__ import annotations

from openwebui import Client

client = Client("http://localhost:3000", "sk-…")
question = {"role": "user", "content": "Why is the sky blue?"}
for text in client.chat.completions.create(model="llama3.2:latest", messages=[question], stream=True).text:
    print(text, end="", flush=True)
