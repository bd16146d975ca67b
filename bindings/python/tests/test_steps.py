"""Each step of each workflow of files, with a lost connection, a gateway's error and an expired key in turn."""

from __future__ import annotations

import hashlib
from concurrent.futures import ThreadPoolExecutor
from typing import Any, Callable

import pytest

import openwebui
from conftest import Faults, Steps, says
from openwebui import Client

Routes = dict[str, list[Steps]]

DATA = b"some text"
SAME = {"id": "old", "filename": "old.md", "meta": {"file_hash": hashlib.sha256(DATA).hexdigest()}}


LOST: Steps = [{"reset": True}]
GATEWAY = says({"detail": "bad gateway"}, 502)
EXPIRED = says({"detail": "Your session has expired or the token is invalid. Please sign in again."}, 401)
DUPLICATE = says({"detail": "400: Duplicate content detected. Please provide unique content to proceed."}, 400)
UNPROCESSED = says({"detail": "Extracted content is not available for this file."}, 400)
NOT_THERE = says({"detail": "Method Not Allowed"}, 405)

BASE: Routes = {"GET /api/v1/knowledge/*": [says({"id": "kb"})]}
STATUS: Routes = {"GET /api/v1/files/*/process/status": [says({"status": "completed"})]}
FILES: Routes = {
    **BASE,
    **STATUS,
    "GET /api/v1/files/search": [says({"detail": "none"}, 404)],
    # An upload that is lost is repeated, and is f2 then.
    "POST /api/v1/files/": [says({"id": "f{{n}}"})],
}
ADD = "POST /api/v1/knowledge/*/file/add"
LIST = "GET /api/v1/knowledge/*/files"
REMOVE = "POST /api/v1/knowledge/*/file/remove"
DELETE = "DELETE /api/v1/files/*"
ADDED = says({"id": "kb", "files": [{"id": "f1"}, {"id": "f2"}]})
NOTHING = says({"items": [], "total": 0})
GONE = says({"status": True})


def diff(**more: Any) -> Routes:
    none = {"added": [], "modified": [], "deleted": [], "mkdir": [], "unmodified_count": 0, "directory_map": {}}
    return {
        "POST /api/v1/knowledge/*/sync/diff": [says({**none, **more})],
        "POST /api/v1/knowledge/*/sync/cleanup": [GONE],
        "POST /api/v1/knowledge/*/dirs/create": [says({"id": "d1"})],
        LIST: [says({"items": [SAME], "total": len(more.get("deleted", []))})],
    }


def ingest(client: Client) -> Any:
    return client.knowledge.ingest("kb", ("a.md", DATA), resume=True)


def sync(client: Client) -> Any:
    return client.knowledge.sync("kb", ("docs/a.md", DATA), delete=True)


NEW = {"added": [{"filename": "a.md", "path": "docs"}], "mkdir": ["docs"]}
OLD = [{"file_id": "old", "filename": "old.md"}]
ELSEWHERE = {**SAME, "filename": "a.md"}

#: A workflow, its requests, and the routes that it takes.
WORKFLOWS: dict[str, tuple[Callable[[Client], Any], Routes]] = {
    "wait": (lambda client: client.files.wait("f1"), STATUS),
    "add": (
        lambda client: client.knowledge.add_file("kb", "f1"),
        {ADD: [says({"id": "kb"})], LIST: [says({"items": [{"id": "f1"}], "total": 1})]},
    ),
    "wait and add": (
        lambda client: client.knowledge.add_file("kb", "f1", wait=True),
        {**STATUS, ADD: [ADDED], LIST: [says({"items": [{"id": "f1"}], "total": 1})]},
    ),
    "ingest": (
        ingest,
        {
            **FILES,
            LIST: [NOTHING],
            ADD: [UNPROCESSED, ADDED],
            "POST /api/v1/retrieval/process/file": [says({"status": True})],
        },
    ),
    "ingest a duplicate": (
        ingest,
        {**FILES, LIST: [NOTHING, says({"items": [SAME], "total": 1})], ADD: [DUPLICATE], DELETE: [GONE]},
    ),
    "sync": (sync, {**FILES, **diff(**NEW, deleted=OLD), ADD: [ADDED]}),
    "sync what has moved": (
        sync,
        {
            **BASE,
            **STATUS,
            **diff(**NEW, deleted=[{"file_id": "old", "filename": "a.md"}]),
            LIST: [says({"items": [ELSEWHERE], "total": 1})],
            "POST /api/v1/knowledge/*/file/move": [GONE],
        },
    ),
    "sync an old server": (
        sync,
        {
            **FILES,
            **diff(),
            "POST /api/v1/knowledge/*/sync/diff": [NOT_THERE],
            LIST: [says({"items": [{"id": "old", "filename": "old.md", "meta": {}}], "total": 1})],
            ADD: [ADDED],
            REMOVE: [GONE],
        },
    ),
}


@pytest.mark.parametrize("name", WORKFLOWS)
def test_steps(faults: Faults, name: str) -> None:
    run, routes = WORKFLOWS[name]

    def outcome(changed: Routes) -> tuple[str, list[str]]:
        url = faults.url_of_routes({**routes, **changed})
        try:
            result = run(Client(url))
            said = str(dict(result.counts)) if isinstance(result, openwebui.IngestResult) else "done"
        except openwebui.OpenWebUIError as error:
            said = type(error).__name__
        return said, [entry["route"] for entry in faults.log(url)]

    whole, taken = outcome({})
    assert whole in ("done", "{'linked': 1}", "{'duplicate': 1}", "{'linked': 1, 'removed': 1}")
    steps = [
        (route, fault, {route: [*fault, *routes[route]] if fault is not EXPIRED else [EXPIRED]})
        for route in dict.fromkeys(taken)
        for fault in ([LOST], [GATEWAY], EXPIRED)
    ]
    assert len(steps) >= 3
    with ThreadPoolExecutor(16) as pool:
        outcomes = list(pool.map(lambda step: outcome(step[2])[0], steps))
    for (route, fault, _), said in zip(steps, outcomes):
        # An upload that cannot be deleted changes no outcome.
        is_end = fault is EXPIRED and route != DELETE
        assert said == ("AuthenticationError" if is_end else whole), f"{route}: {fault}"
