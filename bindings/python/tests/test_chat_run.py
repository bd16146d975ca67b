"""Chats that the server runs and keeps."""

from __future__ import annotations

import asyncio
import threading
import time
from typing import Any

import pytest

import openwebui
from conftest import Faults, emu, need, wait_until
from openwebui import AsyncClient, Client


def test_a_new_chat_and_its_continuation(client: Client) -> None:
    pieces: list[str] = []
    first = client.chat.run(model="emu", messages=emu("tokens=20", "first question"), on_text=pieces.append)
    said = first.choices[0].message.content
    assert said and "".join(pieces).strip() == said.strip()
    assert first.chat_id and first.choices[0].finish_reason == "stop"
    stored = client.api.chats.get_chat_by_id(first.chat_id).chat.history
    assert stored.messages[first.id].content.strip() == said.strip() and stored.currentId == first.id
    parent = stored.messages[first.id].parentId
    assert "first question" in stored.messages[parent].content
    second = client.chat.run(model="emu", messages=emu("tokens=5", "second question"), chat_id=first.chat_id)
    assert second.chat_id == first.chat_id and second.id != first.id
    stored = client.api.chats.get_chat_by_id(first.chat_id).chat.history
    assert len(stored.messages) == 4 and stored.currentId == second.id
    chain = [second.id]
    while stored.messages[chain[-1]].parentId:
        chain.append(stored.messages[chain[-1]].parentId)
    assert [stored.messages[id].role for id in chain] == ["assistant", "user", "assistant", "user"]
    assert chain[2] == first.id and first.id in stored.messages[parent].childrenIds
    client.api.chats.delete_chat_by_id(first.chat_id)


TOOL = '''
class Tools:
    def temperature(self, city: str) -> str:
        """The temperature of a city.

        :param city: its name
        """
        return f"17.25 degrees in {city}"
'''


def test_tools_of_the_server(client: Client) -> None:
    """The server runs them, as in its web interface; what they were told and have said is in the response."""
    client.api.tools.create_new_tools({"id": "weather", "name": "weather", "content": TOOL, "meta": {}})
    try:
        done = client.chat.run(
            model="emu",
            messages=emu("tools=1", "How warm is it?"),
            # 0.9 calls tools through the prompt otherwise.
            extra_body={"tool_ids": ["weather"], "params": {"function_calling": "native"}},
        )
    finally:
        client.api.tools.delete_tools_by_id("weather")
    assert "The tool says: 17.25 degrees in" in (done.choices[0].message.content or "")
    steps = {step.type: step for step in done.output}
    assert steps["function_call"].name == "temperature" and "city" in steps["function_call"].arguments
    assert "17.25 degrees in" in steps["function_call_output"].output[0].text
    client.api.chats.delete_chat_by_id(done.chat_id)


def test_errors(client: Client) -> None:
    with pytest.raises(openwebui.StreamError, match=r"(?i)429|rate|limit|emu"):
        client.chat.run(model="emu", messages=emu("status=429"))
    with pytest.raises(openwebui.OpenWebUIError):
        client.chat.run(model="no-such-model", messages=emu(""))
    with pytest.raises(openwebui.NotFoundError):
        client.chat.run(model="emu", messages=emu(""), chat_id="no-such-chat")
    with pytest.raises(openwebui.InvalidArgumentError):
        client.chat.run(model="emu", messages=emu(""), chat_id="a/b")


def slow(client: Client) -> tuple[threading.Thread, list[Any]]:
    """Starts a long chat in a thread."""
    results: list[Any] = []

    def run() -> None:
        try:
            results.append(client.chat.run(model="emu", messages=emu("tokens=2000 pace_ms=50"), timeout=60))
        except BaseException as error:
            results.append(error)

    thread = threading.Thread(target=run)
    thread.start()
    return thread, results


def active(client: Client) -> list[str]:
    """The chats whose tasks run."""
    found = [chat.id for chat in client.api.chats.get_session_user_chat_list(page=1)]
    return [id for id in found if client.api.server.list_tasks_by_chat_id_endpoint(id).task_ids]


def test_somebody_stops_it(client: Client) -> None:
    thread, results = slow(client)
    assert wait_until(lambda: bool(active(client)), 20)
    time.sleep(1)
    for id in active(client):
        client.api.server.stop_tasks_by_chat_id_endpoint(id)
    thread.join(30)
    assert isinstance(results[0], openwebui.TruncatedError), results


def test_leaving_stops_the_server(client: Client) -> None:
    with pytest.raises(openwebui.APITimeoutError):
        client.chat.run(model="emu", messages=emu("tokens=2000 pace_ms=50"), timeout=3)
    assert wait_until(lambda: not active(client), 10)


def test_asynchronously_and_cancelled() -> None:
    async def main() -> None:
        async with AsyncClient(need("OPENWEBUI_URL"), need("OPENWEBUI_API_KEY")) as client:
            said = await client.chat.run(model="emu", messages=emu("tokens=5"))
            assert said.choices[0].message.content
            task = asyncio.ensure_future(client.chat.run(model="emu", messages=emu("tokens=2000 pace_ms=50")))
            await asyncio.sleep(3)
            task.cancel()
            with pytest.raises((asyncio.CancelledError, openwebui.CancelledError)):
                await task
            await asyncio.sleep(1)

    asyncio.run(main())
    with Client(need("OPENWEBUI_URL"), need("OPENWEBUI_API_KEY")) as client:
        assert wait_until(lambda: not active(client), 10)


def test_a_server_that_does_not_run_it(faults: Faults) -> None:
    chat = {"http": {"body": {"id": "c"}}}
    responses: list[tuple[dict[str, Any], type[Exception]]] = [
        ({"http": {"body": {"choices": []}}}, openwebui.APIResponseError),
        ({"http": {"status": 401, "body": {"detail": "no"}}}, openwebui.AuthenticationError),
        ({"reset": True}, openwebui.APIConnectionError),
    ]
    for response, kind in responses:
        url = faults.url_of_routes({"POST /api/v1/chats/new": [[chat]], "POST /api/chat/completions": [[response]]})
        with Client(url, "k", max_retries=0) as client, pytest.raises(kind):
            client.chat.run(model="m", messages=[{"role": "user", "content": "x"}])
