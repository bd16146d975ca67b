#!/usr/bin/env python3
"""Runs the comparisons, in alternating pairs, and writes build/benchmarks/results.json.

usage: bench.py [NAME…]    (comparisons by the beginning of their name; all)

BENCH=full makes three times as many rounds, of longer runs.
"""

from __future__ import annotations

import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from comparisons import (
    PYTHON,
    UPLOAD,
    Comparison,
    c_comparisons,
    noise_comparisons,
    python,
    python_comparisons,
    task,
)
from harness import BUILT, ROOT, count, load_server, shapes, streams
from instructions import compare

FULL = os.environ.get("BENCH") == "full"
ROUNDS = 15 if FULL else 5
SCALE = 4 if FULL else 1
RESULTS = BUILT / "results.json"


def spread(numbers: Sequence[float]) -> dict[str, float]:
    """The median, and the quartiles about it."""
    low, median, high = statistics.quantiles(numbers, n=4, method="inclusive")
    return {"median": median, "low": low, "high": high}


def environment() -> dict[str, str]:
    return {
        **os.environ,
        "PYTHONPATH": str(ROOT / "bindings" / "python" / "src"),
        "OPENWEBUI_LIBRARY": os.environ.get(
            "OPENWEBUI_LIBRARY", str(ROOT / "build/lib/libopenwebui.so")
        ),
        "no_proxy": "127.0.0.1",
        # Compiled, as installed packages are.
        "PYTHONDONTWRITEBYTECODE": "",
        "PYTHONPYCACHEPREFIX": str(BUILT / "pycache"),
    }


def run(command: list[str], url: str) -> dict[str, Any]:
    filled = [part.replace("{url}", url) for part in command]
    ran = subprocess.run(
        filled, check=False, capture_output=True, text=True, env=environment()
    )
    if ran.returncode:
        sys.exit(f"{' '.join(filled)}: {ran.stdout}{ran.stderr}")
    took: dict[str, Any] = json.loads(ran.stdout)
    return took


def compare_times(comparison: Comparison, url: str) -> dict[str, Any]:
    """Each round runs every contender once, and every second round the other way round."""
    rounds = max(3, round(ROUNDS / comparison.weight))
    asked = f"{url}/{comparison.options}" if comparison.options else url
    numbers: dict[str, list[float]] = {name: [] for name in comparison.contenders}
    results = set()
    for index in range(rounds):
        order = list(comparison.contenders.items())
        for name, command in order if index % 2 else reversed(order):
            took = run(command, asked)
            numbers[name].append(took[comparison.measure] / comparison.per)
            results.add(took["result"])
    if len(results) > 1:
        sys.exit(
            f"{comparison.name}: the contenders have read different things: {results}"
        )
    ours = numbers.pop("ours")
    ratios = {
        peer: [mine / other for mine, other in zip(ours, others, strict=True) if other]
        for peer, others in numbers.items()
    }
    return {
        "label": comparison.label,
        "unit": comparison.unit,
        "goal": comparison.goal,
        "rounds": rounds,
        "medians": {
            name: spread(found) for name, found in {"ours": ours, **numbers}.items()
        },
        "ratios": {name: spread(found) for name, found in ratios.items() if found},
    }


def run_comparisons(url: str, asked: list[str]) -> dict[str, Any]:
    comparisons = (
        noise_comparisons(SCALE) + c_comparisons(SCALE) + python_comparisons(SCALE)
    )
    results = {}
    for comparison in comparisons:
        if asked and not any(comparison.name.startswith(name) for name in asked):
            continue
        begun = time.monotonic()
        found = results[comparison.name] = compare_times(comparison, url)
        ratios = ", ".join(
            f"{ratio['median']:.3g} of {peer} ({ratio['low']:.3g} to {ratio['high']:.3g})"
            for peer, ratio in found["ratios"].items()
        )
        median = found["medians"]["ours"]["median"]
        took = time.monotonic() - begun
        print(
            f"{comparison.name:22} {median:10.2f} {found['unit']:4} {ratios}  [{took:.0f} s]",
            flush=True,
        )
    return results


def count_ways(_: str) -> dict[str, float]:
    """Instructions of an event by the way of reading, and with a handle for each event."""
    ways = [
        "emulator",
        "pull/emulator",
        "batch/emulator",
        "loop/emulator",
        "json/emulator",
        "json/openrouter",
        "json/azure",
    ]
    few, many = 1000, 3000
    slopes = {}
    clients = {"ours": ways, "jansson": ["emulator", "openrouter", "azure"]}
    with load_server("framing=events,closes=1") as url:
        for client, names in clients.items():
            read = streams(client, url, (few, many), names)
            for name in names:
                more = read[name, many].instructions - read[name, few].instructions
                slopes[f"{client} {name}"] = more / (many - few)
    return slopes


def count_tasks(url: str) -> dict[str, dict[str, float]]:
    """Instructions of whole responses, of calls and of short streams."""
    asked = {
        "list-body": ("count=1260", 1),
        "list-tree": ("count=1260", 1),
        "parse": ("count=1260", 1),
        "dump": ("count=1260", 1),
        "parse-yyjson": ("count=1260", 1),
        "dump-yyjson": ("count=1260", 1),
        "calls": ("response=chat,delta=100", 100),
        "short-streams": ("events=5", 100),
    }
    counts: dict[str, dict[str, float]] = {}
    for name, (options, times) in asked.items():
        programs = ["by-hand"] if "yyjson" in name else ["ours", "by-hand"]
        for program in programs:
            command = [
                part.replace("{url}", f"{url}/{options}")
                for part in task(program, name, times)
            ]
            counts.setdefault(name, {})[program] = count(command)[1]["task"] / times
    return counts


def counted_calls(command: list[str], url: str) -> int:
    """System calls of a run: perf counts them at no cost, and strace where it may not."""
    with tempfile.NamedTemporaryFile() as report:
        perf = [
            "perf",
            "stat",
            "-x,",
            "-e",
            "raw_syscalls:sys_enter",
            "-o",
            report.name,
        ]
        if (
            shutil.which("perf")
            and not subprocess.run(
                [*perf, "true"], check=False, capture_output=True
            ).returncode
        ):
            run([*perf, *command], url)
            return int(Path(report.name).read_text().splitlines()[-1].split(",")[0])
        run(["strace", "-f", "-c", "-qq", "-o", report.name, *command], url)
        return int(Path(report.name).read_text().splitlines()[-1].split()[3])


def system_calls(url: str) -> dict[str, float]:
    """System calls for an event of a paced stream: the slope between two lengths."""
    contenders = {
        "C, ours": task("ours", "passed-on", 1),
        "C, libcurl": task("by-hand", "passed-on", 1),
        "Python, ours": python("openwebui", "text", "emulator"),
        "Python, ours on asyncio": python("openwebui", "async-text", "emulator"),
        "Python, requests": python("requests", "text", "emulator"),
    }
    few, many = 300, 1300
    return {
        name: (
            counted_calls(command, f"{url}/events={many},pace=1000")
            - counted_calls(command, f"{url}/events={few},pace=1000")
        )
        / (many - few)
        for name, command in contenders.items()
    }


def growth(url: str) -> dict[str, list[list[float]]]:
    """How time and memory grow with the size of an event, of a response, and with the number of streams."""
    grown: dict[str, list[list[float]]] = {}
    sizes = [4, 64, 1024, 16384, 262144, 1048576]
    for size in sizes:
        events = max(20, min(20_000, 40_000_000 // (size + 200)))
        options = f"{url}/events={events},delta={size}"
        for name in ("ours", "by-hand"):
            took = statistics.median(
                run(task(name, "passed-on", 1), options)["cpu"] for _ in range(3)
            )
            grown.setdefault(f"event size, {name}", []).append([size, took / events])
    for megabytes in (1, 10, 100):
        options = f"{url}/events={megabytes * 1000},delta=1000"
        for name in ("kept", "passed-on"):
            took = run(task("ours", name, 1), options)
            grown.setdefault(f"response memory, {name}", []).append(
                [megabytes, took["memory"] / 1024]
            )
            grown.setdefault(f"response time, {name}", []).append(
                [megabytes, took["cpu"] / 1000]
            )
    for number in (1, 10, 100, 1000, 4000):
        for name in ("ours", "by-hand"):
            took = run(task(name, "many", number), f"{url}/events=20,pace=50000")
            grown.setdefault(f"streams, {name}", []).append(
                [number, took["cpu"] / number]
            )
            grown.setdefault(f"streams memory, {name}", []).append(
                [number, took["memory"] / number]
            )
    return grown


def import_times() -> dict[str, dict[str, float]]:
    """Processor time of an import and a client, over that of a bare Python; ms."""
    made = {
        "openwebui": "import openwebui; openwebui.Client('http://localhost:1')",
        "requests": "import requests; requests.Session()",
        "httpx": "import httpx; httpx.Client()",
        "openai": "import openai; openai.OpenAI(api_key='x')",
        "bare": "",
    }
    spent: dict[str, list[float]] = {name: [] for name in made}
    for index in range(2 * ROUNDS + 1):
        for name, statement in made.items():
            ran = subprocess.run(
                [PYTHON, "-c", f"{statement}\nimport time; print(time.process_time())"],
                check=True,
                capture_output=True,
                text=True,
                env=environment(),
            )
            if index:  # the first one compiles
                spent[name].append(float(ran.stdout) * 1000)
    bare = statistics.median(spent.pop("bare"))
    return {
        name: spread([took - bare for took in times]) for name, times in spent.items()
    }


def machine() -> dict[str, str]:
    cpu = next(
        line
        for line in Path("/proc/cpuinfo").read_text().splitlines()
        if "model name" in line
    )
    versions = subprocess.run(
        [PYTHON, "-m", "pip", "freeze"], check=True, capture_output=True, text=True
    )
    wanted = ("requests", "httpx", "openai", "ollama", "orjson")
    packages = [
        line for line in versions.stdout.splitlines() if line.split("==")[0] in wanted
    ]
    return {
        "processor": f"{cpu.split(': ')[1].strip()}, {os.cpu_count()} cores",
        "load": f"{os.getloadavg()[1]:.1f}",
        "python": sys.version.split()[0],
        "packages": ", ".join(packages),
    }


def main() -> None:
    asked = sys.argv[1:]
    results: dict[str, Any] = (
        json.loads(RESULTS.read_text()) if asked and RESULTS.exists() else {}
    )
    if not UPLOAD.exists():
        with UPLOAD.open("wb") as file:
            for _ in range(512):
                file.write(os.urandom(1 << 20))
    with load_server("framing=events") as url:
        results["times"] = {**results.get("times", {}), **run_comparisons(url, asked)}
        parts = {
            "ways": count_ways,
            "tasks": count_tasks,
            "system calls": system_calls,
            "growth": growth,
        }
        for name, part in parts.items():
            if not asked or name.split()[0] in asked:
                results[name] = part(url)
                print(name, json.dumps(results[name]), flush=True)
    if not asked or "import" in asked:
        results["import"] = import_times()
        print("import", json.dumps(results["import"]), flush=True)
    if not asked or "instructions" in asked:
        rows = shapes()
        table = compare([row.name for row in rows])
        results["instructions"] = [
            {"name": row.name, "label": row.label, "goal": row.goal}
            | {client: column[row.name][0] for client, column in table.items()}
            for row in rows
        ]
    results["rounds"], results["full"], results["machine"] = ROUNDS, FULL, machine()
    RESULTS.write_text(json.dumps(results, indent=1))
    UPLOAD.unlink(missing_ok=True)


if __name__ == "__main__":
    main()
