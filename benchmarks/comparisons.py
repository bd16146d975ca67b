"""What `make bench` compares: the same work by this library and by others, on the same responses of the load server."""

from __future__ import annotations

from dataclasses import dataclass

from harness import BUILT, ROOT

PYTHON = str(BUILT / "venv" / "bin" / "python")
UPLOAD = BUILT / "upload.bin"


@dataclass(frozen=True)
class Comparison:
    name: str
    label: str
    # What the server is asked for.
    options: str
    # By name; the first is ours. "{url}" stands for the server.
    contenders: dict[str, list[str]]
    # Which number of a run, divided by what, and in which unit.
    measure: str = "cpu"
    per: float = 1
    unit: str = "µs"
    # The most that ours may be of the next contender, of DESIGN §9.
    goal: float | None = None
    # A round is a run of each; less of them where a run is long.
    weight: float = 1


def task(program: str, name: str, argument: object) -> list[str]:
    return [str(BUILT / f"tasks-{program}"), name, "{url}", str(argument)]


def python(peer: str, name: str, argument: object) -> list[str]:
    return [
        PYTHON,
        str(ROOT / "benchmarks" / "python_peers.py"),
        peer,
        name,
        "{url}",
        str(argument),
    ]


def in_c(
    name: str,
    argument: object,
    *,
    peer: str = "libcurl + jansson",
    yyjson: bool = False,
) -> dict[str, list[str]]:
    peers = {
        "ours": task("ours", name, argument),
        peer: task("by-hand", name, argument),
    }
    return peers | (
        {"yyjson": task("by-hand", f"{name}-yyjson", argument)} if yyjson else {}
    )


def in_python(name: str, argument: object, *peers: str) -> dict[str, list[str]]:
    return {
        "ours" if peer == "openwebui" else peer: python(peer, name, argument)
        for peer in ("openwebui", *peers)
    }


def c_comparisons(scale: int) -> list[Comparison]:
    lists, events, paced = 5 * scale, 50_000 * scale, 1000 * scale
    calls, streams = 1000 * scale, 1000 * scale
    return [
        Comparison(
            "c-text",
            "text of a saturated stream, an event",
            f"events={events}",
            in_c("passed-on", 1),
            per=events,
        ),
        Comparison(
            "c-list",
            "model list of 1.34 MB, body only",
            "count=1260",
            in_c("list-body", lists, peer="libcurl"),
            per=lists * 1000,
            unit="ms",
        ),
        Comparison(
            "c-tree",
            "the same, read as a tree",
            "count=1260",
            in_c("list-tree", lists),
            per=lists * 1000,
            unit="ms",
        ),
        Comparison(
            "c-parse",
            "parse and free of 1.34 MB",
            "count=1260",
            in_c("parse", lists, peer="jansson", yyjson=True),
            per=lists * 1000,
            unit="ms",
            goal=0.35,
        ),
        Comparison(
            "c-dump",
            "dump of 1.34 MB",
            "count=1260",
            in_c("dump", lists, peer="jansson", yyjson=True),
            per=lists * 1000,
            unit="ms",
        ),
        Comparison(
            "c-calls",
            "small unstreamed call",
            "response=chat,delta=100",
            in_c("calls", calls),
            per=calls,
            goal=1.15,
        ),
        Comparison(
            "c-short",
            "stream of 5 events",
            "events=5",
            in_c("short-streams", calls),
            per=calls,
        ),
        Comparison(
            "c-first",
            "first token, warm (wall time)",
            "events=5",
            in_c("short-streams", calls),
            measure="first",
            goal=1.05,
        ),
        Comparison(
            "c-paced",
            "an event each ms, an event",
            f"events={paced},pace=1000",
            in_c("passed-on", 1),
            per=paced,
            weight=2,
        ),
        Comparison(
            "c-many",
            "1000 streams of 20 events, a stream",
            "events=20,pace=50000",
            in_c("many", streams, peer="libcurl"),
            per=streams,
            goal=1.1,
            weight=2,
        ),
        Comparison(
            "c-many-memory",
            "1000 streams, memory of a stream",
            "events=20,pace=50000",
            in_c("many", 1000, peer="libcurl"),
            measure="memory",
            per=1000,
            unit="KiB",
            weight=2,
        ),
        Comparison(
            "c-upload",
            "upload of 512 MiB",
            "",
            in_c("upload", UPLOAD, peer="libcurl"),
            per=1000,
            unit="ms",
            goal=0.7,
            weight=2,
        ),
        Comparison(
            "c-upload-memory",
            "upload, memory",
            "",
            in_c("upload", UPLOAD, peer="libcurl"),
            measure="memory",
            unit="KiB",
            weight=2,
        ),
    ]


def python_comparisons(scale: int) -> list[Comparison]:
    events, paced, calls = 5000 * scale, 1000 * scale, 200 * scale
    return [
        Comparison(
            "py-text",
            "text of a saturated stream, an event",
            f"events={2 * events}",
            in_python("text", "emulator", "openai", "requests", "httpx"),
            per=2 * events,
            goal=1 / 400,
        ),
        *(
            Comparison(
                f"py-chunks-{shape}",
                f"chunks of a saturated stream, {shape}, an event",
                f"events={events},shape={shape}",
                in_python("chunks", shape, "requests"),
                per=events,
                goal=0.4,
            )
            for shape in ("emulator", "openrouter", "azure", "tools")
        ),
        Comparison(
            "py-async-text",
            "text on asyncio, an event",
            f"events={events}",
            in_python("async-text", "emulator", "openai", "httpx"),
            per=events,
        ),
        Comparison(
            "py-ollama",
            "Ollama's generate, an event",
            f"events={events},shape=ollama",
            in_python("generated", "ollama", "requests", "ollama"),
            per=events,
        ),
        Comparison(
            "py-models",
            "model list of 1.34 MB",
            "count=1260",
            in_python("models", 1, "requests", "openai", "httpx"),
            per=1000,
            unit="ms",
            goal=0.8,
        ),
        Comparison(
            "py-calls",
            "small unstreamed call",
            "response=chat,delta=100",
            in_python("calls", calls, "requests", "openai", "httpx"),
            per=calls,
            goal=0.8,
        ),
        Comparison(
            "py-embeddings",
            "1000 × 1024 embeddings to array('f')",
            "count=1000,delta=1024",
            in_python("embeddings", 1, "orjson", "requests"),
            per=1000,
            unit="ms",
            goal=1,
            weight=2,
        ),
        Comparison(
            "py-paced",
            "an event each ms, an event",
            f"events={paced},pace=1000",
            in_python("text", "emulator", "requests", "httpx"),
            per=paced,
            goal=0.75,
            weight=2,
        ),
        Comparison(
            "py-async-paced",
            "an event each ms on asyncio, an event",
            f"events={paced},pace=1000",
            {
                "ours": python("openwebui", "async-text", "emulator"),
                "requests": python("requests", "text", "emulator"),
                "httpx": python("httpx", "async-text", "emulator"),
            },
            per=paced,
            goal=1,
            weight=2,
        ),
        Comparison(
            "py-many",
            "1000 streams of 20 events on asyncio, a stream",
            "events=20,pace=50000",
            in_python("many", 1000, "openai"),
            per=1000,
            goal=1 / 16,
            weight=3,
        ),
    ]


def noise_comparisons(scale: int) -> list[Comparison]:
    """The same program against itself: what differs is the machine's."""
    events, calls = 50_000 * scale, 200 * scale
    return [
        Comparison(
            "noise-c",
            "libcurl + jansson against itself",
            f"events={events}",
            {
                "ours": task("by-hand", "passed-on", 1),
                "the same": task("by-hand", "passed-on", 1),
            },
            per=events,
        ),
        Comparison(
            "noise-python",
            "requests against itself",
            "response=chat,delta=100",
            {
                "ours": python("requests", "calls", calls),
                "the same": python("requests", "calls", calls),
            },
            per=calls,
        ),
    ]
