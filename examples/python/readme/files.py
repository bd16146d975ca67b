"""A file that a chat uses."""

from __future__ import annotations

import openwebui

client = openwebui.Client()

file = client.files.upload(b"The colour of plums is purple.", name="plums.txt")  # or upload("plums.txt")
client.files.wait(file.id, timeout=300)  # FileProcessingError: the server could not process it

completion = client.chat.completions.create(
    model="llama3.2:latest",
    messages=[{"role": "user", "content": "What is the colour of plums?"}],
    files=[{"type": "file", "id": file.id}],
)
print(completion.text, completion.sources)
print(completion.ignored_files)  # the files that the server did not use, without reporting it
