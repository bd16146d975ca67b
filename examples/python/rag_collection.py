"""Creates a knowledge base of files, asks a question about it, and deletes it and the files:
python rag_collection.py MODEL QUESTION FILE…    ("-": the first model there is)
"""

from __future__ import annotations

import sys

from openwebui import Client

_, model, question, *paths = sys.argv

client = Client()
if model == "-":
    model = client.models.list().data[0].id
base = client.knowledge.create("Example", "made by rag_collection.py")
# Uploads each file, waits until it is processed, adds it, and verifies that it is listed.
ingestion = client.knowledge.ingest(base.id, paths).raise_for_failures()
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
for file in ingestion.files:
    if file.file_id:
        client.files.delete(file.file_id)
client.knowledge.delete(base.id)
