"""Timeouts of a client and of a call."""

from __future__ import annotations

import openwebui

client = openwebui.Client(timeout=60)
client = openwebui.Client(timeout=openwebui.Timeout(connect=5, first_byte=120, event=30))
client.models.list(timeout=2.5)
client.with_options(timeout=2.5, max_retries=0).models.list()
