"""Errors of the real server and of the fault server."""

from __future__ import annotations

import json
import time
from typing import Any, Optional

import pytest

import openwebui
from conftest import SLACK, Faults, Provider, emu, frame, http, need, sse, wait_until
from openwebui import Client, Timeout

KEY = "sk-secret-of-the-tests"
MESSAGES = [{"role": "user", "content": "hello"}]


def read(client: Client, how: str, **asked: Any) -> str:
    """The text of a chat, read in one of the possible ways."""
    if how == "whole":
        return str(client.chat.completions.create(**asked).text)
    stream = client.chat.completions.create(stream=True, **asked)
    if how == "chunks":
        return "".join(chunk.text for chunk in stream)
    return "".join(stream.text)


WAYS = ["whole", "chunks", "text"]
STREAMED = ["chunks", "text"]


# ---- The real server, SERVER.md 4.2


@pytest.mark.parametrize("how", WAYS)
@pytest.mark.parametrize("model", ["emu", "llama3.2:latest"])
@pytest.mark.parametrize(
    ("status", "kind"),
    [
        (401, openwebui.AuthenticationError),
        (403, openwebui.PermissionDeniedError),
        (404, openwebui.NotFoundError),
        (422, openwebui.UnprocessableEntityError),
        (429, openwebui.RateLimitError),
        (500, openwebui.InternalServerError),
        (503, openwebui.InternalServerError),
    ],
)
def test_provider_errors(
    client: Client, version: tuple[int, ...], how: str, model: str, status: int, kind: type[openwebui.APIStatusError]
) -> None:
    if version < (0, 12):
        pytest.skip("older servers do not pass on the provider's status")
    once = client.with_options(max_retries=0)
    with pytest.raises(kind) as caught:
        read(once, how, model=model, messages=emu(f"status={status} retry_after=7"))
    error = caught.value
    assert error.status_code == status and error.partial_text == "" and error.detail
    assert error.detail in str(error) and error.body is not None
    assert error.retry_after == 7
    assert error.retryable == (status in (429, 503))


def test_retry_after_in_milliseconds(client: Client, version: tuple[int, ...]) -> None:
    if version < (0, 12):
        pytest.skip("older servers do not pass it on")
    once = client.with_options(max_retries=0)
    with pytest.raises(openwebui.RateLimitError) as caught:
        read(once, "whole", model="emu", messages=emu("status=429 retry_after_ms=1500"))
    assert caught.value.retry_after == 1.5


@pytest.mark.parametrize("body", ["text", "html", "sse"])
def test_error_bodies_of_other_shapes(client: Client, version: tuple[int, ...], body: str) -> None:
    if version < (0, 12):
        pytest.skip("older servers do not pass on the provider's status")
    with pytest.raises(openwebui.APIStatusError) as caught:
        read(client, "chunks", model="emu", messages=emu(f"status=502 error_body={body}"))
    assert caught.value.status_code == 502 and str(caught.value)


@pytest.mark.parametrize("how", WAYS)
@pytest.mark.parametrize("model", ["emu", "llama3.2:latest"])
def test_cut_before_the_headers(client: Client, version: tuple[int, ...], how: str, model: str) -> None:
    with pytest.raises(openwebui.OpenWebUIError) as caught:
        read(client, how, model=model, messages=emu("cut_after=0"))
    if version >= (0, 12):
        assert isinstance(caught.value, openwebui.InternalServerError)
    assert caught.value.partial_text == ""


@pytest.mark.parametrize("how", STREAMED)
@pytest.mark.parametrize("model", ["emu", "llama3.2:latest"])
@pytest.mark.parametrize("knob", ["fail_after", "cut_after", "eof_after", "garbage_after"])
def test_failure_in_mid_stream(client: Client, how: str, model: str, knob: str) -> None:
    if knob == "garbage_after" and model != "emu":
        pytest.skip("the server reads Ollama's lines itself")
    messages = emu(f"tokens=20 {knob}=6 pace_ms=2")
    whole = read(client, "whole", model=model, messages=emu("tokens=20"))
    with pytest.raises(openwebui.StreamError) as caught:
        read(client, how, model=model, messages=messages)
    error = caught.value
    assert error.partial_text and whole.startswith(error.partial_text) and error.partial_text != whole
    assert error.status_code == 200
    assert isinstance(error, openwebui.TruncatedError) == (error.kind == "OWUI_E_TRUNCATED")
    if knob == "eof_after":
        assert isinstance(error, openwebui.TruncatedError)
    if knob == "fail_after" and model == "emu":
        assert error.detail and error.detail in str(error)


def test_text_before_a_failure_is_delivered(client: Client) -> None:
    for way in STREAMED:
        stream = client.chat.completions.create(
            model="emu", messages=emu("tokens=20 fail_after=6 pace_ms=2"), stream=True
        )
        text = ""
        with pytest.raises(openwebui.StreamError) as caught:
            for piece in (chunk.text for chunk in stream) if way == "chunks" else stream.text:
                text += piece
        assert text == caught.value.partial_text == stream.response.text
        # Every further read raises the same error.
        with pytest.raises(openwebui.StreamError):
            next(stream)


@pytest.mark.parametrize("knob", ["fail_after", "cut_after", "eof_after"])
def test_failure_without_a_stream(client: Client, knob: str) -> None:
    with pytest.raises(openwebui.OpenWebUIError):
        read(client, "whole", model="emu", messages=emu(f"tokens=20 {knob}=6"))


def test_no_finish_reason(client: Client) -> None:
    asked: dict[str, Any] = {"model": "emu", "messages": emu("tokens=5 finish=none")}
    with pytest.raises(openwebui.TruncatedError) as caught:
        read(client, "chunks", **asked)
    trusting = Client(client.base_url, need("OPENWEBUI_API_KEY"), require_finish_reason=False)
    assert read(trusting, "chunks", **asked) == caught.value.partial_text


def test_stalled_stream(client: Client, provider: Provider) -> None:
    begun = time.monotonic()
    with pytest.raises(openwebui.APITimeoutError) as caught:
        read(client, "text", model="emu", messages=emu("tokens=9 stall_after=4"), timeout=Timeout(event=2))
    assert 1.9 < time.monotonic() - begun < 2 + SLACK
    assert caught.value.kind == "OWUI_E_TIMEOUT_EVENT" and caught.value.partial_text
    # The connection is closed.
    assert wait_until(lambda: provider.stats()["open_streams"] == 0)


def test_timeouts(client: Client) -> None:
    slow: dict[str, Any] = {"model": "emu", "messages": emu("first_ms=30000")}
    for timeout, status in [
        (0.2, "OWUI_E_TIMEOUT_TOTAL"),
        (Timeout(first_byte=0.2), "OWUI_E_TIMEOUT_FIRST_BYTE"),
    ]:
        for how in WAYS:
            begun = time.monotonic()
            with pytest.raises(openwebui.APITimeoutError) as caught:
                read(client, how, timeout=timeout, **slow)
            assert caught.value.kind == status
            assert time.monotonic() - begun < SLACK
    impatient = Client(client.base_url, need("OPENWEBUI_API_KEY"), timeout=0.2)
    with pytest.raises(openwebui.APITimeoutError):
        read(impatient, "whole", **slow)
    assert read(impatient, "whole", timeout=30, model="emu", messages=emu("first_ms=400"))


# ---- The fault server


@pytest.mark.parametrize("how", WAYS)
@pytest.mark.parametrize(
    ("response", "status"),
    [
        ({"headers": {"Content-Type": "text/html"}, "body": "<!doctype html><p>Open WebUI"}, "OWUI_E_HTML"),
        ({"headers": {"Content-Type": "application/json"}, "body": "<!DOCTYPE html>"}, "OWUI_E_HTML"),
        ({"headers": {"Content-Type": "application/json"}, "body": "null"}, "OWUI_E_EMPTY"),
        ({"headers": {"Content-Type": "application/json"}, "body": ""}, "OWUI_E_EMPTY"),
        ({"headers": {"Content-Type": "application/json"}, "body": '{"choices": [}'}, "OWUI_E_JSON"),
        ({"headers": {"Content-Type": "application/json"}, "body": "{}"}, "OWUI_E_UNEXPECTED_RESPONSE"),
        ({"headers": {"Content-Type": "application/json"}, "body": {"error": "oh no"}}, "OWUI_E_UNEXPECTED_RESPONSE"),
    ],
)
def test_unexpected_responses(faults: Faults, how: str, response: dict[str, Any], status: str) -> None:
    client = faults.client({"http": {"status": 200, **response}})
    with pytest.raises(openwebui.APIResponseError) as caught:
        read(client, how, model="m", messages=MESSAGES)
    assert caught.value.kind == status and caught.value.status_code == 200
    if "error" in response["body"]:
        assert "oh no" in str(caught.value)


def test_a_byte_order_mark(faults: Faults) -> None:
    headers = {"Content-Type": "application/json"}
    body = '\ufeff{"data": [{"id": "m"}], "choices": [{"message": {"content": "hi"}, "finish_reason": "stop"}]}'
    client = faults.client({"http": {"headers": headers, "body": body}})
    assert [model.id for model in client.models.list()] == ["m"]
    assert client.chat.completions.create(model="m", messages=MESSAGES).choices[0].message.content == "hi"
    assert client.request("GET", "/x").data[0].id == "m"


@pytest.mark.parametrize(
    ("status", "kind", "name"),
    [
        (301, openwebui.APIStatusError, "OWUI_E_REDIRECT"),
        (409, openwebui.ConflictError, "OWUI_E_CONFLICT"),
        (413, openwebui.RequestTooLargeError, "OWUI_E_TOO_LARGE"),
        (418, openwebui.APIStatusError, "OWUI_E_HTTP"),
        (599, openwebui.InternalServerError, "OWUI_E_SERVER"),
    ],
)
def test_other_error_statuses(faults: Faults, status: int, kind: type[Exception], name: str) -> None:
    headers = {"Location": "https://elsewhere/"} if status == 301 else {}
    client = faults.client({"http": {"status": status, "headers": headers, "body": {"detail": "words"}}})
    with pytest.raises(kind) as caught:
        client.models.list()
    error = caught.value
    assert isinstance(error, openwebui.APIStatusError)
    assert error.kind == name and error.status_code == status and error.detail == "words"


@pytest.mark.parametrize("how", STREAMED)
@pytest.mark.parametrize(
    ("steps", "status", "partial"),
    [
        ([sse(frame("a"), frame("b"))], "OWUI_E_TRUNCATED", "ab"),
        ([sse(frame("a"), frame("b"), done=False)], "OWUI_E_TRUNCATED", "ab"),
        ([{"head": {"status": 200}}, {"chunk": "data: {}\n\n"}, {"reset": True}], "OWUI_E_TRUNCATED", ""),
        ([sse(frame("a"), {"error": {"message": "oh no", "code": "c7"}})], "OWUI_E_STREAM", "a"),
        ([sse(frame("a"), {"detail": "oh no"})], "OWUI_E_STREAM", "a"),
        ([sse(frame("a"), "nonsense", frame("b", "stop"))], "OWUI_E_STREAM", "a"),
        ([sse()], "OWUI_E_TRUNCATED", ""),
        # An error of Ollama, as Open WebUI passes it on.
        ([sse(frame("a"), frame("", "stop", model="ollama"))], "OWUI_E_STREAM", "a"),
    ],
)
def test_broken_streams(faults: Faults, how: str, steps: list[dict[str, Any]], status: str, partial: str) -> None:
    with pytest.raises(openwebui.StreamError) as caught:
        read(faults.client(*steps), how, model="m", messages=MESSAGES)
    error = caught.value
    assert error.kind == status and error.partial_text == partial
    if error.code:
        assert error.code == "c7" and error.body == {"error": {"message": "oh no", "code": "c7"}}
    if isinstance(error.body, dict):
        assert "oh no" in str(error) or error.body.get("model") == "ollama"


def test_chunks_that_arrived_together(faults: Faults) -> None:
    """Ending an iteration and starting another loses no chunk."""
    pieces = [f"{number} " for number in range(50)]
    client = faults.client(sse(*map(frame, pieces), frame("end", "stop")))

    def begin() -> openwebui.Stream:
        return client.chat.completions.create(model="m", messages=MESSAGES, stream=True)

    stream = begin()
    assert [next(stream).text for _ in range(51)] == [*pieces, "end"] and next(stream, None) is None
    stream = begin()
    taken = []
    for chunk in stream:
        taken.append(chunk.text)
        break
    both = iter(stream), iter(stream)
    taken += [next(both[number % 2]).text for number in range(9)]
    assert taken == pieces[:10]
    assert "".join(stream.text) == "".join(pieces[10:]) + "end"
    assert stream.response.text == "".join(pieces) + "end"


def test_text_in_the_last_frame(faults: Faults) -> None:
    usage = {"total_tokens": 3}
    steps = sse(frame("a"), frame("b"), frame("c", "length", usage=usage, citations=["x"]))
    stream = faults.client(steps).chat.completions.create(model="m", messages=MESSAGES, stream=True)
    chunks = list(stream)
    assert [chunk.text for chunk in chunks] == ["a", "b", "c"]
    assert chunks[2].choices[0].finish_reason == "length"
    assert chunks[2].usage == usage and chunks[2].citations == ["x"]
    assert [chunk.to_dict() for chunk in chunks] == [
        frame("a"),
        frame("b"),
        frame("c", "length", usage=usage, citations=["x"]),
    ]


def test_sources_and_other_frames(faults: Faults) -> None:
    steps = sse({"sources": [{"source": {"id": "s"}}]}, {"selected_model_id": "x"}, frame("a"), frame("", "stop"))
    stream = faults.client(steps).chat.completions.create(model="m", messages=MESSAGES, stream=True)
    assert [chunk.choices[0].delta.content for chunk in stream] == [None, None, "a", ""]
    assert stream.response.sources is not None and stream.response.sources[0].source.id == "s"


def test_unrequested_and_missing_streams(faults: Faults) -> None:
    whole = {"id": "1", "choices": [{"index": 0, "message": {"content": "abc"}, "finish_reason": "stop"}]}
    client = faults.client({"http": {"status": 200, "body": whole}})
    for how in WAYS:
        assert read(client, how, model="m", messages=MESSAGES) == "abc"
    (chunk,) = client.chat.completions.create(model="m", messages=MESSAGES, stream=True)
    assert chunk.choices[0].finish_reason == "stop"
    client = faults.client(sse(frame("abc"), frame("", "stop")))
    assert read(client, "whole", model="m", messages=MESSAGES) == "abc"


def test_nul_and_bad_bytes(faults: Faults) -> None:
    client = faults.client(sse(frame("a\0b"), frame("c\0d"), frame("", "stop")))
    for how in WAYS:
        assert read(client, how, model="m", messages=MESSAGES) == "a\0bc\0d"


@pytest.mark.parametrize("url", ["http://name.invalid:3000", "https://name.invalid"])
def test_proxy_authentication(faults: Faults, url: str) -> None:
    asks = [["Proxy-Authenticate", "NTLM"], ["Proxy-Authenticate", "Basic realm=x"], ["Connection", "close"]]
    script = faults.url_of({"http": {"status": 407, "headers": asks, "body": "<html>no</html>"}}).rpartition("/")[2]
    place = http("GET", f"{faults.url}/_port/{script}")["url"].partition("://")[2]
    with pytest.raises(openwebui.APIConnectionError) as caught:
        Client(url, "sk-key", proxy=f"http://me:pa55word@{place}").models.list()
    error = caught.value
    assert error.kind == "OWUI_E_PROXY" and not error.retryable
    assert "requires credentials (407: Basic, NTLM)" in str(error)
    assert "pa55word" not in str(error) and "base URL" not in str(error)


def test_connections_that_fail(faults: Faults) -> None:
    with pytest.raises(openwebui.APIConnectionError) as caught:
        Client("http://127.0.0.1:9").models.list()
    assert caught.value.kind == "OWUI_E_CONNECT" and caught.value.status_code is None and caught.value.retryable
    with pytest.raises(openwebui.APIConnectionError) as caught:
        Client("http://no-such-host.invalid").models.list()
    assert caught.value.kind in ("OWUI_E_RESOLVE", "OWUI_E_PROXY")
    deaf = http("GET", f"{faults.url}/_deaf")
    url = deaf.get("url") or f"http://127.0.0.1:{deaf['port']}"
    begun = time.monotonic()
    with pytest.raises(openwebui.APITimeoutError) as timed:
        Client(url, timeout=Timeout(connect=0.3)).models.list()
    assert timed.value.kind == "OWUI_E_TIMEOUT_CONNECT" and time.monotonic() - begun < 1 + SLACK
    with pytest.raises(openwebui.APIConnectionError) as caught:
        faults.client({"close": True}).chat.completions.create(model="m", messages=MESSAGES)
    assert caught.value.kind == "OWUI_E_CONNECTION_LOST"


def test_encrypted_key() -> None:
    url, ca = need("OWUI_TEST_FAULT_MTLS_URL"), need("OWUI_TEST_CA_FILE")
    certificate, key = need("OWUI_TEST_CLIENT_CERT"), need("OWUI_TEST_CLIENT_ENCRYPTED_KEY")

    def outcome(passphrase: Optional[str]) -> str:
        client = Client(url, ca_file=ca, client_certificate=(certificate, key, passphrase), max_retries=0)
        with pytest.raises(openwebui.OpenWebUIError) as caught:
            client.models.list()
        assert "sesame" not in str(caught.value)
        return f"{caught.value.kind} {caught.value}"

    # The root path of the port has no script.
    assert outcome("open sesame").startswith("OWUI_E_NOT_FOUND")
    for wrong in (None, "", "close sesame"):
        assert outcome(wrong).startswith("OWUI_E_TLS") and key in outcome(wrong)
        assert "passphrase" in outcome(wrong)


def test_tls(faults: Faults) -> None:
    url, ca = need("OWUI_TEST_FAULT_TLS_URL"), need("OWUI_TEST_CA_FILE")
    plain = faults.url_of({"http": {"status": 200, "body": {"data": []}}})
    secure = plain.replace(faults.url, url)
    with pytest.raises(openwebui.APIConnectionError) as caught:
        Client(secure).models.list()
    assert caught.value.kind == "OWUI_E_TLS"
    assert len(Client(secure, ca_file=ca).models.list()) == 0


def test_headers_and_key(faults: Faults) -> None:
    url = faults.url_of({"http": {"status": 200, "body": {"data": []}}})
    Client(url, KEY, default_headers={"X-One": "1", "X-Two": "2"}, user_agent="me/1").models.list(
        extra_headers={"x-two": "two"}
    )
    Client(url, KEY, api_key_header="x-api-key").models.list()
    first, second = faults.log(url)
    headers = {name.lower(): value for name, value in first["headers"]}
    assert headers["authorization"] == f"Bearer {KEY}" and headers["user-agent"] == "me/1"
    assert headers["x-one"] == "1" and headers["x-two"] == "two"
    headers = {name.lower(): value for name, value in second["headers"]}
    assert headers["x-api-key"] == KEY and "authorization" not in headers


def test_body_is_sent_unchanged(faults: Faults) -> None:
    url = faults.url_of(sse(frame("a", "stop")))
    big = 2**70
    list(
        Client(url).chat.completions.create(
            model="m", messages=[{"role": "user", "content": "ü"}], stream=True, seed=big
        )
    )
    (entry,) = faults.log(url)
    assert entry["body"] == f'{{"model":"m","messages":[{{"role":"user","content":"ü"}}],"stream":true,"seed":{big}}}'


@pytest.mark.parametrize("how", WAYS)
def test_errors_have_no_key(faults: Faults, how: str) -> None:
    words = {"error": {"message": f"wrong key {KEY}", "code": "bad"}, "input": {"key": KEY}}
    for steps in ({"http": {"status": 401, "body": words}}, sse(words)):
        with pytest.raises(openwebui.OpenWebUIError) as caught:
            read(faults.client(steps), how, model="m", messages=MESSAGES)
        error = caught.value
        assert "wrong key ***" in str(error)
        assert KEY not in repr(error) + repr(vars(error))
    # The call succeeds, and what it returns cannot be converted.
    body = f'{{"key": "{KEY}", nonsense'
    client = faults.client({"http": {"headers": {"Content-Type": "application/json"}, "body": body}})
    with pytest.raises(openwebui.APIResponseError, match="not JSON") as nonsense:
        client.request("GET", "/x")
    assert KEY not in repr(nonsense.value) + repr(vars(nonsense.value))


def test_requests_to_invalid_paths(faults: Faults) -> None:
    json_type = {"Content-Type": "application/json"}
    client = faults.client({"http": {"status": 200, "headers": json_type, "body": "{nonsense"}})
    with pytest.raises(openwebui.APIResponseError) as caught:
        client.request("GET", "/x")
    assert caught.value.kind == "OWUI_E_JSON" and caught.value.body is None
    assert client.request("GET", "/x", raw=True) == b"{nonsense"
    for value in ([1, {"a": 2}], True, 7, "x", None):
        client = faults.client({"http": {"status": 200, "headers": json_type, "body": json.dumps(value)}})
        assert client.request("GET", "/x") == value
    client = faults.client({"http": {"status": 204}})
    assert client.request("DELETE", "/x") is None
    client = faults.client({"http": {"status": 200, "headers": {"Content-Type": "application/pdf"}, "body": "%PDF"}})
    assert client.request("GET", "/x") == b"%PDF"
    client = faults.client({"http": {"status": 200, "headers": {"Content-Type": "text/plain"}, "body": "words"}})
    assert client.request("GET", "/x") == "words"


def test_buffer_limit(faults: Faults) -> None:
    client = faults.client(sse(frame("x" * 5000), frame("", "stop")), buffer_limit=2048)
    with pytest.raises(openwebui.APIResponseError) as caught:
        read(client, "text", model="m", messages=MESSAGES)
    assert caught.value.kind == "OWUI_E_LIMIT"
