"""What a test registers: for each request, the steps of its answer."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from .steps import BadScript, Step, an_object, only, parse_step

ENTRY_KEYS = frozenset({"steps", "read_request", "before"})
ANY = "*"
#: What an earlier request has sent.
_SENT = re.compile(r"\{\{sent (/[^{}]*)\}\}")


@dataclass(frozen=True)
class Exchange:
    """How one request is met."""

    before: tuple[Step, ...]
    steps: tuple[Step, ...]
    read_request: bool


class Answers:
    """One entry a request, in the order of their arrival; the last repeats."""

    def __init__(self, entries: Any, script: Mapping[str, Any], name: str) -> None:
        if not isinstance(entries, list) or not entries:
            raise BadScript(f"{name} must be a list of at least one entry")
        settings = {key: script[key] for key in ENTRY_KEYS & set(script)}
        entries = [{**settings, **an_object(entry, "an entry")} for entry in entries]
        self._exchanges = [_exchange(entry) for entry in entries]
        self._texts = [json.dumps(entry) for entry in entries]
        self._requests = 0

    def next(
        self, found: list[str] | None = None, sent: Callable[[str], str] = str
    ) -> Exchange:
        """With what a route's stars have found, its placeholders are filled in."""
        index = min(self._requests, len(self._exchanges) - 1)
        self._requests += 1
        text = self._texts[index]
        if found is None or "{{" not in text:
            return self._exchanges[index]
        words = {str(number): word for number, word in enumerate(found, 1)}
        for name, word in {**words, "n": str(self._requests)}.items():
            text = text.replace("{{" + name + "}}", json.dumps(word)[1:-1])
        text = _SENT.sub(lambda place: json.dumps(sent(place[1]))[1:-1], text)
        return _exchange(json.loads(text))


class Route:
    """The requests of one method and path."""

    def __init__(self, name: str, entries: Any, script: Mapping[str, Any]) -> None:
        self.name = name
        self.answers = Answers(entries, script, f"the route {name}")
        self._method, _, path = name.rpartition(" ")
        if name != ANY and (not self._method or not path.startswith(("/", ANY))):
            raise BadScript(f"a route is like `GET /path/*` or `*`, not {name!r}")
        self._segments = path.split("/")

    @property
    def vagueness(self) -> tuple[bool, bool, int]:
        """The route with the least of it gets the request."""
        return (
            self.name == ANY,
            self._segments == [ANY],
            self._segments.count(ANY),
        )

    def stars(self, method: str, path: str) -> list[str] | None:
        """What its stars stand for in this request; None if it is another's."""
        if self._method not in ("", ANY, method):
            return None
        if self._segments == [ANY]:
            return [path]
        segments = path.split("/")
        if len(segments) != len(self._segments):
            return None
        found = []
        for wanted, segment in zip(self._segments, segments):
            if wanted == ANY and segment:
                found.append(segment)
            elif wanted != segment:
                return None
        return found


@dataclass(frozen=True)
class Script:
    """Routes come first; what is none of theirs gets one of the other answers."""

    routes: tuple[Route, ...]
    others: Answers | None

    def next_exchange(
        self, method: str, path: str, sent: Callable[[str], str]
    ) -> tuple[Exchange | None, str]:
        """And the route's name, if it is of one."""
        for route in self.routes:
            found = route.stars(method, path)
            if found is not None:
                return route.answers.next(found, sent), route.name
        return (None if self.others is None else self.others.next()), ""


def parse_script(text: bytes) -> Script:
    try:
        given = json.loads(text)
    except ValueError as error:
        raise BadScript(f"the script is not JSON: {error}") from None
    given = an_object(given, "the script")
    only(given, {"connections", "routes", "read_request", "before"}, "the script")
    routes = an_object(given.get("routes", {}), "routes")
    others = None
    if "connections" in given or not routes:
        others = Answers(given.get("connections"), given, "connections")
    made = [Route(name, entries, given) for name, entries in routes.items()]
    return Script(tuple(sorted(made, key=lambda route: route.vagueness)), others)


def _exchange(entry: Mapping[str, Any]) -> Exchange:
    only(entry, ENTRY_KEYS, "an entry")
    return Exchange(
        before=_steps(entry.get("before", [])),
        steps=_steps(entry.get("steps", [])),
        read_request=bool(entry.get("read_request", True)),
    )


def _steps(given: Any) -> tuple[Step, ...]:
    if not isinstance(given, list):
        raise BadScript("steps must be a list")
    return tuple(parse_step(an_object(step, "a step")) for step in given)
