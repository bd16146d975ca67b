"""The errors of a stream."""

from __future__ import annotations

import openwebui

client = openwebui.Client()

stream = client.chat.completions.create(
    model="llama3.2:latest", messages=[{"role": "user", "content": "Hello"}], stream=True
)
try:
    text = "".join(stream.text)
except openwebui.TruncatedError as error:  # the stream ended before the response was complete
    text = error.partial_text
except openwebui.StreamError as error:  # an error arrived inside the stream
    print(error, error.partial_text)
except openwebui.APITimeoutError as error:
    print(error.kind)  # such as OWUI_E_TIMEOUT_IDLE
