"""The API of Ollama."""

from __future__ import annotations

import openwebui

client = openwebui.Client()

print(client.ollama.embed(model="nomic-embed-text:latest", input=["one text", "another"]).embeddings[0][:3])
for step in client.ollama.pull("llama3.2:latest", stream=True):
    print(step.status, step.completed, step.total)
