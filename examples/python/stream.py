"""Prints the text of a chat while it arrives: python stream.py MODEL QUESTION

Ctrl-C closes the connection, and the server stops generating.
"""

from __future__ import annotations

import sys

from openwebui import Client

_, model, question = sys.argv

client = Client()
with client.chat.completions.create(
    model=model, messages=[{"role": "user", "content": question}], stream=True
) as stream:
    for text in stream.text:
        print(text, end="", flush=True)
print()
