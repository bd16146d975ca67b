"""Asks a question with the Responses API, streamed and not streamed: python responses.py MODEL QUESTION"""

from __future__ import annotations

import sys

from openwebui import Client

_, model, question = sys.argv

client = Client()
with client.responses.create(model=model, input=question, stream=True) as stream:
    for text in stream.text:
        print(text, end="", flush=True)
print()

response = client.responses.create(model=model, input=question)
for item in response.output:
    for part in item.get("content") or ():
        print(part.text)
