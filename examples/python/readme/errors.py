"""The errors of a call."""

from __future__ import annotations

import openwebui

client = openwebui.Client()

try:
    client.models.list()
except openwebui.AuthenticationError as error:
    print("wrong API key:", error.status_code, error.detail)
except openwebui.APIConnectionError as error:
    print("no response:", error)
except openwebui.OpenWebUIError as error:
    print(error.kind, error)
