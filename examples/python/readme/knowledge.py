"""A knowledge base that a chat uses."""

from __future__ import annotations

import openwebui

client = openwebui.Client()

base = client.knowledge.create("Fruit")
result = client.knowledge.ingest(base.id, [("plums.txt", b"Plums are purple."), ("figs.txt", b"Figs are green.")])
for entry in result.failed:
    print(entry.name, entry.status, entry.error)  # to continue later: ingest(…, resume=result)

completion = client.chat.completions.create(
    model="llama3.2:latest",
    messages=[{"role": "user", "content": "Which fruit is green?"}],
    files=[{"type": "collection", "id": base.id}],
)
print(completion.text)
