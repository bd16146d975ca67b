"""Asks one question and waits for the complete response: python ask.py MODEL QUESTION"""

from __future__ import annotations

import sys

from openwebui import Client

_, model, question = sys.argv

with Client() as client:
    completion = client.chat.completions.create(model=model, messages=[{"role": "user", "content": question}])
    print(completion.choices[0].message.content)
    if completion.usage:
        print(f"{completion.usage.total_tokens} tokens", file=sys.stderr)
