"""How often a request is retried."""

from __future__ import annotations

import openwebui

client = openwebui.Client(max_retries=5)
client.with_options(max_retries=0).models.list()
