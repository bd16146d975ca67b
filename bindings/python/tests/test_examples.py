"""The examples and the snippets of the README run as a reader would run them."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from conftest import IN_CI, REPOSITORY, Faults, environment, frame, need, prose, sse
from openwebui import Client

EXAMPLES = REPOSITORY / "examples" / "python"
README = Path(__file__).parents[1] / "README.md"


def run(name: str, *arguments: str, **more: str) -> subprocess.CompletedProcess[str]:
    need("OPENWEBUI_API_KEY")
    return subprocess.run(
        [sys.executable, str(EXAMPLES / name), *arguments],
        env=environment(**more),
        capture_output=True,
        text=True,
        timeout=60,
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


def snippets() -> list[str]:
    return re.findall(r"```python\n(.*?)```", README.read_text(), re.DOTALL)


def test_there_are_snippets() -> None:
    assert len(snippets()) >= 5


@pytest.mark.parametrize("number", range(len(snippets()) if README.exists() else 0))
def test_readme(number: int) -> None:
    """Each snippet runs by itself, after the first one, which makes the client."""
    url, key = need("OPENWEBUI_URL"), need("OPENWEBUI_API_KEY")
    code = snippets()[0] if number == 0 else f"import openwebui\nclient = openwebui.Client()\n{snippets()[number]}"
    code = code.replace("http://localhost:3000", url).replace("sk-…", key)
    code = code.replace("me@example.org", need("OWUI_TEST_EMAIL")).replace(
        '"password"', repr(need("OWUI_TEST_PASSWORD"))
    )
    done = subprocess.run([sys.executable, "-c", code], env=environment(), capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, f"{code}\n{done.stderr}"
