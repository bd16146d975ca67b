"""Signing in, options for some calls, retries."""

from __future__ import annotations

import copy
import pickle
import time
from contextlib import suppress
from typing import Any

import pytest

import openwebui
from conftest import SLACK, Faults, need
from openwebui import Client, SignIn

EMPTY = {"http": {"status": 200, "body": {"data": []}}}


def busy(status: int = 503, wait_ms: int = 1) -> dict[str, Any]:
    return {"http": {"status": status, "headers": {"retry-after-ms": wait_ms}, "body": {"detail": "busy"}}}


def test_sign_in() -> None:
    client = Client(need("OPENWEBUI_URL"), "")
    with pytest.raises(openwebui.AuthenticationError):
        client.models.list()
    other = client.with_options(timeout=30)
    me = client.sign_in(need("OWUI_TEST_EMAIL"), need("OWUI_TEST_PASSWORD"))
    assert isinstance(me, SignIn) and me.token and me.email == need("OWUI_TEST_EMAIL")
    for signed_in in (client, other, pickle.loads(pickle.dumps(client))):
        assert len(signed_in.models.list()) > 0
    assert me.token not in repr(client)


def test_wrong_password() -> None:
    client = Client(need("OPENWEBUI_URL"), need("OPENWEBUI_API_KEY"))
    with pytest.raises(openwebui.AuthenticationError) as caught:
        client.sign_in(need("OWUI_TEST_EMAIL"), "not-the-password")
    assert caught.value.kind == "OWUI_E_CREDENTIALS" and "not-the-password" not in repr(vars(caught.value))
    # It keeps its key.
    assert len(client.models.list()) > 0


def test_sign_in_that_is_refused(faults: Faults) -> None:
    password = "pass-word-123"
    for step, kind in [
        ({"http": {"status": 429, "body": {"detail": "Too many attempts"}}}, openwebui.RateLimitError),
        ({"http": {"status": 200, "body": {"second_factor": True}}}, openwebui.APIResponseError),
        ({"http": {"status": 422, "body": {"detail": [{"input": {"password": password}}]}}}, openwebui.APIStatusError),
    ]:
        url = faults.url_of(step)
        client = Client(url, "sk-before")
        with pytest.raises(kind) as caught:
            client.sign_in("me@example.org", password)
        assert password not in repr(vars(caught.value)) + str(caught.value)
        assert len(faults.log(url)) == 1
        with suppress(openwebui.OpenWebUIError):
            client.models.list()
        headers = {name.lower(): value for name, value in faults.log(url)[1]["headers"]}
        assert headers["authorization"] == "Bearer sk-before"


def test_a_401_does_not_sign_in_again(faults: Faults) -> None:
    routes = {
        "POST /api/v1/auths/signin": [[{"http": {"status": 200, "body": {"token": "t-123456"}}}]],
        "GET /api/models": [[{"http": {"status": 401, "body": {"detail": "expired t-123456"}}}]],
    }
    url = faults.url_of_routes(routes)
    client = Client(url)
    client.sign_in("me@example.org", "x")
    with pytest.raises(openwebui.AuthenticationError) as caught:
        client.models.list()
    assert "t-123456" not in str(caught.value) + repr(vars(caught.value))
    assert [entry["target"].rpartition("/")[2] for entry in faults.log(url)] == ["signin", "models"]


def test_a_sign_in_is_shared_with_copies(faults: Faults) -> None:
    routes = {
        "POST /api/v1/auths/signin": [[{"http": {"status": 200, "body": {"token": "t-123456"}}}]],
        "GET /api/models": [[EMPTY]],
    }
    url = faults.url_of_routes(routes)
    client = Client(url, "sk-before")
    other, separate = client.with_options(timeout=60), copy.copy(client)
    client.sign_in("me@example.org", "x")
    for each in (other, separate, pickle.loads(pickle.dumps(client))):
        each.models.list()
    sent = [{name.lower(): value for name, value in entry["headers"]} for entry in faults.log(url)[1:]]
    assert [headers["authorization"] for headers in sent] == [
        "Bearer t-123456",
        "Bearer sk-before",
        "Bearer t-123456",
    ]


# ---- Retries


def test_retries(faults: Faults) -> None:
    for retries, served in [(None, 3), (0, 1), (1, 2), (5, 4)]:
        for per_call in (False, True):
            url = faults.url_of_each([[busy(429)], [busy()], [busy()], [EMPTY]])
            client = Client(url).with_options(max_retries=retries) if per_call else Client(url, max_retries=retries)
            if served == 4:
                assert len(client.models.list()) == 0
            else:
                with pytest.raises(openwebui.APIStatusError):
                    client.models.list()
            assert len(faults.log(url)) == served
    with pytest.raises(openwebui.InvalidArgumentError, match="max_retries"):
        Client("http://localhost:1", max_retries=11)
    with pytest.raises(openwebui.InvalidArgumentError):
        Client("http://localhost:1").with_options(max_retries=-3).models.list()


def test_generations_are_never_repeated(faults: Faults) -> None:
    asked: dict[str, Any] = {"model": "m", "messages": [{"role": "user", "content": "x"}]}
    for steps in (
        [{"reset": True}],
        [{"http": {"status": 500, "body": {"detail": "oh"}}}],
        [{"head": {}}, {"close": True}],
    ):
        for stream in (False, True):
            url = faults.url_of(*steps)
            with pytest.raises(openwebui.OpenWebUIError):
                list(Client(url).chat.completions.create(stream=stream, **asked))
            assert len(faults.log(url)) == 1


def test_no_useless_wait_before_a_retry(faults: Faults) -> None:
    begun = time.monotonic()
    with pytest.raises(openwebui.InternalServerError, match="busy"):
        faults.client(busy(wait_ms=60_000)).models.list(timeout=30)
    assert time.monotonic() - begun < SLACK


def test_with_options(faults: Faults) -> None:
    url = faults.url_of(EMPTY)
    client = Client(url, "sk-key", default_headers={"X-A": "1", "X-B": "1"})
    other = client.with_options(extra_headers={"X-B": "2"}).with_options(timeout=9)
    assert repr(other) == repr(client) and other.base_url == url
    other.models.list()
    other.models.list(extra_headers={"x-b": "3"})
    client.models.list()
    pickle.loads(pickle.dumps(other)).models.list()
    given = [{name.lower(): value for name, value in entry["headers"]} for entry in faults.log(url)]
    assert [(headers["x-a"], headers["x-b"]) for headers in given] == [("1", "2"), ("1", "3"), ("1", "1"), ("1", "2")]
    with pytest.raises(openwebui.APITimeoutError):
        faults.client({"stall": True}).with_options(timeout=0.1).models.list()
    client.close()
    assert len(other.models.list()) == 0
