"""Requests without a method of their own."""

from __future__ import annotations

import openwebui

client = openwebui.Client()

print(client.request("GET", "/api/version").version)
print(client.request("GET", "/api/v1/files/", query={"content": False}).total)
for event in client.request(
    "POST", "/ollama/api/generate", json={"model": "llama3.2:latest", "prompt": "Hello"}, stream=True
):
    print(event.response, end="")
