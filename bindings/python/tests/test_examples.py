"""The examples and the snippets of the README run as a reader would run them."""

from __future__ import annotations

import ast
import asyncio
import inspect
import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

import openwebui
from conftest import IN_CI, REPOSITORY, Faults, environment, frame, need, pdf, prose, sse
from openwebui import Client

EXAMPLES = REPOSITORY / "examples" / "python"
README = Path(__file__).parents[1] / "README.md"


def run(name: str, *arguments: str, python: str = sys.executable, **more: str) -> subprocess.CompletedProcess[str]:
    need("OPENWEBUI_API_KEY")
    return subprocess.run(
        [python, str(EXAMPLES / name), *arguments],
        env=environment(**more),
        capture_output=True,
        text=True,
        timeout=600,
    )


def test_each_example_has_its_test() -> None:
    tested = set(re.findall(r'run\("(\w+\.py)"', Path(__file__).read_text()))
    assert {path.name for path in EXAMPLES.glob("*.py")} == tested


def test_chat() -> None:
    done = run("chat.py", "emu", "#emu echo=1\nblue, mostly")
    assert done.returncode == 0, done.stderr
    assert "  llama3.2:latest\n" in done.stdout
    assert re.search(r"blue, mostly\n\d+ tokens, [\d.]+ a second after the first\nfinish_reason: stop\n\Z", done.stdout)
    assert run("chat.py").returncode == 0


def test_ask() -> None:
    done = run("ask.py", "emu", "#emu echo=1\nblue, mostly")
    assert (done.returncode, done.stdout) == (0, "blue, mostly\n"), done.stderr
    assert done.stderr.endswith(" tokens\n")


def test_stream() -> None:
    done = run("stream.py", "emu", "#emu echo=1\nblue, mostly")
    assert (done.returncode, done.stdout) == (0, "blue, mostly\n"), done.stderr


def test_async_chat() -> None:
    done = run("async_chat.py", "emu", "#emu echo=1 tokens=1\none", "#emu echo=1 tokens=1\nother")
    assert (done.returncode, done.stderr) == (0, "")
    assert sorted(done.stdout.splitlines()) == ["\t\t\t> (stop)", "\t\t\t> other", "< (stop)", "< one"]


def test_many(faults: Faults) -> None:
    done = run("many.py", "emu", "30", "#emu echo=1\nblue, mostly")
    assert done.returncode == 0, done.stderr
    assert re.fullmatch(r"30 responses in \d+\.\d s, \d+ characters a second\n", done.stdout)
    assert done.stderr.lstrip().startswith("0 of 30, 0 characters")
    url = faults.url_of({"http": {"status": 400, "body": {"detail": "no"}}})
    assert "5 times BadRequestError: " in run("many.py", "emu", "5", OPENWEBUI_URL=url).stdout


def test_dask_embeddings(client: Client, tmp_path: Path) -> None:
    if not IN_CI:
        pytest.importorskip("distributed")
    path = tmp_path / "texts.txt"
    texts = [f"text {number}" for number in range(100)]
    path.write_text("\n".join(texts))
    done = run("dask_embeddings.py", "nomic-embed-text:latest", str(path))
    assert done.returncode == 0, done.stderr
    vectors = [json.loads(line) for line in done.stdout.splitlines()]
    assert vectors == client.ollama.embed(model="nomic-embed-text:latest", input=texts).embeddings
    assert "100 texts by " in done.stderr


def test_fastapi_stream() -> None:
    if not IN_CI:
        pytest.importorskip("fastapi")
    done = run("fastapi_stream.py", "emu", "#emu echo=1\nblue, mostly")
    assert (done.returncode, done.stdout) == (0, "200 blue, mostly\n"), done.stderr
    assert run("fastapi_stream.py", "nothing", "x").stdout.startswith("502 ")


@pytest.fixture
def frameworks() -> str:
    """The Python of an environment with the packages of frameworks.txt."""
    python = os.environ.get("OWUI_TEST_FRAMEWORKS")
    if not python and (not IN_CI or sys.version_info < (3, 11)):
        pytest.skip("OWUI_TEST_FRAMEWORKS is not set to what .ci/python-frameworks prints")
    assert python
    return python


def test_langchain_chat(frameworks: str, faults: Faults) -> None:
    done = run("langchain_chat.py", "emu", "#emu echo=1\nblue, mostly", python=frameworks)
    assert (done.returncode, done.stdout) == (0, "blue, mostly\nblue, mostly\n"), done.stderr
    whole = {
        "id": "c",
        "choices": [{"index": 0, "finish_reason": "stop", "message": {"role": "assistant", "content": "b"}}],
    }
    cut = [sse(frame("blue,"), done=False), {"close": True}]
    url = faults.url_of_each([[{"http": {"status": 200, "body": whole}}], cut])
    done = run("langchain_chat.py", "m", "x", OPENWEBUI_URL=url, python=frameworks)
    assert done.returncode == 1 and done.stdout == "b\nblue," and "RemoteProtocolError" in done.stderr, done.stderr


def test_instructor_extract(frameworks: str) -> None:
    done = run("instructor_extract.py", "emu", '#emu echo=1 {"name": "Ada", "age": 36}', python=frameworks)
    assert (done.returncode, done.stdout) == (0, "Ada is 36\n"), done.stderr


def test_pandas_embeddings(frameworks: str, tmp_path: Path) -> None:
    table = tmp_path / "fruit.csv"
    table.write_text("id,about\n1,a train to Graz\n2,plums are purple\n")
    question = ["about", "plums are purple"]
    done = run("pandas_embeddings.py", "nomic-embed-text:latest", str(table), *question, python=frameworks)
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines()[1].split(None, 1)[1] == "plums are purple"


def test_rag_file(tmp_path: Path) -> None:
    path = tmp_path / "fruit.txt"
    path.write_bytes(prose("The colour of plums is purple"))
    done = run("rag_file.py", "emu", str(path), "What is the colour of plums?")
    assert (done.returncode, done.stderr) == (0, "") and "purple" in done.stdout.splitlines()[0]
    assert "\n  fruit.txt: The colour of plums is purple." in done.stdout


def test_rag_collection(tmp_path: Path) -> None:
    for name, about in [("fruit.txt", "The colour of plums is purple"), ("metal.md", "The colour of copper is red")]:
        (tmp_path / name).write_bytes(prose(about))
    paths = sorted(map(str, tmp_path.iterdir()))
    done = run("rag_collection.py", "emu", "What is the colour of copper?", *paths)
    assert (done.returncode, done.stderr) == (0, "") and "red" in done.stdout.splitlines()[0]
    assert "\n  metal.md: The colour of copper is red." in done.stdout


def test_embeddings() -> None:
    done = run("embeddings.py", "nomic-embed-text:latest", "plums are purple", "purple plums", "a train to Graz")
    assert done.returncode == 0, done.stderr
    _, near, far = done.stdout.splitlines()
    assert near.endswith("purple plums") and float(near.split()[0]) > float(far.split()[0])


def test_responses() -> None:
    done = run("responses.py", "emu", "#emu echo=1\nblue, mostly")
    assert (done.returncode, done.stdout) == (0, "blue, mostly\nblue, mostly\n"), done.stderr


def test_ingest(knowledge: str, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(prose())
    paths = [str(tmp_path / "a.txt"), str(tmp_path / "nothing.txt")]
    done = run("ingest.py", knowledge, *paths)
    assert done.returncode == 1 and "linked     a.txt\n" in done.stdout
    assert done.stderr.startswith(f"{paths[1]}: ") and "No such file" in done.stderr
    done = run("ingest.py", knowledge, paths[0])
    assert (done.returncode, done.stdout.splitlines()[-1]) == (0, "linked     a.txt"), done.stderr


def test_tools() -> None:
    done = run("tools.py", "emu-tools", "#emu tools=1\nWhat is the weather like?")
    assert done.returncode == 0, done.stderr
    assert "weather(" in done.stdout and "It is sunny in" in done.stdout and len(done.stdout.splitlines()) >= 2


def test_errors(faults: Faults) -> None:
    assert run("errors.py", "emu", "#emu echo=1\nblue").stdout == "blue\n"
    done = run("errors.py", "emu", "#emu echo=1 cut_after=2 pace_ms=5\none two three four five")
    assert done.returncode == 0 and done.stdout.endswith("…\n") and "incomplete" in done.stderr
    assert "is there a model nothing?" in run("errors.py", "nothing", "x").stderr
    assert "check OPENWEBUI_API_KEY" in run("errors.py", "emu", "x", OPENWEBUI_API_KEY="sk-x").stderr
    assert "OWUI_E_CONNECT" in run("errors.py", "emu", "x", OPENWEBUI_URL="http://127.0.0.1:9").stderr
    busy = {"http": {"status": 429, "headers": {"retry-after-ms": 10}, "body": {"detail": "busy"}}}
    url = faults.url_of_each([[busy], [busy], [sse(frame("there", "stop"))]])
    assert run("errors.py", "emu", "x", OPENWEBUI_URL=url).stdout == "there\n"


#: The snippets of both README, each a program; Tests/snippets.py compares them with the README.
PROGRAMS = sorted(path.stem for path in (EXAMPLES / "readme").glob("[!_]*.py"))


@pytest.mark.parametrize("name", PROGRAMS)
def test_readme(name: str, tmp_path: Path) -> None:
    for document in ("tides.md", "lighthouses.pdf"):
        text = prose(document)
        (tmp_path / document).write_bytes(pdf(text) if document.endswith(".pdf") else text)
    code = (EXAMPLES / "readme" / f"{name}.py").read_text()
    code = code.replace("http://localhost:3000", need("OPENWEBUI_URL")).replace("sk-…", need("OPENWEBUI_API_KEY"))
    code = code.replace("me@example.org", need("OWUI_TEST_EMAIL")).replace(
        '"password"', repr(need("OWUI_TEST_PASSWORD"))
    )
    done = subprocess.run(
        [sys.executable, "-c", code], env=environment(), cwd=tmp_path, capture_output=True, text=True, timeout=60
    )
    assert done.returncode == 0, f"{code}\n{done.stderr}"


def snippets(file: Path) -> list[str]:
    return re.findall(r"```python\n(.*?)```", file.read_text(), re.DOTALL)


def of_chats() -> list[str]:
    """The snippets of both README whose requests are chats alone."""
    others = re.compile(r"files|knowledge|ollama|models|request\(|sign_in|httpx|responses|api\.")
    return [
        code
        for code in [*snippets(README), *snippets(REPOSITORY / "README.md")]
        if "completions.create(" in code and not others.search(code)
    ]


CHOICES = [{"index": index, "delta": {"content": f"x{index}"}, "finish_reason": None} for index in (0, 1)]
ENDS: list[dict[str, Any]] = [{"index": index, "delta": {}, "finish_reason": "stop"} for index in (0, 1)]
USAGE = {"prompt_tokens": 1, "completion_tokens": 1, "total_tokens": 2}
VARIANTS: dict[str, list[Any]] = {
    "usage": [frame("a"), frame("b", "stop"), frame(choices=[], usage=USAGE)],
    "usage first": [frame(choices=[], usage=None), frame("a"), frame("b", "stop"), frame(choices=[], usage=USAGE)],
    "sources": [{"sources": [{"source": {"name": "n"}, "document": ["d"]}]}, frame("a"), frame("b", "stop")],
    "n = 2": [frame(choices=CHOICES[:1]), frame(choices=CHOICES), frame(choices=ENDS[:1]), frame(choices=ENDS[1:])],
    "no content": [frame(), frame(None), frame("a"), frame("", "stop")],
}


@pytest.mark.parametrize("variant", VARIANTS)
def test_snippets_in_variants(faults: Faults, monkeypatch: pytest.MonkeyPatch, variant: str) -> None:
    """What a reader copies holds on every stream, also a loop over chunks as openai's users write it."""
    url = faults.url_of(sse(*VARIANTS[variant]))
    monkeypatch.setenv("OPENWEBUI_URL", url)
    chunks = "for chunk in client.chat.completions.create(model='m', messages=[], stream=True):\n    "
    habits = [
        "print(chunk.text, chunk.usage)",
        "if chunk.choices: print(chunk.choices[0].delta.content or '')",
        "for choice in chunk.choices: print(choice.index, choice.delta.content, choice.finish_reason)",
    ]
    texts = of_chats()
    assert len(texts) >= 5
    for code in [*texts, *(chunks + habit for habit in habits)]:
        code = code.replace("http://localhost:3000", url).replace("sk-…", "sk-k")
        names: dict[str, Any] = {name: getattr(openwebui, name) for name in openwebui.__all__}
        names.update(openwebui=openwebui, client=Client(url, "k"), model="m", messages=[])
        running = eval(compile(code, "snippet", "exec", ast.PyCF_ALLOW_TOP_LEVEL_AWAIT), names)
        if inspect.iscoroutine(running):
            asyncio.run(running)
