"""Objects of pydantic from a text, with instructor on this library: python instructor_extract.py MODEL TEXT

Requires instructor.
"""

from __future__ import annotations

import sys
from typing import Any

import httpx
import instructor
import openai
from pydantic import BaseModel

import openwebui.httpx
from openwebui import Client


class Person(BaseModel):
    name: str
    age: int


_, model, text = sys.argv

client = Client()
http: Any = httpx.Client(transport=openwebui.httpx.Transport(client))
asked = instructor.from_openai(
    openai.OpenAI(base_url=f"{client.base_url}/api", api_key="unused", http_client=http),
    mode=instructor.Mode.JSON,
)
person = asked.chat.completions.create(
    model=model,
    response_model=Person,
    messages=[{"role": "user", "content": text}],
    max_retries=0,
)
print(f"{person.name} is {person.age}")
