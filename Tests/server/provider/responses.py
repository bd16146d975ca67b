"""POST /v1/responses: the Responses API, whole and as its named events."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from typing import Any

from .answer import ToolCall, compose
from .framing import EVENT_STREAM, Framing, Stream
from .models import CREATED
from .prompt import Prompt
from .words import seed

#: Which finish makes a response incomplete, and the reason it then gives.
INCOMPLETE = {"length": "max_output_tokens", "content_filter": "content_filter"}


class ModelResponse:
    """The answer to one request, in the shapes of the Responses API."""

    def __init__(self, prompt: Prompt) -> None:
        self._answer = compose(prompt)
        self._prompt = prompt
        self._framing = Framing(prompt.knobs)
        self._number = f"{seed(prompt.model, prompt.conversation) % 10**12:012d}"
        self._sequence = itertools.count()
        #: What closes the last item, sent with what ends the response.
        self._closing = b""

    @property
    def deltas(self) -> int:
        return self._answer.length

    def whole(self) -> dict[str, Any]:
        output: list[dict[str, Any]] = []
        if self._answer.reasoning_count:
            output.append(self._reasoning_item(self._answer.whole_reasoning()))
        if self._answer.text_count:
            output.append(self._message_item(self._answer.whole_text()))
        output += [
            _call_item(call, call.arguments_text) for call in self._answer.tool_calls
        ]
        reason = INCOMPLETE.get(self._answer.finish or "")
        return self._response(
            "incomplete" if reason else "completed",
            output=output,
            incomplete_details={"reason": reason} if reason else None,
            usage=self._usage(),
        )

    def stream(self) -> Stream:
        return Stream(
            content_type=EVENT_STREAM,
            head=self._head(),
            deltas=self._deltas(),
            tail=self._tail(),
            failure=self._failure,
            garbage=self._framing.raw_event(
                b'{"type":"response.out', "response.output_text.delta"
            ),
            empty=self._empty,
        )

    def _event(self, kind: str, **fields: object) -> bytes:
        event = {"sequence_number": next(self._sequence), **fields}
        return self._framing.event({"type": kind, **self._fields(kind, event)}, kind)

    def _fields(self, kind: str, fields: dict[str, Any]) -> dict[str, Any]:
        """The members of an event, as a backend has them."""
        return fields

    def _head(self) -> Iterator[bytes]:
        response = self._response("in_progress", output=[])
        yield self._event("response.created", response=response)
        yield self._event("response.in_progress", response=response)

    def _deltas(self) -> Iterator[bytes]:
        # What opens and closes an item travels with a delta beside it, so that a fault after N
        # deltas means N deltas here as well.
        index = 0
        held = b""
        items: list[Iterator[tuple[bytes, bool]]] = []
        if self._answer.reasoning_count:
            items.append(self._reasoning_events(index))
            index += 1
        if self._answer.text_count:
            items.append(self._text_events(index))
            index += 1
        for call in self._answer.tool_calls:
            items.append(self._call_events(index, call))
            index += 1
        for frame, is_delta in itertools.chain(*items):
            held += frame
            if is_delta:
                yield held
                held = b""
        self._closing = held

    def _tail(self) -> Iterator[bytes]:
        yield self._closing
        if self._answer.finish is not None:
            response = self.whole()
            yield self._event(f"response.{response['status']}", response=response)

    def _empty(self) -> bytes:
        place = {
            "item_id": f"msg_{self._number}",
            "output_index": 0,
            "content_index": 0,
        }
        return self._event("response.output_text.delta", **place, delta="")

    def _failure(self) -> list[bytes]:
        message = "the emulator failed in mid-stream"
        error = {"code": "server_error", "message": message}
        return [
            self._event("error", **error, param=None),
            self._event(
                "response.failed",
                response=self._response("failed", output=[], error=error),
            ),
        ]

    def _reasoning_events(self, index: int) -> Iterator[tuple[bytes, bool]]:
        place = {
            "item_id": f"rs_{self._number}",
            "output_index": index,
            "summary_index": 0,
        }
        yield self._added(index, {**self._reasoning_item(""), "summary": []})
        part = {"type": "summary_text", "text": ""}
        yield (
            self._event("response.reasoning_summary_part.added", **place, part=part),
            False,
        )
        for token in self._answer.reasoning():
            yield (
                self._event(
                    "response.reasoning_summary_text.delta", **place, delta=token
                ),
                True,
            )
        text = self._answer.whole_reasoning()
        yield (
            self._event("response.reasoning_summary_text.done", **place, text=text),
            False,
        )
        part = {"type": "summary_text", "text": text}
        yield (
            self._event("response.reasoning_summary_part.done", **place, part=part),
            False,
        )
        yield self._done(index, self._reasoning_item(text))

    def _text_events(self, index: int) -> Iterator[tuple[bytes, bool]]:
        place = {
            "item_id": f"msg_{self._number}",
            "output_index": index,
            "content_index": 0,
        }
        opened = {**self._message_item(""), "status": "in_progress", "content": []}
        yield self._added(index, opened)
        yield (
            self._event("response.content_part.added", **place, part=_text_part("")),
            False,
        )
        for token in self._answer.text():
            yield self._event("response.output_text.delta", **place, delta=token), True
        text = self._answer.whole_text()
        yield self._event("response.output_text.done", **place, text=text), False
        yield (
            self._event("response.content_part.done", **place, part=_text_part(text)),
            False,
        )
        yield self._done(index, self._message_item(text))

    def _call_events(self, index: int, call: ToolCall) -> Iterator[tuple[bytes, bool]]:
        kind = "response.function_call_arguments"
        place = {"item_id": f"fc_{call.id}", "output_index": index}
        yield self._added(index, self._begun(call))
        text = call.arguments_text
        for piece in self._pieces(call):
            yield self._event(f"{kind}.delta", **place, delta=piece), True
        yield self._event(f"{kind}.done", **place, arguments=text), False
        yield self._done(index, _call_item(call, text))

    def _begun(self, call: ToolCall) -> dict[str, Any]:
        return {**_call_item(call, ""), "status": "in_progress"}

    def _pieces(self, call: ToolCall) -> list[str]:
        return call.argument_pieces

    def _added(self, index: int, item: dict[str, Any]) -> tuple[bytes, bool]:
        return self._event(
            "response.output_item.added", output_index=index, item=item
        ), False

    def _done(self, index: int, item: dict[str, Any]) -> tuple[bytes, bool]:
        return self._event(
            "response.output_item.done", output_index=index, item=item
        ), False

    def _response(self, status: str, **fields: object) -> dict[str, Any]:
        return {
            "id": f"resp_{self._number}",
            "object": "response",
            "created_at": CREATED,
            "status": status,
            "error": None,
            "incomplete_details": None,
            "model": self._prompt.model,
            "usage": None,
            **fields,
        }

    def _usage(self) -> dict[str, Any]:
        length = self._answer.length
        return {
            "input_tokens": self._prompt.length,
            "output_tokens": length,
            "output_tokens_details": {"reasoning_tokens": self._answer.reasoning_count},
            "total_tokens": self._prompt.length + length,
        }

    def _reasoning_item(self, text: str) -> dict[str, Any]:
        summary = [{"type": "summary_text", "text": text}]
        return {"id": f"rs_{self._number}", "type": "reasoning", "summary": summary}

    def _message_item(self, text: str) -> dict[str, Any]:
        return {
            "id": f"msg_{self._number}",
            "type": "message",
            "role": "assistant",
            "status": "completed",
            "content": [_text_part(text)],
        }


def _text_part(text: str) -> dict[str, Any]:
    return {"type": "output_text", "text": text, "annotations": []}


def _call_item(call: ToolCall, arguments: str) -> dict[str, Any]:
    return {
        "id": f"fc_{call.id}",
        "type": "function_call",
        "status": "completed",
        "call_id": call.id,
        "name": call.name,
        "arguments": arguments,
    }
