"""LangChain on this library: python langchain_chat.py MODEL QUESTION

A stream that was cut raises, which langchain-openai alone passes off as whole. Requires langchain-openai.
"""

from __future__ import annotations

import sys
from typing import Any

import httpx
from langchain_openai import ChatOpenAI

import openwebui.httpx
from openwebui import Client

_, model, question = sys.argv

client = Client()
options: dict[str, Any] = {
    "base_url": f"{client.base_url}/api",
    "api_key": "unused",
    "http_client": httpx.Client(transport=openwebui.httpx.Transport(client)),
}
chat = ChatOpenAI(model=model, **options)
print(chat.invoke(question).content)
for chunk in chat.stream(question):
    print(chunk.content, end="", flush=True)
print()
