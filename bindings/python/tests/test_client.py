"""The client by itself: arguments, pickling, closing, names; nothing is sent."""

from __future__ import annotations

import copy
import inspect
import pickle
import pydoc
from pathlib import Path
from typing import Any

import pytest

import openwebui
from openwebui import Client, InvalidArgumentError, Timeout
from openwebui._native.timeouts import timeouts

KEY = "sk-0123456789abcdef"


def test_url_and_key_from_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("OPENWEBUI_URL", raising=False)
    with pytest.raises(InvalidArgumentError, match="OPENWEBUI_URL") as caught:
        Client()
    assert caught.value.kind == "OWUI_E_NO_URL"
    monkeypatch.setenv("OPENWEBUI_URL", "http://localhost:4321")
    assert Client().base_url == "http://localhost:4321"


@pytest.mark.parametrize("url", ["localhost:3000", "ftp://x", "http://", "http://user@x", "http://x?a=b", ""])
def test_bad_urls(url: str) -> None:
    with pytest.raises(InvalidArgumentError) as caught:
        Client(url)
    assert caught.value.kind == "OWUI_E_URL"
    assert isinstance(caught.value, ValueError)


@pytest.mark.parametrize(
    "options",
    [
        {"api_key": "a\nb"},
        {"default_headers": {"Content-Length": "1"}},
        {"default_headers": {"X": "a\r\nY: b"}},
        {"api_key_header": "a b"},
        {"buffer_limit": 1},
        {"client_certificate": ""},
    ],
)
def test_bad_options(options: dict[str, Any]) -> None:
    with pytest.raises(InvalidArgumentError):
        Client("http://localhost:1", **options)


def test_nul_and_wrong_types() -> None:
    with pytest.raises(ValueError, match="NUL"):
        Client("http://localhost:1\0")
    with pytest.raises((TypeError, AttributeError)):
        Client(1)  # type: ignore[arg-type]
    with pytest.raises(TypeError):
        Client("http://localhost:1", no_such_option=1)  # type: ignore[call-arg]


def test_every_option_is_accepted(tmp_path: Path) -> None:
    client = Client(
        "http://localhost:1",
        KEY,
        timeout=Timeout(connect=1, total=0),
        default_headers={"X-A": "ü"},
        api_key_header="x-api-key",
        user_agent="me/1",
        proxy="",
        ca_file=tmp_path / "ca.pem",
        client_certificate=("a.pem", tmp_path / "b.pem", "pass words"),
        unix_socket="/tmp/no.sock",
        buffer_limit=4096,
        require_finish_reason=False,
        max_retries=0,
    )
    assert client.base_url == "http://localhost:1"


def test_repr_has_no_key() -> None:
    with Client("http://localhost:1", KEY) as client:
        assert repr(client) == "<openwebui.Client http://localhost:1>"
    assert repr(client) == "<openwebui.Client http://localhost:1, closed>"


def test_closed_client() -> None:
    client = Client("http://localhost:1")
    client.close()
    client.close()
    with pytest.raises(RuntimeError, match="closed"):
        client.models.list()


def test_pickling() -> None:
    client = Client("http://localhost:1", KEY, timeout=Timeout(connect=0.5), default_headers={"X-A": "b"})
    for other in (pickle.loads(pickle.dumps(client)), copy.copy(client), copy.deepcopy(client)):
        assert other.base_url == client.base_url
        assert other._settings == client._settings
        assert other._handle.pointer.value != client._handle.pointer.value  # type: ignore[union-attr]


def test_timeouts() -> None:
    assert dict(timeouts(None)) == {}
    assert dict(timeouts(2.5)) == {4: 2500}
    assert dict(timeouts(Timeout(connect=1, first_byte=2, idle=3, event=0.0001, total=0))) == {
        0: 1000,
        1: 2000,
        2: 3000,
        3: 1,
        4: 0,
    }
    for bad in (-1, float("nan"), float("inf")):
        with pytest.raises(ValueError, match="total"):
            Client("http://localhost:1", timeout=bad)
    for wrong in ("1", True, object()):
        with pytest.raises(TypeError, match="seconds"):
            Client("http://localhost:1", timeout=wrong)  # type: ignore[arg-type]
    assert repr(Timeout(connect=1)) == "Timeout(connect=1)"
    assert Timeout(connect=1) == Timeout(connect=1) != Timeout()
    assert pickle.loads(pickle.dumps(Timeout(idle=3))) == Timeout(idle=3)


def test_exceptions_can_be_pickled() -> None:
    error = openwebui.TruncatedError("m", kind="OWUI_E_TRUNCATED", partial_text="so far", body={"a": 1})
    other = pickle.loads(pickle.dumps(error))
    assert type(other) is openwebui.TruncatedError and vars(other) == vars(error) and str(other) == "m"


def public() -> list[tuple[str, Any]]:
    """All public objects, with their names."""
    found = []
    for name in openwebui.__all__:
        thing = getattr(openwebui, name)
        found.append((name, thing))
        if inspect.isclass(thing):
            found += [
                (f"{name}.{member}", value)
                for member, value in vars(thing).items()
                if not member.startswith("_") and (callable(value) or isinstance(value, property))
            ]
    client = Client("http://localhost:1")
    for thing in (
        client.models,
        client.chat,
        client.chat.completions,
        client.responses,
        client.ollama,
        client.files,
        client.knowledge,
    ):
        found += [(type(thing).__name__, type(thing))]
        found += [(f"{type(thing).__name__}.{n}", v) for n, v in vars(type(thing)).items() if not n.startswith("_")]
    return [(name, thing) for name, thing in found if name != "__version__"]


@pytest.mark.parametrize(("name", "thing"), public())
def test_everything_is_documented(name: str, thing: Any) -> None:
    assert inspect.getdoc(thing), name


def test_help_shows_public_names_only() -> None:
    text = pydoc.plain(pydoc.render_doc(Client))
    for words in ("base_url: the address of the server", "chat\n", "request(", "OPENWEBUI_API_KEY", "close(self)"):
        assert words in text
    # Private names and ctypes are not shown.
    assert "c_void_p" not in text and "_Handle" not in text
    create = pydoc.plain(pydoc.render_doc(Client("http://localhost:1").chat.completions.create))
    assert "POST /api/chat/completions" in create and "partial_text" in create
