"""Uploads a file, and asks about it: python rag_file.py MODEL FILE QUESTION"""

from __future__ import annotations

import sys

from openwebui import Client

_, model, path, question = sys.argv

client = Client()
file = client.files.upload(path)
# It is of no use before the server has extracted its text.
client.files.wait(file.id, timeout=300)
answer = client.chat.completions.create(
    model=model,
    messages=[{"role": "user", "content": question}],
    files=[{"type": "file", "id": file.id}],
)
print(answer.text)
for source in answer.sources or ():
    for passage in source.document:
        print(f"  {file.filename}: {passage.strip()[:70]}")
for entry in answer.ignored_files:
    print(f"not used: {entry.id} is {entry.reason}", file=sys.stderr)
