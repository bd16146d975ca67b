"""The openai package, on the transport of this one."""

from __future__ import annotations

# needs: pip install openai
import httpx2
import openai

import openwebui.httpx

client = openwebui.Client("http://localhost:3000", "sk-…")
openai.OpenAI(
    base_url=f"{client.base_url}/api",
    api_key="unused",
    http_client=httpx2.Client(transport=openwebui.httpx.Transport(client)),
)
