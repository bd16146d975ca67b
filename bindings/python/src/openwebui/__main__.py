"""``python -m openwebui``: lists models, chats with one, and uploads files into a knowledge base."""

from __future__ import annotations

import argparse
import sys
from contextlib import suppress

from . import Client, OpenWebUIError, _ingest_command
from ._terminal import say

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Optional

PROMPT = "> "


def main(arguments: Optional[list[str]] = None) -> int:
    """Runs the command line. Returns the exit status."""
    parser = _parser()
    # Options may stand between paths: argparse alone accepts only paths that follow each other.
    options, more = parser.parse_known_args(arguments)
    if any(word.startswith("-") for word in more) or (more and not hasattr(options, "operands")):
        parser.error(f"unrecognized arguments: {' '.join(more)}")
    options.more = more
    try:
        with Client(options.url) as client:
            return int(options.run(client, options))
    except (OpenWebUIError, ImportError) as error:
        return _print_error(error)
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        # The reader of our output has closed the pipe: the interpreter must not flush the rest at exit.
        sys.stdout = None
        return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m openwebui",
        description="List models, chat with a model, and upload files to an Open WebUI server.",
        epilog="The API key is read from the environment variable OPENWEBUI_API_KEY.",
    )
    commands = parser.add_subparsers(required=True, metavar="models|chat|ingest")
    models = commands.add_parser("models", help="list the models that the API key may use")
    models.set_defaults(run=_models)
    chat = commands.add_parser("chat", help="chat with a model; Ctrl-C stops a response, Ctrl-D ends the chat")
    chat.add_argument("--model", metavar="ID", help="the model to chat with (default: the first in the list)")
    chat.set_defaults(run=_chat)
    ingest = _ingest_command.add_to(commands)
    for command in (models, chat, ingest):
        command.add_argument("--url", metavar="URL", help="the address of the server (default: OPENWEBUI_URL)")
    return parser


def _models(client: Client, options: argparse.Namespace) -> int:
    for model in client.models.list():
        say(model.id)
    return 0


def _chat(client: Client, options: argparse.Namespace) -> int:
    model = options.model or _first_model(client)
    if model is None:
        print("there is no model that this API key may use", file=sys.stderr)
        return 1
    if sys.stdin.isatty():
        with suppress(ImportError):
            import readline  # noqa: F401  # line editing in input()
        say(f"{model}. Ctrl-C stops a response, Ctrl-D ends the chat.")
    messages: list[dict[str, str]] = []
    failed = False
    while (line := _read_line()) is not None:
        if not line.strip():
            continue
        messages.append({"role": "user", "content": line})
        text, error = _print_response(client, model, messages)
        if text:
            messages.append({"role": "assistant", "content": text})
        else:
            messages.pop()
        if error is not None:
            _print_error(error)
        failed = error is not None
    # A user at a terminal has read the message; a script needs the exit status.
    return 1 if failed and not sys.stdin.isatty() else 0


def _first_model(client: Client) -> Optional[str]:
    for model in client.models.list():
        return str(model.id)
    return None


def _read_line() -> Optional[str]:
    """Reads the next line; None at the end of input. Ctrl-C discards what was typed."""
    while True:
        try:
            return input(PROMPT if sys.stdin.isatty() else "")
        except EOFError:
            if sys.stdin.isatty():
                print()
            return None
        except KeyboardInterrupt:
            print()


def _print_response(client: Client, model: str, messages: list[dict[str, str]]) -> tuple[str, Optional[OpenWebUIError]]:
    """Prints the text of the response while it arrives. Returns the text received and the error, if any."""
    text = ""
    error: Optional[OpenWebUIError] = None
    stream: Any = None
    try:
        stream = client.chat.completions.create(model=model, messages=messages, stream=True)
        for piece in stream.text:
            text += piece
            say(piece, end="")
    except KeyboardInterrupt:
        pass
    except OpenWebUIError as failure:
        error = failure
    if stream is not None:
        stream.close()
    print()
    return text, error


def _print_error(error: BaseException) -> int:
    say(f"openwebui: {error}", file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())
