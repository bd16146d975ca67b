"""Documented uses of openai-python: its README, its examples and its guides, with nothing but import and constructor
changed. `lib` is the module, openai or openwebui; `Client` and `Async` make clients with the options of openai's.

A use fails if it raises. `run_all` counts those that do not.
"""

from __future__ import annotations

import asyncio
import inspect
import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

Use = Callable[..., Any]
USES: list[Use] = []

MODEL = "emu"
HELLO = [{"role": "user", "content": "#emu echo=1 Say this is a test"}]
TOOL: dict[str, Any] = {
    "type": "function",
    "function": {
        "name": "get_weather",
        "description": "The weather of a place.",
        "parameters": {"type": "object", "properties": {"place": {"type": "string"}}, "required": ["place"]},
    },
}


def use(function: Use) -> Use:
    USES.append(function)
    return function


def ask(client: Any, **more: Any) -> Any:
    return client.chat.completions.create(**{"model": MODEL, "messages": HELLO, **more})


# ---- Chat completions


@use
def chat(client: Any) -> None:
    assert ask(client).choices[0].message.content == "Say this is a test"


@use
def chat_with_developer_message(client: Any) -> None:
    messages = [{"role": "developer", "content": "Talk like a pirate."}, *HELLO]
    assert ask(client, messages=messages).choices[0].message.role == "assistant"


@use
def chat_members(client: Any) -> None:
    made = ask(client)
    assert made.id and made.created and made.model and made.object == "chat.completion"
    assert made.usage.total_tokens == made.usage.prompt_tokens + made.usage.completion_tokens
    assert made.choices[0].index == 0 and made.choices[0].finish_reason == "stop"


@use
def chat_absent_members(client: Any) -> None:
    made = ask(client)
    message = made.choices[0].message
    assert message.refusal is None and message.tool_calls is None and message.function_call is None
    assert message.audio is None and message.annotations in (None, []) and made.choices[0].logprobs is None
    assert made.service_tier is None or made.service_tier


@use
def chat_parameters(client: Any) -> None:
    assert ask(client, temperature=0.2, top_p=0.9, max_tokens=50, seed=7, stop=["\n\n"], user="u", presence_penalty=0)


@use
def chat_max_completion_tokens(client: Any) -> None:
    assert ask(client, max_completion_tokens=50, reasoning_effort="low", service_tier="auto", store=False)


@use
def chat_metadata(client: Any) -> None:
    assert ask(client, logit_bias={"1": 0}, frequency_penalty=0.1, parallel_tool_calls=None)


@use
def chat_text_parts(client: Any) -> None:
    parts = [{"type": "text", "text": "#emu echo=1 parts"}]
    assert ask(client, messages=[{"role": "user", "content": parts}]).choices[0].message.content


@use
def chat_image(client: Any) -> None:
    image = {"type": "image_url", "image_url": {"url": "data:image/png;base64,iVBORw0KGgo="}}
    parts = [{"type": "text", "text": "#emu echo=1 What is in this image?"}, image]
    assert ask(client, messages=[{"role": "user", "content": parts}]).choices[0].message.content


@use
def chat_history(client: Any) -> None:
    messages: list[Any] = list(HELLO)
    messages.append(ask(client).choices[0].message)
    messages.append({"role": "user", "content": "#emu echo=1 and again"})
    assert ask(client, messages=messages).choices[0].message.content == "and again"


@use
def chat_response_format(client: Any) -> None:
    assert ask(client, response_format={"type": "json_object"}).choices[0].message.content


@use
def chat_none_is_left_out(client: Any) -> None:
    assert ask(client, temperature=None, tools=None, stop=None)


@use
def model_dump(client: Any) -> None:
    made = ask(client).model_dump()
    assert made["choices"][0]["message"]["content"] == "Say this is a test"


@use
def model_dump_exclude_none(client: Any) -> None:
    made = ask(client).choices[0].message.model_dump(exclude_none=True)
    assert "refusal" not in made and made["role"] == "assistant"


@use
def model_dump_exclude_unset(client: Any) -> None:
    assert ask(client).model_dump(exclude_unset=True)["id"]


@use
def model_dump_json(client: Any) -> None:
    assert json.loads(ask(client).model_dump_json(indent=2))["choices"]


@use
def to_dict(client: Any) -> None:
    assert ask(client).to_dict()["choices"][0]["finish_reason"] == "stop"


@use
def to_json(client: Any) -> None:
    assert json.loads(ask(client).to_json())["object"] == "chat.completion"


@use
def message_in_next_request(client: Any) -> None:
    message = ask(client).choices[0].message
    message.content = "#emu echo=1 edited"
    assert ask(client, messages=[*HELLO, message, *HELLO])


@use
def unknown_member(client: Any) -> None:
    assert ask(client).choices[0].message.content and not hasattr(ask(client), "no_such_member")


@use
def request_id(client: Any) -> None:
    made = client.chat.completions.with_raw_response.create(model=MODEL, messages=HELLO)
    assert made.status_code == 200 and made.headers.get("content-type")


@use
def id_of_the_request(client: Any) -> None:
    assert ask(client)._request_id is None and client.models.list()._request_id is None


@use
def null_or_missing(client: Any) -> None:
    message = ask(client).choices[0].message
    assert message.refusal is None and "content" in message.model_fields_set
    assert isinstance(message.model_extra, dict)


@use
def model_copy(client: Any) -> None:
    message = ask(client).choices[0].message
    assert message.model_copy(update={"content": "x"}).content == "x" and message.content != "x"


@use
def model_dump_of_some_members(client: Any) -> None:
    made = ask(client)
    assert "choices" not in made.model_dump(exclude={"choices"}) and set(made.model_dump(include={"id"})) == {"id"}
    assert json.loads(made.model_dump_json(exclude_unset=True, exclude_none=True, by_alias=True))["id"]


@use
def usage_details(client: Any) -> None:
    usage = ask(client).usage
    assert usage.prompt_tokens_details is None or usage.prompt_tokens_details
    assert usage.completion_tokens_details is None or usage.completion_tokens_details


# ---- Streaming


@use
def stream(client: Any) -> None:
    text = ""
    for chunk in ask(client, stream=True):
        if chunk.choices:
            text += chunk.choices[0].delta.content or ""
    assert text == "Say this is a test"


@use
def stream_with(client: Any) -> None:
    with ask(client, stream=True) as events:
        for chunk in events:
            assert chunk.object == "chat.completion.chunk"
            break


@use
def stream_close(client: Any) -> None:
    events = ask(client, stream=True)
    next(iter(events))
    events.close()


@use
def stream_next(client: Any) -> None:
    events = ask(client, stream=True)
    assert next(events).id and events.__next__()
    events.close()


@use
def stream_usage(client: Any) -> None:
    chunks = list(ask(client, stream=True, stream_options={"include_usage": True}))
    assert any(chunk.usage for chunk in chunks)


@use
def stream_finish_reason(client: Any) -> None:
    chunks = [chunk for chunk in ask(client, stream=True) if chunk.choices]
    assert [c.choices[0].finish_reason for c in chunks if c.choices[0].finish_reason] == ["stop"]


@use
def stream_dump(client: Any) -> None:
    assert all(json.loads(chunk.model_dump_json()) for chunk in ask(client, stream=True))


@use
def stream_role(client: Any) -> None:
    for chunk in ask(client, stream=True):
        if chunk.choices:
            assert chunk.choices[0].delta.role in (None, "assistant") and chunk.choices[0].delta.tool_calls is None


@use
def stream_status(client: Any) -> None:
    events = ask(client, stream=True)
    assert events.response.status_code == 200
    events.close()


@use
def stream_helper(client: Any) -> None:
    with client.chat.completions.stream(model=MODEL, messages=HELLO) as events:
        for event in events:
            assert event.type
        assert events.get_final_completion().choices[0].message.content == "Say this is a test"


@use
def stream_helper_text(client: Any) -> None:
    with client.chat.completions.stream(model=MODEL, messages=HELLO) as events:
        assert "".join(event.delta for event in events if event.type == "content.delta") == "Say this is a test"


@use
def streaming_response(client: Any) -> None:
    with client.chat.completions.with_streaming_response.create(model=MODEL, messages=HELLO) as response:
        assert response.headers.get("content-type") and list(response.iter_lines())


@use
def streaming_response_parse(client: Any) -> None:
    with client.chat.completions.with_streaming_response.create(model=MODEL, messages=HELLO) as response:
        assert response.parse().choices


# ---- Tools and formats


def tools_asked() -> list[dict[str, Any]]:
    return [{"role": "user", "content": "#emu tool=get_weather\nweather in Paris"}]


@use
def tools(client: Any) -> None:
    assert ask(client, tools=[TOOL]).choices[0].message


@use
def tool_choice(client: Any) -> None:
    assert ask(client, tools=[TOOL], tool_choice="auto").choices
    assert ask(client, tools=[TOOL], tool_choice={"type": "function", "function": {"name": "get_weather"}}).choices


@use
def tool_result(client: Any) -> None:
    call = {"id": "c1", "type": "function", "function": {"name": "get_weather", "arguments": '{"place": "Paris"}'}}
    messages = [
        *HELLO,
        {"role": "assistant", "content": None, "tool_calls": [call]},
        {"role": "tool", "tool_call_id": "c1", "content": "sunny"},
        *HELLO,
    ]
    assert ask(client, messages=messages, tools=[TOOL]).choices[0].message.content


@use
def stream_tools(client: Any) -> None:
    assert list(ask(client, tools=[TOOL], stream=True))


def call_tools() -> list[dict[str, Any]]:
    return [{"role": "user", "content": "#emu tools=2 weather in Paris"}]


@use
def tool_loop(client: Any) -> None:
    messages: list[Any] = call_tools()
    made = ask(client, messages=messages, tools=[TOOL])
    assert made.choices[0].finish_reason == "tool_calls"
    messages.append(made.choices[0].message)
    for call in made.choices[0].message.tool_calls:
        assert isinstance(json.loads(call.function.arguments), dict)
        messages.append({"role": "tool", "tool_call_id": call.id, "content": "14"})
    assert ask(client, messages=[*messages, *HELLO], tools=[TOOL]).choices[0].message.content


@use
def stream_of_tool_calls(client: Any) -> None:
    calls: dict[int, Any] = {}
    for chunk in ask(client, messages=call_tools(), tools=[TOOL], stream=True):
        for call in (chunk.choices[0].delta.tool_calls or []) if chunk.choices else []:
            if call.index not in calls:
                calls[call.index] = call
            else:
                calls[call.index].function.arguments += call.function.arguments
    assert len(calls) == 2
    for call in calls.values():
        assert json.loads(call.function.arguments) and call.id and call.function.name and call.type == "function"


@use
def parse(client: Any) -> None:
    import pydantic

    class Event(pydantic.BaseModel):
        name: str

    messages = [{"role": "user", "content": '#emu echo=1 {"name": "fair"}'}]
    made = client.chat.completions.parse(model=MODEL, messages=messages, response_format=Event)
    assert made.choices[0].message.parsed == Event(name="fair")


@use
def parse_beta(client: Any) -> None:
    import pydantic

    class Event(pydantic.BaseModel):
        name: str

    messages = [{"role": "user", "content": '#emu echo=1 {"name": "fair"}'}]
    made = client.beta.chat.completions.parse(model=MODEL, messages=messages, response_format=Event)
    assert made.choices[0].message.parsed.name == "fair"


@use
def json_schema(client: Any) -> None:
    schema = {"name": "event", "schema": {"type": "object", "properties": {"name": {"type": "string"}}}}
    assert ask(client, response_format={"type": "json_schema", "json_schema": schema})


# ---- Models, embeddings, responses


@use
def models_list(client: Any) -> None:
    assert any(model.id == MODEL for model in client.models.list())


@use
def models_data(client: Any) -> None:
    assert [model.id for model in client.models.list().data] and client.models.list().data[0].object == "model"


@use
def models_pages(client: Any) -> None:
    page = client.models.list()
    assert page.has_next_page() is False and page.data


@use
def models_page_by_page(client: Any) -> None:
    page = client.models.list()
    assert page.next_page_info() is None and [each.data for each in page.iter_pages()] == [page.data]


@use
def models_dump(client: Any) -> None:
    assert client.models.list().data[0].model_dump()["id"]


@use
def embeddings(client: Any) -> None:
    assert len(client.embeddings.create(model=MODEL, input="a text").data[0].embedding) > 1


@use
def embeddings_many(client: Any) -> None:
    made = client.embeddings.create(model=MODEL, input=["a", "b"], encoding_format="float")
    assert [each.index for each in made.data] == [0, 1] and made.usage and made.object == "list"


@use
def responses(client: Any) -> None:
    assert client.responses.create(model=MODEL, input="#emu echo=1 hello").output


@use
def responses_text(client: Any) -> None:
    assert client.responses.create(model=MODEL, input="#emu echo=1 hello").output_text == "hello"


@use
def responses_instructions(client: Any) -> None:
    asked = [{"role": "user", "content": "#emu echo=1 hello"}]
    assert client.responses.create(model=MODEL, instructions="Be brief.", input=asked).id


@use
def responses_members(client: Any) -> None:
    made = client.responses.create(model=MODEL, input="#emu echo=1 hello", text={"format": {"type": "text"}})
    assert made.status == "completed" and made.error is None and made.previous_response_id is None
    assert made.usage.input_tokens and made.output[0].content[0].text == "hello" and made._request_id is None


@use
def responses_conversation(client: Any) -> None:
    asked: list[Any] = [{"role": "user", "content": "#emu echo=1 hello"}]
    asked += client.responses.create(model=MODEL, input=asked).output
    asked.append({"role": "user", "content": "#emu echo=1 again"})
    assert client.responses.create(model=MODEL, input=asked).output_text == "again"


@use
def responses_stream_left(client: Any) -> None:
    with client.responses.create(model=MODEL, input="#emu echo=1 a b c d e f", stream=True) as events:
        for event in events:
            if event.type == "response.created":
                assert event.response.id
            if event.sequence_number == 3:
                break


@use
def responses_stream_end(client: Any) -> None:
    for event in client.responses.create(model=MODEL, input="#emu echo=1 hello", stream=True):
        if event.type == "response.completed":
            assert event.response.output_text == "hello" and event.response.usage


@use
def responses_stream(client: Any) -> None:
    types = [event.type for event in client.responses.create(model=MODEL, input="#emu echo=1 hello", stream=True)]
    assert types[-1] == "response.completed"


@use
def responses_stream_text(client: Any) -> None:
    events = client.responses.create(model=MODEL, input="#emu echo=1 hello", stream=True)
    assert "".join(event.delta for event in events if event.type == "response.output_text.delta") == "hello"


@use
def responses_stream_helper(client: Any) -> None:
    with client.responses.stream(model=MODEL, input="#emu echo=1 hello") as events:
        assert [event.type for event in events] and events.get_final_response().output_text == "hello"


# ---- Errors


@use
def error_bad_request(client: Any, lib: Any) -> None:
    try:
        ask(client, model="no-such-model")
    except lib.BadRequestError as error:
        assert error.status_code == 400 and error.response.status_code == 400 and error.message
        return
    raise AssertionError("no error")


@use
def error_status(client: Any, lib: Any) -> None:
    try:
        ask(client, model="no-such-model")
    except lib.APIStatusError as error:
        assert error.response.headers.get("content-type") and error.body is not None and error.request_id is None
        return
    raise AssertionError("no error")


@use
def error_members(client: Any, lib: Any) -> None:
    try:
        ask(client, model="no-such-model")
    except lib.APIError as error:
        assert error.param is None and error.code is None and (error.type is None or error.type)
        return
    raise AssertionError("no error")


@use
def error_authentication(client: Any, lib: Any, make: Any) -> None:
    try:
        make(api_key="sk-wrong").models.list()
    except lib.AuthenticationError as error:
        assert error.status_code == 401
        return
    raise AssertionError("no error")


@use
def error_connection(client: Any, lib: Any, make: Any) -> None:
    try:
        make(base_url="http://127.0.0.1:9/api", max_retries=0).models.list()
    except lib.APIConnectionError as error:
        assert str(error)
        return
    raise AssertionError("no error")


@use
def error_base_class(client: Any, lib: Any) -> None:
    try:
        ask(client, model="no-such-model")
    except lib.OpenAIError as error:
        assert str(error)
        return
    raise AssertionError("no error")


@use
def error_timeout(client: Any, lib: Any) -> None:
    messages = [{"role": "user", "content": "#emu first_ms=3000 echo=1 late"}]
    try:
        ask(client.with_options(timeout=0.01, max_retries=0), messages=messages)
    except lib.APITimeoutError:
        return
    raise AssertionError("no error")


@use
def error_classes(client: Any, lib: Any) -> None:
    assert issubclass(lib.RateLimitError, lib.APIStatusError) and issubclass(lib.NotFoundError, lib.APIStatusError)
    assert issubclass(lib.APITimeoutError, lib.APIConnectionError) and issubclass(lib.APIConnectionError, lib.APIError)
    assert lib.ConflictError and lib.UnprocessableEntityError and lib.PermissionDeniedError and lib.InternalServerError


# ---- Options


@use
def with_options(client: Any) -> None:
    assert ask(client.with_options(max_retries=5, timeout=20))


@use
def option_timeout(client: Any) -> None:
    assert ask(client, timeout=30)


@use
def option_timeout_object(client: Any, lib: Any) -> None:
    assert ask(client, timeout=lib.Timeout(60, connect=5))


@use
def client_timeout(client: Any, make: Any) -> None:
    import httpx2

    assert ask(make(timeout=httpx2.Timeout(60.0, read=50.0, write=10.0, connect=2.0)))


@use
def client_retries(client: Any, make: Any) -> None:
    assert ask(make(max_retries=0))


@use
def copy(client: Any) -> None:
    assert ask(client.copy(timeout=30))


@use
def copy_settings(client: Any) -> None:
    assert client.copy(default_headers={"x-a": "b"}, max_retries=1).models.list().data


@use
def default_headers(client: Any, make: Any) -> None:
    assert make(default_headers={"X-Foo": "foo"}, default_query={"q": "1"}).models.list().data


@use
def extra_headers(client: Any) -> None:
    assert ask(client, extra_headers={"X-Stainless-Test": "1"})


@use
def extra_query(client: Any) -> None:
    assert client.models.list(extra_query={"q": "1"}, extra_headers={"x-a": "1"}, timeout=20).data


@use
def extra_body(client: Any) -> None:
    messages = [{"role": "user", "content": "#emu echo=1 other"}]
    assert ask(client, extra_body={"messages": messages}).choices[0].message.content == "other"


@use
def base_url(client: Any) -> None:
    assert str(client.base_url).startswith("http")


@use
def context_manager(client: Any, make: Any) -> None:
    with make() as other:
        assert other.models.list().data
    assert other.is_closed()


@use
def close(client: Any, make: Any) -> None:
    other = make()
    assert not other.is_closed()
    other.close()


# ---- Raw responses


@use
def raw_response(client: Any) -> None:
    made = client.chat.completions.with_raw_response.create(model=MODEL, messages=HELLO)
    assert made.headers["content-type"] and made.parse().choices[0].message.content


@use
def raw_body(client: Any) -> None:
    made = client.chat.completions.with_raw_response.create(model=MODEL, messages=HELLO)
    assert json.loads(made.text) == json.loads(made.content) and made.request_id is None


@use
def raw_models(client: Any) -> None:
    assert client.models.with_raw_response.list().parse().data


@use
def raw_stream(client: Any) -> None:
    made = client.chat.completions.with_raw_response.create(model=MODEL, messages=HELLO, stream=True)
    assert list(made.parse())


@use
def undocumented_endpoint(client: Any) -> None:
    import httpx2

    response = client.get("/version", cast_to=httpx2.Response)
    assert response.status_code == 200


@use
def undocumented_post(client: Any) -> None:
    made = client.post("/chat/completions", cast_to=object, body={"model": MODEL, "messages": HELLO})
    assert made["choices"]


# ---- Asynchronous


@use
async def async_chat(client: Any) -> None:
    assert (await ask(client)).choices[0].message.content == "Say this is a test"


@use
async def async_stream(client: Any) -> None:
    text = ""
    async for chunk in await ask(client, stream=True):
        if chunk.choices:
            text += chunk.choices[0].delta.content or ""
    assert text == "Say this is a test"


@use
async def async_stream_with(client: Any) -> None:
    async with await ask(client, stream=True) as events:
        async for chunk in events:
            assert chunk.id
            break


@use
async def async_models(client: Any) -> None:
    assert [model.id async for model in client.models.list()]


@use
async def async_gather(client: Any) -> None:
    assert len(await asyncio.gather(*(ask(client) for _ in range(3)))) == 3


@use
async def async_embeddings(client: Any) -> None:
    assert (await client.embeddings.create(model=MODEL, input="a")).data[0].embedding


@use
async def async_raw(client: Any) -> None:
    made = await client.chat.completions.with_raw_response.create(model=MODEL, messages=HELLO)
    assert made.parse().choices


@use
async def async_error(client: Any, lib: Any) -> None:
    try:
        await ask(client, model="no-such-model")
    except lib.BadRequestError:
        return
    raise AssertionError("no error")


@use
async def async_with_options(client: Any) -> None:
    assert await ask(client.with_options(timeout=30))


@use
async def async_context(client: Any, make: Any) -> None:
    async with make() as other:
        assert await ask(other)


def upload_source() -> io.BytesIO:
    file = io.BytesIO(b"plums are purple")
    file.name = "plums.txt"
    return file


@use
def files_create(client: Any, tmp_path: Path) -> None:
    place = tmp_path / "plums.txt"
    place.write_bytes(b"plums are purple")
    assert client.files.create(file=place, purpose="assistants").id


@use
def files_create_bytes(client: Any) -> None:
    assert client.files.create(file=("plums.txt", b"plums are purple"), purpose="assistants").id


async def _timely(made: Any) -> Any:
    return await asyncio.wait_for(made, 60)


def run_all(lib: Any, make: Callable[..., Any], make_async: Callable[..., Any], tmp_path: Path) -> dict[str, str]:
    """The failures of all uses, by name; `make` and `make_async` take the options of openai's constructors."""
    failures: dict[str, str] = {}
    client = make()

    async def asynchronous(function: Use, needed: dict[str, Any]) -> None:
        await _timely(function(make_async(), **needed))

    for function in USES:
        is_async = inspect.iscoroutinefunction(function)
        offered = {"lib": lib, "make": make_async if is_async else make, "tmp_path": tmp_path}
        needed = {name: offered[name] for name in inspect.signature(function).parameters if name in offered}
        try:
            if is_async:
                asyncio.run(asynchronous(function, needed))
            else:
                function(client, **needed)
        except Exception as error:
            failures[function.__name__] = f"{type(error).__name__}: {error}"[:200]
    return failures
