"""Lets a model call a Python function: python tools.py MODEL QUESTION"""

from __future__ import annotations

import json
import sys
from typing import Any

from openwebui import Client

_, model, question = sys.argv

TOOL = {
    "type": "function",
    "function": {
        "name": "weather",
        "description": "The weather at a place",
        "parameters": {
            "type": "object",
            "properties": {"place": {"type": "string"}},
            "required": ["place"],
        },
    },
}


def weather(place: str = "nowhere", **_: Any) -> str:
    return f"It is sunny in {place}."


client = Client()
messages: list[Any] = [{"role": "user", "content": question}]
completion = client.chat.completions.create(model=model, messages=messages, tools=[TOOL])
message = completion.choices[0].message
while message.tool_calls:
    messages.append(message)
    for call in message.tool_calls:
        result = weather(**json.loads(call.function.arguments or "{}"))
        print(f"{call.function.name}({call.function.arguments}) = {result}")
        messages.append({"role": "tool", "tool_call_id": call.id, "content": result})
    completion = client.chat.completions.create(model=model, messages=messages)
    message = completion.choices[0].message
print(message.content)
