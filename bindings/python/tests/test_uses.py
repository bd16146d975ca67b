"""How many of the documented uses of openai-python and ollama-python run, with import and constructor changed."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

import openwebui
import openwebui.httpx
from conftest import need

openai = pytest.importorskip("openai")
httpx2 = pytest.importorskip("httpx2")
pytest.importorskip("ollama")

import uses_of_ollama  # noqa: E402
import uses_of_openai  # noqa: E402


def settings() -> tuple[str, str]:
    return need("OPENWEBUI_URL"), need("OPENWEBUI_API_KEY")


def report(name: str, failures: dict[str, str], total: int) -> int:
    """Prints the count and what fails; returns how many run."""
    ran = total - len(failures)
    print(f"\n{name}: {ran} of {total}")
    for use, error in failures.items():
        print(f"    {use}: {error}")
    return ran


def test_uses_of_openai(tmp_path: Path) -> None:
    url, key = settings()

    def make(**options: Any) -> Any:
        options.setdefault("base_url", url)
        return openwebui.OpenAI(**{"api_key": key, **options, "base_url": options["base_url"].removesuffix("/api")})

    def make_async(**options: Any) -> Any:
        return openwebui.AsyncOpenAI(**{"base_url": url, "api_key": key, **options})

    failures = uses_of_openai.run_all(openwebui, make, make_async, tmp_path)
    assert len(uses_of_openai.USES) >= 83
    assert report("openai, import and constructor changed", failures, len(uses_of_openai.USES)) >= 90


def test_uses_of_openai_over_the_transport(tmp_path: Path) -> None:
    url, key = settings()

    def make(**options: Any) -> Any:
        base = options.pop("base_url", f"{url}/api")
        client = openwebui.Client(base.removesuffix("/api"), options.pop("api_key", key))
        http = httpx2.Client(transport=openwebui.httpx.Transport(client))
        return openai.OpenAI(**{"base_url": base, "api_key": "unused", "http_client": http, **options})

    def make_async(**options: Any) -> Any:
        http = httpx2.AsyncClient(transport=openwebui.httpx.AsyncTransport(openwebui.AsyncClient(url, key)))
        return openai.AsyncOpenAI(**{"base_url": f"{url}/api", "api_key": "unused", "http_client": http, **options})

    failures = uses_of_openai.run_all(openai, make, make_async, tmp_path)
    assert report("openai itself, over the transport", failures, len(uses_of_openai.USES)) >= 104


def test_uses_of_ollama(tmp_path: Path) -> None:
    url, key = settings()
    failures = uses_of_ollama.run_all(
        openwebui,
        lambda: openwebui.Client(url, key).ollama,
        lambda: openwebui.AsyncClient(url, key).ollama,
        tmp_path,
    )
    assert len(uses_of_ollama.USES) >= 32
    assert report("ollama, import and constructor changed", failures, len(uses_of_ollama.USES)) >= 38
