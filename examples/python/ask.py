"""Asks one question and waits for the whole answer: python ask.py MODEL QUESTION"""

from __future__ import annotations

import sys

from openwebui import Client

_, model, question = sys.argv

with Client() as client:
    answer = client.chat.completions.create(model=model, messages=[{"role": "user", "content": question}])
    print(answer.choices[0].message.content)
    if answer.usage:
        print(f"{answer.usage.total_tokens} tokens", file=sys.stderr)
