"""Records show what is sent, whatever their members are called and however they are changed."""

from __future__ import annotations

import copy
import json
import pickle
from typing import Any

import pytest

import openwebui
from conftest import frame
from openwebui import types
from openwebui._native.json import dumps
from openwebui._streams.chunks import FrameReader
from openwebui.types.record import wrap

pytest.importorskip("hypothesis")
from hypothesis import given, settings
from hypothesis import strategies as st

_FOUND: list[Any] = [getattr(types, name) for name in types.__all__]
KINDS: list[Any] = [kind for kind in _FOUND if types.Record in getattr(kind, "__mro__", ())]
#: Names that mean something to Python or to the classes.
NAMES = sorted({name for kind in [*KINDS, dict, list, object] for name in dir(kind)} | {"_data", "self", "", "a b"})


def texts(record: Any) -> Any:
    """What a request sends that contains it."""
    return json.loads(dumps({"x": record}))["x"]


def check(record: Any, model: dict[str, Any]) -> None:
    """All that shows a record shows the same."""
    assert texts(record) == model
    assert record.to_dict() == model and record == model
    assert record.keys() == list(model)
    if not isinstance(record, types.ModelList):
        assert list(record) == list(model) and len(record) == len(model)
    assert dict(record) == {name: record[name] for name in model} == {name: record.get(name) for name in model}
    for name, value in model.items():
        assert record[name] == value and name in record
        if name.isidentifier() and not name.startswith("_") and not hasattr(type(record), name):
            assert getattr(record, name) == value and getattr(record, name) == record[name]
    again = pickle.loads(pickle.dumps(record))
    assert type(again) is type(record) and again == model
    assert copy.deepcopy(record) == model
    assert type(record).__name__ in repr(record)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_every_name_as_a_member(kind: Any) -> None:
    for name in NAMES:
        check(kind({name: 1}), {name: 1})
        check(kind({name: {name: [1, {name: None}]}}), {name: {name: [1, {name: None}]}})
    model = {name: number for number, name in enumerate(NAMES)}
    check(kind(model), model)
    check(wrap(dict(model), kind), model)
    # One file whose metadata had a member `keys` broke the repr of the whole list.
    assert "keys=" in repr(kind({"keys": {"keys": 1}})) and "3" in repr([kind({"get": 3})])


def test_dunder_names_are_no_attributes() -> None:
    record = openwebui.Record({"__class__": 1, "__len__": 2, "keys": 3})
    assert type(record) is record.__class__ is openwebui.Record and len(record) == 3
    assert record["__class__"] == 1 and record["keys"] == 3 and callable(record.keys)
    for name in ("keys", "__class__", "__new_one__", "_data"):
        with pytest.raises(AttributeError, match="name of the class"):
            setattr(record, name, 5)
    with pytest.raises(AttributeError):
        del record.keys
    del record["keys"]
    assert "keys" not in record


JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-5, 5) | st.text(max_size=3),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["a", "keys", "content"]), inner),
    max_leaves=6,
)
MEMBERS = ["a", "content", "tool_calls", "message", "keys", "get", "x y"]
OBJECTS = st.dictionaries(st.sampled_from(MEMBERS), JSON, max_size=4)
CHANGES = st.lists(
    st.tuples(st.sampled_from(["set", "assign", "delete", "append", "nested", "read"]), st.sampled_from(MEMBERS), JSON),
    max_size=12,
)


@settings(max_examples=200, deadline=None)
@given(kind=st.sampled_from([types.Message, types.Record, types.ChatCompletion]), start=OBJECTS, changes=CHANGES)
def test_changes_are_shown_and_sent(kind: Any, start: dict[str, Any], changes: list[tuple[str, str, Any]]) -> None:
    original = copy.deepcopy(start)
    record, model = kind(start), copy.deepcopy(start)
    for change, name, value in changes:
        mine = copy.deepcopy(value)
        if change == "set":
            record[name], model[name] = value, mine
        elif change == "assign" and name.isidentifier() and not hasattr(kind, name):
            setattr(record, name, value)
            model[name] = mine
        elif change == "delete" and name in model:
            if name.isidentifier() and not hasattr(kind, name):
                delattr(record, name)
            else:
                del record[name]
            del model[name]
        elif change == "append" and isinstance(model.get(name), list):
            record[name].append(value)
            model[name].append(mine)
        elif change == "nested" and isinstance(model.get(name), dict):
            record[name]["a"] = value
            model[name]["a"] = mine
        elif change == "read" and name in model:
            assert record[name] == model[name] and getattr(record, name, None) is not ...
        check(record, model)
    # What the caller made it of is the caller's.
    assert start == original


def test_an_edited_message_is_sent_as_edited() -> None:
    tree = {
        "choices": [{"message": {"role": "assistant", "content": "a", "tool_calls": [{"function": {"name": "f"}}]}}]
    }
    message = openwebui.ChatCompletion(tree).choices[0].message
    assert message.content == "a"
    message.content = "b"
    message.tool_calls[0].function.name = "g"  # type: ignore[index]
    message["tool_calls"].append({"id": "x"})
    expected = {"role": "assistant", "content": "b", "tool_calls": [{"function": {"name": "g"}}, {"id": "x"}]}
    check(message, expected)
    assert "content='b'" in repr(message) and "'g'" in repr(message)
    del message.tool_calls
    assert texts(message) == {"role": "assistant", "content": "b"} and message.tool_calls is None


def test_what_is_assigned_is_copied() -> None:
    parts: list[Any] = [{"type": "text", "text": "a"}]
    message = openwebui.Message({})
    message["content"] = parts
    parts[0]["text"] = "changed"
    check(message, {"content": [{"type": "text", "text": "a"}]})
    assert type(parts[0]) is dict


def test_chunks_cannot_be_changed() -> None:
    reader = FrameReader()
    for text, shape in (("a", 7), ("b", 7), ("c", 0)):
        data = json.dumps(frame(text)).encode()
        (chunk,) = reader.chunks(([(len(data), 1, shape, 1, 0)], data, text.encode(), text))
        for part in (chunk, chunk.choices[0], chunk.choices[0].delta):
            with pytest.raises(TypeError, match="cannot be changed"):
                part.content = "x"
            with pytest.raises(TypeError, match="cannot be changed"):
                part["text"] = "x"
            with pytest.raises((TypeError, AttributeError)):
                del part.index
        assert chunk.to_dict() == frame(text) and chunk["choices"] == frame(text)["choices"]
        assert chunk.choices[0].delta == {"content": text} and chunk.choices[0].index == 0


def test_counts_are_numbers() -> None:
    result = types.IngestResult({"files": [], "counts": {"linked": 2}})
    assert result.counts.failed == 0 and result.counts.linked == 2
    assert result.to_dict() == {"files": [], "counts": {"linked": 2}}


def test_deep_json() -> None:
    tree: dict[str, Any] = {}
    for _ in range(300):
        tree = {"a": [tree]}
    assert "…" in repr(wrap(tree))
