"""Documents of this folder go into a knowledge base."""

from __future__ import annotations

import openwebui

client = openwebui.Client()
knowledge = client.knowledge.create("a snippet")

result = client.knowledge.ingest(knowledge.id, ["tides.md", "lighthouses.pdf"])
for file in result.failed:
    print(file.name, file.error)

assert [file.status for file in result.files] == ["linked", "linked"]
