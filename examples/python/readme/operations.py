"""Operations of the server, by the names of its documentation."""

from __future__ import annotations

import openwebui

client = openwebui.Client()
chat = client.api.chats.create_new_chat({"chat": {"title": "a snippet", "messages": []}})

client.api.chats.archive_chat_by_id(chat.id)
client.api.prompts.create_new_prompt({"command": "tide", "name": "Tide", "content": "Explain the tide."})
