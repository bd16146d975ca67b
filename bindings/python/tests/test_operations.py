"""Operations of every kind on a real server: the table of Tests/server/operations.json, which the C tests run too."""

from __future__ import annotations

import json
import time
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest

import openwebui
from conftest import REPOSITORY, need, operations
from openwebui import Client

TABLE = (REPOSITORY / "Tests" / "server" / "operations.json").read_text()
NAMES = {
    key: (tag, name)
    for tag, name, row in operations()
    for key in (row.partition("[")[0], row.replace("[", "").replace("]", ""))
}


def at(value: Any, pointer: str) -> Any:
    for step in pointer.split("/")[1:]:
        value = value[int(step) if isinstance(value, (list, tuple)) else step]
    return value


def numbers(version: str) -> tuple[int, ...]:
    return tuple(map(int, version.split(".")))


def filled(value: Any, known: dict[str, str]) -> Any:
    """The row with what is known in place of `{{name}}`."""
    if isinstance(value, str):
        for name, text in known.items():
            value = value.replace("{{" + name + "}}", text)
        assert "{{" not in value, value
        return value
    if isinstance(value, list):
        return [filled(element, known) for element in value]
    return {name: filled(member, known) for name, member in value.items()} if isinstance(value, dict) else value


def plain(value: Any) -> Any:
    """A value as JSON has it."""
    if hasattr(value, "to_dict"):
        return value.to_dict()
    return [plain(element) for element in value] if isinstance(value, list) else value


def operate(client: Client, row: dict[str, Any], path: Path) -> Any:
    tag, name = NAMES[row["operation"]]
    options = dict(row.get("params", {}))
    for part in row.get("form", ()):
        options[part["field"]] = (part["name"], part["data"].encode()) if "data" in part else part["value"]
    if "body" in row:
        options["body"] = row["body"]
    if "file" in row:
        options["to"] = path
    if "events" in row:
        options["events"] = True
    response = getattr(getattr(client.api, tag), name)(**options)
    if "says" in row:
        return "".join(getattr(response, "text", response))
    is_list = isinstance(response, Iterable) and not isinstance(response, (str, bytes, list, openwebui.Record))
    return list(response) if is_list else response


def check(row: dict[str, Any], response: Any, path: Path) -> None:
    if "is" in row:
        assert plain(response) == row["is"]
    for pointer, due in row.get("has", {}).items():
        assert at(response, pointer) == due
    for pointer, due in row.get("list", {}).items():
        assert due in [at(element, pointer) for element in response]
    if "bytes" in row:
        assert response == row["bytes"].encode()
    if "contains" in row:
        text = response if isinstance(response, bytes) else json.dumps(plain(response)).encode()
        assert row["contains"].encode() in text
    if "file" in row:
        assert response == path.stat().st_size > 0
        assert row["file"] is None or path.read_bytes() == row["file"].encode()
    if "lines" in row:
        assert len(response) >= row["lines"]
    if "says" in row:
        assert response.strip()
    for pointer, due in row.get("events", {}).items():
        assert due in [at(event, pointer) for event in response]


def test_operations(client: Client, tmp_path: Path) -> None:
    version = need("OWUI_TEST_SERVER_VERSION")
    known = {"version": version, "unique": str(time.time_ns())}
    faults = []
    for template in json.loads(TABLE):
        row, response = template, None
        try:
            row = filled(template, known)
            if numbers(version)[:2] < numbers(row.get("since", "0.8")):
                with pytest.raises(openwebui.OpenWebUIError, match="since Open WebUI"):
                    operate(client, row, tmp_path / "file")
            elif "status" in row:
                with pytest.raises((openwebui.OpenWebUIError, TypeError)) as failure:
                    operate(client, row, tmp_path / "file")
                # Python itself refuses what is no parameter.
                refused = isinstance(failure.value, TypeError) and "argument" in str(failure.value)
                assert ("OWUI_E_INVALID" if refused else getattr(failure.value, "kind", None)) == row["status"]
            else:
                response = operate(client, row, tmp_path / "file")
                check(row, response, tmp_path / "file")
                for name, pointer in row.get("keep", {}).items():
                    known[name] = str(at(response, pointer))
        except Exception as error:
            faults.append(f"{row['operation']} {row.get('params', '')}: {error!r}; {plain(response)!r:.300}")
    assert not faults, "\n".join(faults)
