"""Tools and functions from files with their source, their valves, and images as files."""

from __future__ import annotations

import asyncio
import base64
import io
import json
import time
from pathlib import Path
from typing import Any

import pytest

import openwebui
from conftest import Faults, need
from openwebui import AsyncClient, Client, NotFoundError

TOOL = '''"""
title: Weather of Today
author: someone
description: Says how warm it is.
version: 0.1
"""
from pydantic import BaseModel, Field


class Tools:
    class Valves(BaseModel):
        units: str = Field(default="C", description="C or K")

    class UserValves(BaseModel):
        city: str = "Rome"

    def __init__(self):
        self.valves = self.Valves()

    def temperature(self) -> str:
        """The temperature. title: no entry"""
        return "17"
'''
FUNCTION = "class Filter:\n    def inlet(self, body: dict) -> dict:\n        return body\n"


@pytest.mark.parametrize(
    ("source", "options", "due"),
    [
        (TOOL, {}, ("weather_of_today", "Weather of Today", "Says how warm it is.")),
        (TOOL, {"id": "w", "name": "W", "description": "d"}, ("w", "W", "d")),
        (TOOL.replace("title: Weather", "id: own\ntitle: 2nd (Weather)"), {}, ("own", "2nd (Weather) of Today", None)),
        (TOOL.replace("Weather", "2nd (Weather)"), {}, ("_2nd_weather_of_today", None, None)),
        (TOOL.replace("\n", "\r\n"), {}, ("weather_of_today", "Weather of Today", "Says how warm it is.")),
        ("\ufeff" + TOOL, {}, ("weather_of_today", "Weather of Today", None)),
        (TOOL.replace("title:", "other:"), {}, ("my_file", "my file", None)),
        ("'''\ntitle: no header\n'''\n", {}, ("my_file", "my file", "")),
        ("# no header\n" + TOOL, {}, ("my_file", "my file", "")),
        ("", {}, ("my_file", "my file", "")),
    ],
)
def test_what_the_header_says(
    faults: Faults, tmp_path: Path, source: str, options: dict[str, Any], due: tuple[Any, ...]
) -> None:
    path = tmp_path / "my file.py"
    path.write_bytes(source.encode())
    url = faults.url_of({"http": {"body": {"id": "x"}}})
    with Client(url, "k") as client:
        assert client.tools.create_from_file(path, **options).id == "x"
        with path.open("rb") as file:
            client.functions.create_from_file(file, **options)
        client.functions.update_from_file("f", str(path))
    log = faults.log(url)
    assert [entry["target"].partition("/api/v1/")[2] for entry in log] == [
        "tools/create",
        "functions/create",
        "functions/id/f/update",
    ]
    for entry in log[:2]:
        sent = json.loads(entry["body"])
        assert sent["content"] == source.lstrip("\ufeff")
        for said, expected in zip((sent["id"], sent["name"], sent["meta"]["description"]), due):
            assert expected is None or said == expected


def test_sources_without_a_name(faults: Faults) -> None:
    url = faults.url_of({"http": {"body": {"id": "x"}}})
    with Client(url, "k") as client:
        for source in (b"class Tools: pass", bytearray(b""), io.BytesIO(b"x")):
            with pytest.raises(TypeError, match="pass name="):
                client.tools.create_from_file(source)
        with pytest.raises(UnicodeDecodeError):
            client.tools.create_from_file(b"\xff")
        with pytest.raises(FileNotFoundError):
            client.tools.create_from_file("/nonexistent/file.py")
        assert client.tools.create_from_file(b"", name="Named").id == "x"
        assert {"create_from_file", "valves_spec", "create"} <= set(dir(client.tools))
        with pytest.raises(AttributeError, match="did you mean"):
            client.tools.create_from_fil  # type: ignore[attr-defined]  # noqa: B018
    assert len(faults.log(url)) == 1


def test_on_a_server(client: Client, tmp_path: Path) -> None:
    unique = f"{time.time_ns()}"
    path = tmp_path / f"tool_{unique}.py"
    path.write_text(TOOL.replace("of Today", unique))
    made = client.tools.create_from_file(path)
    assert (made.id, made.name) == (f"weather_{unique}", f"Weather {unique}")
    stored = client.tools.get(made.id)
    assert stored.content == path.read_text() and stored.meta.description == "Says how warm it is."
    assert stored.meta.manifest.author == "someone"
    # Valves: what they may be, what they are, and another value.
    assert client.tools.valves_spec(made.id).properties.units.default == "C"
    assert client.tools.update_valves(made.id, {"units": "K"}).units == "K"
    assert client.tools.valves(made.id).units == "K"
    assert client.tools.user_valves_spec(made.id).properties.city.default == "Rome"
    assert client.tools.update_user_valves(made.id, {"city": "Oslo"}).city == "Oslo"
    assert client.tools.user_valves(made.id).city == "Oslo"
    with pytest.raises(openwebui.OpenWebUIError, match=r"(?i)\bid\b|taken|registered"):
        client.tools.create_from_file(path)
    path.write_text(TOOL.replace("of Today", unique).replace('"17"', '"18"'))
    assert client.tools.update_from_file(made.id, path).id == made.id
    assert '"18"' in client.tools.get(made.id).content
    assert client.tools.delete(made.id) is True
    function = client.functions.create_from_file(FUNCTION.encode(), name=f"Filter {unique}")
    assert (function.id, function.type) == (f"filter_{unique}", "filter")
    assert client.functions.toggle(function.id).is_active is True
    assert client.functions.delete(function.id) is True


def test_asynchronously(tmp_path: Path) -> None:
    async def main() -> None:
        async with AsyncClient(need("OPENWEBUI_URL"), need("OPENWEBUI_API_KEY")) as client:
            made = await client.tools.create_from_file(TOOL.encode(), id=f"a{time.time_ns()}")
            assert (await client.tools.valves_spec(made.id)).title == "Valves"
            assert await client.tools.delete(made.id) is True
            file = await client.files.upload(b"not an image", name="a.png", process=False)
            path = tmp_path / "a.png"
            assert await client.images.save(f"/api/v1/files/{file.id}/content", path) == 12
            assert path.read_bytes() == b"not an image"

    asyncio.run(main())


# ---- Images

PNG = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)


def test_images_that_the_server_makes(client: Client, faults: Faults, tmp_path: Path) -> None:
    image = {"created": 1, "data": [{"b64_json": base64.b64encode(PNG).decode()}]}
    config: Any = client.api.images.get_config().to_dict()
    engine: Any = {
        "ENABLE_IMAGE_GENERATION": True,
        "IMAGE_GENERATION_ENGINE": "openai",
        "IMAGES_OPENAI_API_BASE_URL": faults.url_of({"http": {"body": image}}),
        "IMAGES_OPENAI_API_KEY": "k",
        "IMAGE_GENERATION_MODEL": "m",
    }
    client.api.images.update_config(config | engine)
    try:
        made = client.images.generate({"prompt": "a plum"})
        assert len(made) == 1 and client.images.save(made[0], tmp_path / "plum.png") == len(PNG)
    finally:
        client.api.images.update_config(config)
    assert (tmp_path / "plum.png").read_bytes() == PNG
    pieces: list[bytes] = []
    client.images.save(made[0].url, pieces.append)
    client.images.save({"url": client.base_url + made[0].url}, pieces.append)
    assert b"".join(pieces) == PNG * 2
    with pytest.raises(NotFoundError):
        client.images.save("/api/v1/files/none/content", tmp_path / "none.png")
    assert not (tmp_path / "none.png").exists()


def test_images_of_other_servers(faults: Faults, tmp_path: Path) -> None:
    url = faults.url_of({"http": {"body": "x"}})
    with Client(url, "k") as client:
        data = "data:image/png;base64,AAAA"
        for image in ("https://example.com/a.png", "//example.com/a.png", data, "a.png", f"{url}x/a.png"):
            with pytest.raises(ValueError, match="not on this server"):
                client.images.save(image, tmp_path / "a")
    assert faults.log(url) == []
