"""Records of the server."""

from __future__ import annotations

import openwebui

client = openwebui.Client()

for model in client.models.list():
    print(model.id, model["name"])
