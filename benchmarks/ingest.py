"""Filling a knowledge base, beside the same by hand, on a real server.

    Tests/server/openwebui.py run --quiet -- $(.ci/python-tools)/python benchmarks/ingest.py

OPENWEBUI_LIBRARY chooses the library, as everywhere.
"""

from __future__ import annotations

import argparse
import http.client
import json
import os
import resource
import subprocess
import sys
import tempfile
import threading
import time
import urllib.parse
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "bindings" / "python" / "src"))

import openwebui
from relay import Relay

PAUSE = 0.03
BOUNDARY = "a-line-that-no-file-has"


class ByHand:
    """One connection, as a program without a library would use it."""

    def __init__(self, url: str, key: str) -> None:
        parts = urllib.parse.urlsplit(url)
        self.connection = http.client.HTTPConnection(parts.netloc)
        self.headers = {"Authorization": f"Bearer {key}"}
        self.requests = 0

    def ask(self, method: str, path: str, body: bytes = b"", kind: str = "") -> Any:
        self.requests += 1
        headers = dict(self.headers, **({"Content-Type": kind} if kind else {}))
        try:
            self.connection.request(method, path, body or None, headers)
        except OSError:  # The server closes idle connections.
            self.connection.close()
            self.connection.request(method, path, body or None, headers)
        response = self.connection.getresponse()
        data = response.read()
        if response.status != 200:
            raise RuntimeError(f"{method} {path}: {response.status} {data[:200]!r}")
        return json.loads(data)

    def post(self, path: str, body: object) -> Any:
        return self.ask("POST", path, json.dumps(body).encode(), "application/json")

    def base(self) -> str:
        made = self.post(
            "/api/v1/knowledge/create", {"name": "measured", "description": ""}
        )
        return str(made["id"])

    def upload(self, path: Path, query: str = "") -> str:
        head = (
            f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="file"; '
            f'filename="{path.name}"\r\nContent-Type: text/plain\r\n\r\n'
        )
        body = head.encode() + path.read_bytes() + f"\r\n--{BOUNDARY}--\r\n".encode()
        kind = f"multipart/form-data; boundary={BOUNDARY}"
        return str(self.ask("POST", f"/api/v1/files/{query}", body, kind)["id"])

    def wait(self, file: str) -> None:
        while True:
            response = self.ask("GET", f"/api/v1/files/{file}/process/status")
            if response["status"] == "completed":
                return
            if response["status"] == "failed":
                raise RuntimeError(f"{file} has failed")
            time.sleep(PAUSE)

    def ingest(self, base: str, paths: list[Path]) -> float:
        started = time.monotonic()
        for path in paths:
            file = self.upload(path)
            self.wait(file)
            self.post(f"/api/v1/knowledge/{base}/file/add", {"file_id": file})
        return time.monotonic() - started


def floor(url: str, key: str, paths: list[Path], threads: int) -> float:
    """The loop by hand in several threads, without questions in between: what the server alone takes."""
    base = ByHand(url, key).base()
    left = iter(paths)
    lock = threading.Lock()

    def work() -> None:
        hand = ByHand(url, key)
        while True:
            with lock:
                path = next(left, None)
            if path is None:
                return
            file = hand.upload(path, "?process_in_background=false")
            hand.post(f"/api/v1/knowledge/{base}/file/add", {"file_id": file})

    started = time.monotonic()
    workers = [threading.Thread(target=work) for _ in range(threads)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    return time.monotonic() - started


def texts(folder: Path, name: str, count: int, size: int = 0) -> list[Path]:
    """Files without a common text."""
    paths = []
    for i in range(count):
        path = folder / f"{name}-{i}.txt"
        line = f"{name} {i} {time.time_ns()} is a line of its own, with some words.\n"
        path.write_text(line * max(1, size // len(line)))
        paths.append(path)
    return paths


def peak() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def ingest(
    client: openwebui.Client,
    base: str,
    paths: list[Path],
    concurrency: int,
    resume: Any = False,
) -> float:
    started = time.monotonic()
    options = {"resume": resume} if resume is not False else {}
    client.knowledge.ingest(base, paths, concurrency=concurrency, **options)
    return time.monotonic() - started


def tiny(client: openwebui.Client, hand: ByHand, folder: Path, count: int) -> None:
    url, key = os.environ["OPENWEBUI_URL"], os.environ["OPENWEBUI_API_KEY"]
    ingest(client, hand.base(), texts(folder, "warm", 4), 1)
    loop = hand.ingest(hand.base(), texts(folder, "hand", count))
    print(f"{count} tiny files by hand: {loop:.2f} s")
    for concurrency in (1, 4, 16):
        least = floor(
            url, key, texts(folder, f"floor{concurrency}", count), concurrency
        )
        paths = texts(folder, f"ours{concurrency}", count)
        took = ingest(client, hand.base(), paths, concurrency)
        print(
            f"{count} tiny files, {concurrency:2d} at a time: {took:.2f} s, "
            f"{took / loop:.2f} of the loop by hand; the server alone takes {least / loop:.2f}"
        )


def large(client: openwebui.Client, hand: ByHand, folder: Path, megabytes: int) -> None:
    paths = texts(folder, "large", 1, megabytes << 20)
    before = peak()
    try:
        took = ingest(client, hand.base(), paths, 1)
        print(
            f"{megabytes} MB of text: {took:.1f} s, peak {before:.0f} -> {peak():.0f} MB"
        )
    except openwebui.OpenWebUIError as error:
        print(f"{megabytes} MB of text: {error}; peak {before:.0f} -> {peak():.0f} MB")


def resumed(
    client: openwebui.Client, relay: Relay, hand: ByHand, folder: Path, count: int
) -> None:
    paths = texts(folder, "many", count)
    base = hand.base()
    relay.taken()
    took = ingest(client, base, paths, 16)
    print(f"{count} files: {took:.1f} s, {relay.taken()} requests", flush=True)
    took = ingest(client, base, paths, 16, resume=True)
    print(
        f"{count} files again, with resume: {took:.2f} s, {relay.taken()} requests",
        flush=True,
    )


def changed(tree: Path, count: int, folders: int = 10) -> None:
    """Writes so many files into folders of the tree, over those that are there."""
    for number in range(folders):
        folder = tree / f"folder{number}"
        folder.mkdir(parents=True, exist_ok=True)
        texts(folder, f"sync{number}", count // folders)


def synchronised(
    client: openwebui.Client,
    relay: Relay,
    hand: ByHand,
    folder: Path,
    count: int,
    command: str,
) -> None:
    tree = folder / "tree"
    changed(tree, count)
    base, other = hand.base(), hand.base()
    for what in ("new", "unchanged", "10 of them changed"):
        if what.startswith("10"):
            changed(tree, 10)
        relay.taken()
        started = time.monotonic()
        result = client.knowledge.sync(base, tree, delete=True, concurrency=8)
        took = time.monotonic() - started
        print(
            f"sync of {count} files, {what}: {took:.2f} s, {relay.taken()} requests, {dict(result.counts)}",
            flush=True,
        )
    if not command:
        return
    # The same texts would be duplicates on a server that compares them everywhere.
    changed(tree, count)
    for what in ("new", "unchanged", "10 of them changed"):
        if what.startswith("10"):
            changed(tree, 10)
        relay.taken()
        started = time.monotonic()
        done = subprocess.run(
            [*command.split(), "sync", str(tree), "--kb-id", other]
            + ["--url", relay.url, "--token", os.environ["OPENWEBUI_API_KEY"]],
            check=False,
            capture_output=True,
            text=True,
        )
        took = time.monotonic() - started
        said = (done.stdout + done.stderr).strip().splitlines()
        print(
            f"{command.split()[0].rpartition('/')[2]} sync of {count} files, {what}: {took:.2f} s, "
            f"{relay.taken()} requests, exit {done.returncode}, {said[-1] if said else ''}",
            flush=True,
        )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--tiny", type=int, default=30)
    parser.add_argument("--large", type=int, default=0, metavar="MEGABYTES")
    parser.add_argument("--resume", type=int, default=0, metavar="FILES")
    parser.add_argument("--sync", type=int, default=0, metavar="FILES")
    parser.add_argument("--beside", default="", metavar="OIKB")
    wanted = parser.parse_args()
    hand = ByHand(os.environ["OPENWEBUI_URL"], os.environ["OPENWEBUI_API_KEY"])
    relay = Relay(os.environ["OPENWEBUI_URL"])
    with (
        openwebui.Client(relay.url) as counted,
        openwebui.Client() as client,
        tempfile.TemporaryDirectory() as folder,
    ):
        if wanted.tiny:
            tiny(client, hand, Path(folder), wanted.tiny)
        if wanted.large:
            large(client, hand, Path(folder), wanted.large)
        if wanted.resume:
            resumed(counted, relay, hand, Path(folder), wanted.resume)
        if wanted.sync:
            synchronised(counted, relay, hand, Path(folder), wanted.sync, wanted.beside)
    relay.close()


if __name__ == "__main__":
    main()
