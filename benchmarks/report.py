#!/usr/bin/env python3
"""Writes the measured part of docs/performance.md, and its pictures, from build/benchmarks/results.json."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from harness import BUILT, ROOT

DOCUMENT = ROOT / "docs" / "performance.md"
PICTURES = ROOT / "docs" / "performance"
BEGIN = "<!-- What follows is written by `make bench`. -->\n"
COLOURS = {
    "ours": "#0b6e4f",
    "scanner": "#b9b9b9",
    "yyjson": "#e0a458",
    "jansson": "#c1554d",
}

Results = dict[str, Any]


def table(*rows: list[str]) -> str:
    head, *others = rows
    lines = [head, ["---"] * len(head), *others]
    return "".join(f"| {' | '.join(row)} |\n" for row in lines)


def short(value: float) -> str:
    return f"{value:,.0f}" if value >= 100 else f"{value:.3g}"


def ratio(found: dict[str, float], goal: float | None) -> str:
    mark = "" if goal is None else (" ✓" if found["median"] <= goal else " ✗")
    return f"{found['median']:.3g} ({found['low']:.3g} to {found['high']:.3g}){mark}"


def instructions(results: Results) -> str:
    clients = ["counting", "scanner", "yyjson", "jansson"]
    head = ["shape of the stream", "ours", "libcurl alone", *clients[1:], "goal", ""]
    rows = []
    for row in results["instructions"]:
        goal = row["goal"] or min(row["yyjson"], 1.5 * row["scanner"])
        counts = [f"{row[client]:,.0f}" for client in ["ours", *clients]]
        rows.append(
            [row["label"], *counts, f"{goal:,.0f}", "✓" if row["ours"] <= goal else "✗"]
        )
    return table(head, *rows)


def verdict(value: float, goal: float | None) -> str:
    return "" if goal is None else "✓" if value <= goal else "✗"


def ways(results: Results) -> str:
    counts = results["ways"]
    names = {
        "emulator": "`owui_call_on_text`",
        "pull/emulator": "`owui_call_next`",
        "batch/emulator": "`owui_call_next_text`",
        "loop/emulator": "`owui_call_on_text`, on a loop",
        "json/emulator": "`owui_event_json` of each event",
        "json/openrouter": "the same, OpenRouter",
        "json/azure": "the same, Azure",
    }
    rows = []
    for name, label in names.items():
        ours = counts[f"ours {name}"]
        jansson = counts[f"jansson {name.rpartition('/')[2]}"]
        goal = 0.25 if name.startswith("json/") else None
        rows.append(
            [
                label,
                f"{ours:,.0f}",
                f"{ours / jansson:.2f} {verdict(ours / jansson, goal)}",
                f"{goal or ''}",
            ]
        )
    return table(
        ["way of reading", "instructions an event", "ours / jansson", "goal"], *rows
    )


def tasks(results: Results) -> str:
    # What is done, and the goal: the most instructions, or the most of the peer's.
    labels: dict[str, tuple[str, float | None, float | None]] = {
        "list-body": ("model list of 1.34 MB, body only", 7e6, None),
        "list-tree": ("the same, as a tree", None, None),
        "parse": ("parse and free of 1.34 MB", None, 0.25),
        "dump": ("dump of 1.34 MB", 8 * 1.34e6, None),
        "calls": ("small unstreamed call", None, 1.15),
        "short-streams": ("stream of 5 events", 110_000, None),
    }
    rows = []
    for name, (label, most, part) in labels.items():
        counts = results["tasks"][name]
        ours, peer = counts["ours"], counts["by-hand"]
        yyjson = results["tasks"].get(f"{name}-yyjson", {}).get("by-hand")
        rows.append(
            [
                label,
                f"{ours:,.0f} {verdict(ours, most)}",
                f"{peer:,.0f}",
                f"{yyjson:,.0f}" if yyjson else "",
                f"{ours / peer:.2f} {verdict(ours / peer, part)}",
                f"{most:,.0f}" if most else f"{part} of jansson" if part else "",
            ]
        )
    return table(
        [
            "instructions",
            "ours",
            "libcurl + jansson",
            "yyjson",
            "ours / jansson",
            "goal",
        ],
        *rows,
    )


def times(results: Results, prefix: str) -> str:
    rows = []
    for name, row in results["times"].items():
        if not name.startswith(prefix):
            continue
        ours = row["medians"]["ours"]["median"]
        # The goal is about the first peer; of text in Python about openai.
        peers = [
            f"{ratio(found, row['goal'] if index == 0 else None)} of {peer}"
            for index, (peer, found) in enumerate(row["ratios"].items())
        ]
        goal = "" if row["goal"] is None else f"{row['goal']:.3g}"
        rows.append(
            [row["label"], f"{short(ours)} {row['unit']}", "<br>".join(peers), goal]
        )
    return table(["", "ours", "ours / peer: median (quartiles)", "goal"], *rows)


def growth(results: Results) -> str:
    grown = results["growth"]
    responses = [
        [
            f"{int(size)} MB",
            *(
                f"{grown[key][index][1]:,.1f}"
                for key in (
                    "response time, kept",
                    "response time, passed-on",
                    "response memory, kept",
                    "response memory, passed-on",
                )
            ),
        ]
        for index, (size, _) in enumerate(grown["response time, kept"])
    ]
    streams = [
        [
            f"{int(number)}",
            *(
                f"{grown[key][index][1]:,.1f}"
                for key in (
                    "streams, ours",
                    "streams, by-hand",
                    "streams memory, ours",
                    "streams memory, by-hand",
                )
            ),
        ]
        for index, (number, _) in enumerate(grown["streams, ours"])
    ]
    events = [
        [
            f"{int(size):,} B",
            *(
                f"{grown[key][index][1]:,.2f}"
                for key in ("event size, ours", "event size, by-hand")
            ),
        ]
        for index, (size, _) in enumerate(grown["event size, ours"])
    ]
    return "\n".join(
        [
            table(["text of an event", "ours, µs", "libcurl + jansson, µs"], *events),
            table(
                ["response", "ms, kept", "ms, not kept", "MiB, kept", "MiB, not kept"],
                *responses,
            ),
            table(
                [
                    "streams",
                    "ours, µs each",
                    "libcurl, µs each",
                    "ours, KiB each",
                    "libcurl, KiB each",
                ],
                *streams,
            ),
        ]
    )


def others(results: Results) -> str:
    calls = table(
        ["an event each ms", "system calls an event"],
        *([name, f"{count:.1f}"] for name, count in results["system calls"].items()),
    )
    imports = table(
        ["import and first client, over bare Python", "ms"],
        *(
            [name, f"{found['median']:.1f} ({found['low']:.1f} to {found['high']:.1f})"]
            for name, found in results["import"].items()
        ),
    )
    return f"{calls}\n{imports}"


def noise(results: Results) -> str:
    found = {
        name.partition("-")[2]: row["ratios"]["the same"]
        for name, row in results["times"].items()
        if name.startswith("noise")
    }
    parts = " and ".join(
        f"{row['median']:.2f} ({row['low']:.2f} to {row['high']:.2f}) for a program in {language}"
        for language, row in found.items()
    )
    rounds = sorted({row["rounds"] for row in results["times"].values()})
    return (
        f"A program against itself has a ratio of {parts}: what is nearer to 1 than that is the machine's noise. Each\n"
        f"comparison has {rounds[0]} to {rounds[-1]} rounds (`BENCH=full`: 15, of runs four times as long). Counts of\n"
        "instructions are made once.\n"
    )


def measured(results: Results) -> Iterator[str]:
    machine = results["machine"]
    yield (
        f"Measured on {machine['processor']}, load {machine['load']}; Python {machine['python']},\n"
        f"{machine['packages']}. {noise(results)}"
    )
    yield "### Instructions of an event, by the shape of the stream\n"
    yield "![instructions of an event](performance/instructions.svg)\n"
    yield instructions(results)
    yield ways(results)
    yield tasks(results)
    yield "### Processor time, in C\n"
    yield times(results, "c-")
    yield "### Processor time, in Python\n"
    yield "![processor time in Python](performance/python.svg)\n"
    yield times(results, "py-")
    yield others(results)
    yield "### Growth\n"
    yield "![growth](performance/growth.svg)\n"
    yield growth(results)


def draw(results: Results) -> None:
    import matplotlib

    matplotlib.use("svg")
    # Text stays text, and the same results make the same file.
    matplotlib.rcParams.update(
        {"svg.fonttype": "none", "svg.hashsalt": "libopenwebui", "font.size": 9}
    )
    from matplotlib import pyplot

    PICTURES.mkdir(exist_ok=True)
    draw_instructions(results, pyplot)
    draw_python(results, pyplot)
    draw_growth(results, pyplot)


def save(figure: Any, name: str) -> None:
    path = PICTURES / f"{name}.svg"
    figure.savefig(path, metadata={"Date": None}, bbox_inches="tight")
    # Without white space at the ends of lines.
    path.write_text(
        "".join(f"{line.rstrip()}\n" for line in path.read_text().splitlines())
    )


def draw_instructions(results: Results, pyplot: Any) -> None:
    rows = results["instructions"][::-1]
    figure, axes = pyplot.subplots(figsize=(8, 0.36 * len(rows)))
    for offset, client in enumerate(["jansson", "yyjson", "scanner", "ours"]):
        places = [index + 0.2 * (offset - 1.5) for index in range(len(rows))]
        axes.barh(
            places,
            [row[client] for row in rows],
            0.2,
            label=client,
            color=COLOURS[client],
        )
    axes.set_yticks(range(len(rows)), [row["label"] for row in rows])
    axes.set_xscale("log")
    axes.set_xlabel("instructions an event, with libcurl's")
    axes.margins(y=0.01)
    handles, labels = axes.get_legend_handles_labels()
    axes.legend(handles[::-1], labels[::-1], loc="lower right")
    save(figure, "instructions")


def draw_python(results: Results, pyplot: Any) -> None:
    rows = [row for name, row in results["times"].items() if name.startswith("py-")][
        ::-1
    ]
    figure, axes = pyplot.subplots(figsize=(8, 0.4 * len(rows)))
    colours = {
        "requests": "#e0a458",
        "openai": "#c1554d",
        "httpx": "#7a7aa8",
        "ollama": "#b9b9b9",
        "orjson": "#8a6d3b",
    }
    seen = set()
    for index, row in enumerate(rows):
        for peer, found in row["ratios"].items():
            low, high = found["median"] - found["low"], found["high"] - found["median"]
            label = None if peer in seen else peer
            seen.add(peer)
            axes.errorbar(
                found["median"],
                index,
                xerr=[[low], [high]],
                fmt="o",
                color=colours[peer],
                label=label,
            )
    axes.axvline(1, color="black", linewidth=0.8)
    axes.set_yticks(range(len(rows)), [row["label"] for row in rows])
    axes.set_xscale("log")
    axes.set_xlabel("processor time, ours / peer")
    axes.legend(loc="best")
    save(figure, "python")


def draw_growth(results: Results, pyplot: Any) -> None:
    grown = results["growth"]
    figure, panels = pyplot.subplots(1, 3, figsize=(10, 3))
    curves = [
        (
            "bytes of text in an event",
            "µs an event",
            {"event size, ours": "ours", "event size, by-hand": "jansson"},
        ),
        (
            "MB of a response",
            "MiB of memory",
            {"response memory, kept": "kept", "response memory, passed-on": "not kept"},
        ),
        (
            "streams",
            "µs a stream",
            {"streams, ours": "ours", "streams, by-hand": "libcurl"},
        ),
    ]
    for axes, (x, y, lines) in zip(panels, curves, strict=True):
        for key, label in lines.items():
            axes.plot(*zip(*grown[key], strict=True), marker="o", label=label)
        axes.set(xlabel=x, ylabel=y, xscale="log", yscale="log")
        axes.legend()
    figure.tight_layout()
    save(figure, "growth")


def main() -> None:
    results = json.loads((BUILT / "results.json").read_text())
    draw(results)
    text = DOCUMENT.read_text().partition(BEGIN)[0]
    DOCUMENT.write_text(text + BEGIN + "\n" + "\n".join(measured(results)))
    print(Path("docs/performance.md"))


if __name__ == "__main__":
    main()
