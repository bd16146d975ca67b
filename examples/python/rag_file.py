"""Uploads a file and asks a question about it: python rag_file.py MODEL FILE QUESTION"""

from __future__ import annotations

import sys

from openwebui import Client

_, model, path, question = sys.argv

client = Client()
file = client.files.upload(path)
# A chat can use the file only after the server has processed it.
client.files.wait(file.id, timeout=300)
completion = client.chat.completions.create(
    model=model,
    messages=[{"role": "user", "content": question}],
    files=[{"type": "file", "id": file.id}],
)
print(completion.text)
for source in completion.sources or ():
    for passage in source.document:
        print(f"  {file.filename}: {passage.strip()[:70]}")
for entry in completion.ignored_files:
    print(f"not used: {entry.id} is {entry.reason}", file=sys.stderr)
