"""Handles the errors of a streamed chat: python errors.py MODEL QUESTION"""

from __future__ import annotations

import sys

import openwebui

_, model, question = sys.argv


def ask(client: openwebui.Client) -> str:
    """Returns the text of the response, or the part that was received."""
    stream = client.chat.completions.create(model=model, messages=[{"role": "user", "content": question}], stream=True)
    try:
        return "".join(stream.text)
    except openwebui.StreamError as error:
        # An error inside the stream, or a stream that ended early: the text received is in the error.
        print(f"incomplete: {error}", file=sys.stderr)
        return error.partial_text + "…"


try:
    # Fail after 30 seconds without a response, or 20 without an event in the stream. If the server is
    # busy, retry up to 3 times; a request that the model may have seen is never retried.
    with openwebui.Client(timeout=openwebui.Timeout(first_byte=30, event=20), max_retries=3) as client:
        print(ask(client))
except openwebui.BadRequestError as error:
    sys.exit(f"the server refused the request (is there a model {model}?): {error}")
except openwebui.AuthenticationError as error:
    sys.exit(f"check OPENWEBUI_API_KEY: {error}")
except openwebui.APITimeoutError as error:
    sys.exit(f"too slow, {len(error.partial_text)} characters received: {error}")
except openwebui.OpenWebUIError as error:
    sys.exit(f"{error.kind}: {error}")
