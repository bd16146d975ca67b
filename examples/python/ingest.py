"""Adds files to a knowledge base, and continues an interrupted run: python ingest.py KNOWLEDGE_ID FILE…

`python -m openwebui ingest` does the same with a progress bar.
"""

from __future__ import annotations

import sys

from openwebui import Client, IngestedFile

_, knowledge_id, *paths = sys.argv


def show(file: IngestedFile) -> None:
    print(f"{file.status:<10} {file.name}")


result = Client().knowledge.ingest(knowledge_id, paths, resume=True, on_status=show)
for file in result.failed:
    print(f"{file.path}: {file.error or file.status}", file=sys.stderr)
sys.exit(0 if result.ok else 1)
