"""Numbers of a JSON text."""

from __future__ import annotations

import json
import random
from array import array

import pytest

from openwebui import read_floats


def test_embeddings_become_an_array() -> None:
    text = b'{"object":"list","data":[{"index":5,"embedding":[1,-0.5]},{"embedding":[2e3,0.1]}],"usage":[9]}'
    floats = read_floats(text, "/data")
    assert floats == array("f", [1, -0.5, 2000, 0.1])
    assert (floats.typecode, floats.itemsize) == ("f", 4)
    assert read_floats(b'{"embeddings":[[1,2],[3]]}', "/embeddings") == array("f", [1, 2, 3])
    assert read_floats(b"[1,[2]]") == array("f", [1, 2])


def test_every_number_is_what_json_loads_makes_of_it() -> None:
    source = random.Random(5)
    rows = [[source.gauss(0, 10.0 ** source.randint(-40, 30)) for _ in range(50)] for _ in range(50)]
    text = json.dumps(rows).encode()
    assert read_floats(text) == array("f", (number for row in json.loads(text) for number in row))


@pytest.mark.parametrize(
    ("text", "pointer"),
    [(b"", ""), (b"[1", ""), (b"[]", ""), (b'{"a":[1]}', "/b"), (b'{"a":[1]}', "a"), (b"[1]", "/a\0b")],
)
def test_no_numbers_are_an_error(text: bytes, pointer: str) -> None:
    with pytest.raises(ValueError):
        read_floats(text, pointer)
