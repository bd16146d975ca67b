"""Creates a knowledge base of files, asks a question about it, and deletes it:
python rag_collection.py MODEL QUESTION FILE…
"""

from __future__ import annotations

import sys

from openwebui import Client

_, model, question, *paths = sys.argv

client = Client()
base = client.knowledge.create("Example", "made by rag_collection.py")
# Uploads each file, waits until it is processed, adds it, and verifies that it is listed.
client.knowledge.ingest(base.id, paths).raise_for_failures()
stream = client.chat.completions.create(
    model=model,
    messages=[{"role": "user", "content": question}],
    files=[{"type": "collection", "id": base.id}],
    stream=True,
)
for text in stream.text:
    print(text, end="", flush=True)
print()
for source in stream.response.sources or ():
    for passage, about in zip(source.document, source.metadata):
        print(f"  {about.name}: {passage.strip()[:70]}")
client.knowledge.delete(base.id)  # the files themselves stay
