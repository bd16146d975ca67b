"""An account instead of an API key."""

from __future__ import annotations

import openwebui

client = openwebui.Client(api_key="")
me = client.sign_in("me@example.org", "password")
print(me.name, me.expires_at)
