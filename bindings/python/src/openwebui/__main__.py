"""``python -m openwebui``: the models of a server, a small chat with one of them, files for them."""

from __future__ import annotations

import argparse
import sys
from contextlib import suppress

from . import Client, OpenWebUIError, _ingest_command

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Optional

PROMPT = "> "


def main(arguments: Optional[list[str]] = None) -> int:
    """Returns the exit status."""
    parser = _parser()
    # Options among the paths: argparse by itself takes only those that stand together.
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
        # Whoever read our output has seen enough; the interpreter must not try to write the rest.
        sys.stdout = None
        return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m openwebui",
        description="Talk to an Open WebUI server.",
        epilog="The API key comes from the environment: OPENWEBUI_API_KEY.",
    )
    commands = parser.add_subparsers(required=True, metavar="models|chat|ingest")
    models = commands.add_parser("models", help="list the models that the API key may use")
    models.set_defaults(run=_models)
    chat = commands.add_parser("chat", help="chat with a model; Ctrl-C stops an answer, Ctrl-D ends the chat")
    chat.add_argument("--model", metavar="ID", help="the model to chat with; the first in the list if not given")
    chat.set_defaults(run=_chat)
    ingest = _ingest_command.add_to(commands)
    for command in (models, chat, ingest):
        command.add_argument("--url", metavar="URL", help="the server's address (default: OPENWEBUI_URL)")
    return parser


def _models(client: Client, options: argparse.Namespace) -> int:
    for model in client.models.list():
        print(model.id)
    return 0


def _chat(client: Client, options: argparse.Namespace) -> int:
    model = options.model or _first_model(client)
    if model is None:
        print("this API key may use no model", file=sys.stderr)
        return 1
    if sys.stdin.isatty():
        with suppress(ImportError):
            import readline  # noqa: F401  # line editing in input()
        print(f"{model}. Ctrl-C stops an answer, Ctrl-D ends the chat.")
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
    # Someone at a terminal has seen it; a script has to be told.
    return 1 if failed and not sys.stdin.isatty() else 0


def _first_model(client: Client) -> Optional[str]:
    for model in client.models.list():
        return str(model.id)
    return None


def _read_line() -> Optional[str]:
    """The next line; None at the end. Ctrl-C here throws away what was typed."""
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
    """Prints the answer as it comes. Returns what came of it, and what went wrong."""
    text = ""
    error: Optional[OpenWebUIError] = None
    stream: Any = None
    try:
        stream = client.chat.completions.create(model=model, messages=messages, stream=True)
        for piece in stream.text:
            text += piece
            print(piece, end="", flush=True)
    except KeyboardInterrupt:
        pass
    except OpenWebUIError as failure:
        error = failure
    if stream is not None:
        stream.close()
    print()
    return text, error


def _print_error(error: BaseException) -> int:
    print(f"openwebui: {error}", file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())
