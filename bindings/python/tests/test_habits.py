"""What users of other packages expect: options that add up, errors with their parts, copies, logs."""

from __future__ import annotations

import asyncio
import copy
import errno
import importlib
import json
import pickle
import sys
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

import openwebui
from conftest import Faults, frame, python, sse
from openwebui import AsyncClient, Client, Timeout

ASK: dict[str, Any] = {"model": "m", "messages": [{"role": "user", "content": "hi"}]}
MODELS = {"http": {"status": 200, "body": {"data": [{"id": "a"}, {"id": "b"}]}}}


def sent(faults: Faults, url: str) -> list[dict[str, str]]:
    return [{name.lower(): value for name, value in entry["headers"]} for entry in faults.log(url)]


def test_options_add_up(faults: Faults) -> None:
    url = faults.url_of(MODELS)
    client = Client(url, "sk-k", default_query={"q": 1}).with_options(
        extra_headers={"x-one": "1"}, timeout=Timeout(connect=3)
    )
    second = client.copy(default_headers={"x-two": "2"}, timeout=Timeout(idle=4), default_query={"r": True})
    assert second._options["timeout"] == Timeout(connect=3, idle=4)
    second.models.list(extra_headers={"x-three": "3"}, extra_query={"s": ["a", "b"]})
    (headers,) = sent(faults, url)
    assert (headers["x-one"], headers["x-two"], headers["x-three"]) == ("1", "2", "3")
    assert faults.log(url)[0]["target"].endswith("?q=1&r=true&s=a&s=b")
    other = client.with_options(api_key="sk-other")
    other.models.list()
    assert sent(faults, url)[1]["authorization"] == "Bearer sk-other" and sent(faults, url)[1]["x-one"] == "1"
    assert Timeout(60, connect=5) == Timeout(total=60, connect=5)


def test_a_pickle_keeps_what_the_environment_said(
    faults: Faults, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    url = faults.url_of(MODELS)
    (tmp_path / "key").write_text("sk-of-a-file\n")
    for variable, value, key in [
        ("OPENWEBUI_API_KEY", "sk-environment", "sk-environment"),
        ("OPEN_WEBUI_API_KEY", "sk-official", "sk-official"),
        ("OPENWEBUI_API_KEY_FILE", str(tmp_path / "key"), "sk-of-a-file"),
    ]:
        for name in ("OPENWEBUI_API_KEY", "OPENWEBUI_URL"):
            monkeypatch.delenv(name, raising=False)
        monkeypatch.setenv("OPEN_WEBUI_URL", f"{url}/")
        monkeypatch.setenv(variable, value)
        client = Client()
        kept = pickle.dumps(client)
        monkeypatch.delenv(variable)
        monkeypatch.delenv("OPEN_WEBUI_URL")
        again = pickle.loads(kept)
        assert again.base_url == client.base_url == url
        again.models.list()
        assert sent(faults, url)[-1]["authorization"] == f"Bearer {key}"


def test_a_file_with_the_key_that_cannot_be_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("OPENWEBUI_API_KEY", raising=False)
    monkeypatch.setenv("OPENWEBUI_API_KEY_FILE", "/nowhere/key")
    with pytest.raises(openwebui.FileError, match="OPENWEBUI_API_KEY_FILE: /nowhere/key: No such file") as caught:
        Client("http://127.0.0.1:9")
    assert (caught.value.errno, caught.value.filename) == (errno.ENOENT, "/nowhere/key")
    monkeypatch.delenv("OPENWEBUI_API_KEY_FILE")
    monkeypatch.delenv("OPENWEBUI_URL", raising=False)
    monkeypatch.setenv("OPEN_WEBUI_URL_FILE", "/nowhere/url")
    with pytest.raises(openwebui.FileError, match="OPEN_WEBUI_URL_FILE: /nowhere/url: No such file"):
        Client()


def test_errors_have_their_response(faults: Faults) -> None:
    body = {"error": {"message": "no", "type": "invalid_request_error", "param": "model", "code": "c"}}
    url = faults.url_of({"http": {"status": 400, "headers": {"X-Request-Id": "r1"}, "body": body}})
    with pytest.raises(openwebui.APIError) as caught:
        Client(url).chat.completions.create(**ASK)
    error = caught.value
    assert isinstance(error, openwebui.OpenAIError) and error.response is not None
    assert error.response.status_code == 400 and error.response.headers["x-request-ID"] == "r1" == error.request_id
    assert (error.type, error.param, error.code) == ("invalid_request_error", "model", "c")
    assert pickle.loads(pickle.dumps(error)).response == error.response


def test_file_errors_are_those_of_the_system(faults: Faults, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    client = faults.client(MODELS)
    for fails in (
        lambda: client.files.upload(tmp_path / "nothing"),
        lambda: client.files.download("x", tmp_path / "no" / "file"),
        lambda: client.api.audio.transcription(file=str(tmp_path / "nothing")),
        lambda: client.request("GET", "/x", to=tmp_path / "no" / "file"),
    ):
        with pytest.raises(OSError, match="No such file") as caught:
            fails()
        assert caught.value.errno == errno.ENOENT and str(caught.value.filename).startswith(str(tmp_path))
        assert "Errno" not in str(caught.value)
    (tmp_path / "here").write_bytes(b"x")
    with pytest.raises(openwebui.FileError, match="is a directory") as caught:
        client.files.upload(tmp_path)
    assert (caught.value.errno, caught.value.filename) == (errno.EISDIR, str(tmp_path))
    (tmp_path / "nothing").write_bytes(b"x")
    monkeypatch.chdir(tmp_path)
    several = ["nothing", str(tmp_path / "other" / "nothing")]
    with pytest.raises(openwebui.FileError) as caught:
        client.api.skills.import_skills(files=several, decisions="{}")
    assert (caught.value.errno, caught.value.filename) == (errno.ENOENT, several[1])


def test_raw_responses(faults: Faults) -> None:
    client = faults.client({"http": {"status": 200, "headers": {"X-A": "b"}, "body": {"data": [{"id": "a"}]}}})
    made = client.models.with_raw_response.list()
    assert (made.status_code, made.headers["x-a"]) == (200, "b") and made.parse().data[0].id == "a"
    frames = [frame("a"), frame("", "stop")]
    streamed = faults.client(sse(*frames)).chat.completions.with_raw_response.create(**ASK, stream=True)
    assert [chunk.to_dict() for chunk in streamed.parse()] == frames


def test_raw_responses_of_an_asynchronous_client(faults: Faults) -> None:
    body = {"http": {"status": 200, "headers": {"X-A": "b"}, "body": {"data": [{"id": "a"}]}}}
    frames = [frame("a"), frame("", "stop")]

    async def main() -> None:
        async with openwebui.AsyncClient(faults.url_of(body), "k") as client:
            made = await client.models.with_raw_response.list()
            assert (made.status_code, made.headers["x-a"]) == (200, "b") and made.parse().data[0].id == "a"
        async with openwebui.AsyncClient(faults.url_of(sse(*frames)), "k") as client:
            streamed = await client.chat.completions.with_raw_response.create(**ASK, stream=True)
            assert [chunk.to_dict() async for chunk in streamed.parse()] == frames

    asyncio.run(main())


def test_raw_bytes_of_streams_and_pages(faults: Faults) -> None:
    page = {"http": {"status": 200, "headers": {"Content-Type": "text/html"}, "body": "<html>a</html>"}}
    assert faults.client(page).request("GET", "/x", raw=True) == b"<html>a</html>"
    made = faults.client(sse({"a": 1}, {"b": 2})).request("POST", "/x", json={}, raw=True)
    assert [json.loads(line[6:]) for line in made.split(b"\n\n") if line not in (b"", b"data: [DONE]")] == [
        {"a": 1},
        {"b": 2},
    ]


def test_streams_are_not_copied(faults: Faults) -> None:
    stream = faults.client(sse(frame("a", "stop"))).chat.completions.create(**ASK, stream=True)
    for copied in (copy.deepcopy, copy.copy, pickle.dumps):
        with pytest.raises(TypeError, match="cannot be copied"):
            copied(stream)
    assert "".join(stream.text) == "a"


def test_a_text_is_no_list_of_messages() -> None:
    client = Client("http://127.0.0.1:9")
    asked: list[Any] = [client.chat.completions.create, client.ollama.chat, client.messages.create, client.chat.run]
    for ask in asked:
        with pytest.raises(TypeError, match="messages must be a list"):
            ask(model="m", messages="hello")
    with pytest.raises(TypeError, match=r"'temprature' \(int\) is not a field of a chat.*extra_body"):
        client.chat.completions.create(model="m", messages=[], temprature=1)  # type: ignore[call-overload]


def test_lists_of_an_asynchronous_client(faults: Faults) -> None:
    async def main() -> None:
        client = AsyncClient(faults.url_of(MODELS), "k")
        assert [model.id async for model in client.models.list()] == ["a", "b"]
        assert len(await client.models.list()) == 2
        assert len(await asyncio.create_task(client.models.list())) == 2
        assert not (await client.models.list()).has_next_page() and client.is_closed() is not None

    asyncio.run(main())


def test_functions_as_tools(faults: Faults) -> None:
    def add(a: int, b: list[float], place: str = "x") -> int:
        """Adds."""
        return a

    url = faults.url_of(sse(frame("a", "stop")))
    list(Client(url).chat.completions.create(**ASK, stream=True, tools=[add]))
    (tool,) = json.loads(faults.log(url)[0]["body"])["tools"]
    assert tool["function"] == {
        "name": "add",
        "description": "Adds.",
        "parameters": {
            "type": "object",
            "properties": {
                "a": {"type": "integer"},
                "b": {"type": "array", "items": {"type": "number"}},
                "place": {"type": "string"},
            },
            "required": ["a", "b"],
        },
    }


def test_log_of_the_environment(faults: Faults) -> None:
    url = faults.url_of(MODELS)
    code = f"import openwebui; openwebui.Client({url!r}, 'sk-secret-1').models.list()"
    loud = python("-c", code, OPENWEBUI_LOG="debug").stderr
    assert " openwebui DEBUG] " in loud and "/api/models" in loud and "sk-secret-1" not in loud
    assert python("-c", code).stderr == ""
    assert "must be debug, info" in python("-c", code, OPENWEBUI_LOG="loud").stderr


def test_documented_members_of_openai_and_ollama_may_be_missing() -> None:
    """They are None then, as there."""
    types = pytest.importorskip("openai.types")
    chat, ollama = pytest.importorskip("openai.types.chat"), pytest.importorskip("ollama._types")
    chunk = importlib.import_module("openai.types.chat.chat_completion_chunk")
    params = importlib.import_module("openai.types.chat.completion_create_params")
    ours = openwebui.types
    for theirs, kind in {
        chat.ChatCompletion: ours.ChatCompletion,
        chat.chat_completion.Choice: ours.Choice,
        chat.ChatCompletionMessage: ours.Message,
        chat.ChatCompletionChunk: ours.ChatCompletionChunk,
        chunk.Choice: ours.ChunkChoice,
        chunk.ChoiceDelta: ours.Delta,
        chunk.ChoiceDeltaToolCall: ours.ToolCall,
        chunk.ChoiceDeltaToolCallFunction: ours.Function,
        types.CompletionUsage: ours.Usage,
        types.Model: ours.Model,
        types.Embedding: ours.Embedding,
        types.CreateEmbeddingResponse: ours.EmbeddingList,
        importlib.import_module("openai.types.responses").Response: ours.Response,
        ollama.ChatResponse: ours.OllamaChat,
        ollama.GenerateResponse: ours.OllamaGeneration,
        ollama.Message: ours.OllamaMessage,
        ollama.EmbedResponse: ours.OllamaEmbeddings,
        ollama.ProgressResponse: ours.OllamaProgress,
        ollama.ListResponse: ours.OllamaModelList,
        ollama.ListResponse.Model: ours.OllamaModel,
        ollama.ProcessResponse.Model: ours.OllamaModel,
        ollama.ShowResponse: ours.OllamaModelInfo,
    }.items():
        empty: Any = kind({})
        for name in theirs.model_fields:
            assert getattr(empty, name) is None
    fields = params.CompletionCreateParamsBase.__annotations__.keys() - {"model", "messages"}
    assert fields <= ours.ChatFields.__annotations__.keys()


def test_the_id_of_a_request(faults: Faults) -> None:
    whole = {"choices": [{"index": 0, "finish_reason": "stop", "message": {"role": "assistant", "content": "b"}}]}
    client = Client(faults.url_of({"http": {"status": 200, "headers": {"X-Request-Id": "r1"}, "body": whole}}))
    completion = client.chat.completions.create(**ASK)
    assert completion._request_id == "r1" and "_request_id" not in completion.to_dict()
    assert client.embeddings.create(model="m", input="a")._request_id == "r1"


def test_null_in_extra_body_is_sent(faults: Faults) -> None:
    """Everywhere; what is None among the fields of a method is left out."""
    url = faults.url_of({"http": {"status": 200, "body": {"choices": [], "embedding": [], "data": []}}})
    client = Client(url)
    more: dict[str, Any] = {"extra_body": {"x": None, "user": None}}
    for call in (
        lambda: client.chat.completions.create(**ASK, temperature=None, **more),
        lambda: client.chat.completed(**ASK, chat_id=None, **more),
        lambda: client.chat.with_outlet(**ASK, **more),
        lambda: client.embeddings.create(model="m", input="a", user=None, **more),
        lambda: client.responses.create(model="m", input="a", user=None, **more),
        lambda: client.messages.create(**ASK, system=None, **more),
        lambda: client.ollama.embed("m:1", "a", options=None, **more),
        lambda: client.knowledge.query("k", "a", r=None, **more),
        lambda: client.request("POST", "/api/x", json={}, **more),
        lambda: client.tasks.title(body={"model": "m", "messages": []}, **more),
    ):
        count = len(faults.log(url))
        with suppress(openwebui.OpenWebUIError):
            call()
        body = json.loads(faults.log(url)[count]["body"])
        assert {name for name, value in body.items() if value is None} == {"x", "user"}


def test_records_of_streams_are_those_of_whole_responses(faults: Faults) -> None:
    lines = [{"message": {"role": "assistant", "content": "a"}, "done": False}, {"message": {"role": "assistant"}}]
    last = {"message": {"role": "assistant", "content": ""}, "done": True, "done_reason": "stop"}
    chat = Client(faults.url_of({"ndjson": [*lines, last]})).ollama.chat("m:1", [], stream=True)
    assert [part.message.thinking for part in chat] == [None] * 3 and chat.response.message.thinking is None
    response = {"id": "r", "status": "completed", "output": []}
    events = [{"type": "response.created", "response": response}, {"type": "response.completed", "response": response}]
    stream = Client(faults.url_of({"sse": events})).responses.create(model="m", input="a", stream=True)
    assert [event.response.output_text for event in stream] == ["", ""] and stream.response.output_text == ""


def test_display_in_a_notebook(faults: Faults, monkeypatch: pytest.MonkeyPatch) -> None:
    shown: list[str] = []

    class Handle:
        def update(self, data: dict[str, str], raw: bool) -> None:
            shown.append(data["text/markdown"])

    class Display:
        @staticmethod
        def display(data: dict[str, str], raw: bool, display_id: bool) -> Handle:
            return Handle()

    monkeypatch.setitem(sys.modules, "IPython.display", Display)
    monkeypatch.setitem(sys.modules, "IPython", Display)
    stream = faults.client(sse(frame("a"), frame(" b"), frame("", "stop"))).chat.completions.create(**ASK, stream=True)
    stream._ipython_display_()
    assert shown[-1] == "a b"
