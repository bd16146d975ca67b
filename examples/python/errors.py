"""What can go wrong, and what is there to do about it: python errors.py MODEL QUESTION"""

from __future__ import annotations

import sys

import openwebui

_, model, question = sys.argv


def ask(client: openwebui.Client) -> str:
    """The answer; what came of it if it was cut short."""
    stream = client.chat.completions.create(model=model, messages=[{"role": "user", "content": question}], stream=True)
    try:
        return "".join(stream.text)
    except openwebui.StreamError as error:
        # An error inside the stream, or its end before the answer's: what came is not lost.
        print(f"not whole: {error}", file=sys.stderr)
        return error.partial_text + "…"


try:
    # No answer for 30 seconds, or a pause of 20 in one that has begun, is long enough. A server that
    # is too busy is asked again, up to 3 times; what might make the model answer twice never is.
    with openwebui.Client(timeout=openwebui.Timeout(first_byte=30, event=20), max_retries=3) as client:
        print(ask(client))
except openwebui.BadRequestError as error:
    sys.exit(f"the server does not take it (is there a model {model}?): {error}")
except openwebui.AuthenticationError as error:
    sys.exit(f"check OPENWEBUI_API_KEY: {error}")
except openwebui.APITimeoutError as error:
    sys.exit(f"too slow, {len(error.partial_text)} characters came: {error}")
except openwebui.OpenWebUIError as error:
    sys.exit(f"{error.kind}: {error}")
