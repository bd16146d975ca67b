"""How the call of an ingestion is made."""

from __future__ import annotations

import os

from .._native import callbacks
from .._native.constants import E_PARTIAL
from .._native.handle import encoded_path
from ..types.ingest import IngestedFile, IngestResult, with_result
from ..types.record import record_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from typing import Any, Union

    from .._base import BaseClient
    from .._native.call import Call
    from ..types.params import Item, Patterns, Run


def ingestion(
    client: BaseClient,
    knowledge_id: str,
    files: Union[Item, Iterable[Item]],
    file_ids: Iterable[str],
    patterns: Patterns,
    resume: Union[bool, IngestResult, Mapping[str, Any], None],
    run: Run,
) -> Call:
    """Makes the call. It succeeds even if some files fail."""
    call = client._call("owui_knowledge_ingest", knowledge_id)
    _add_all(client, call, files, patterns)
    for file_id in [file_ids] if isinstance(file_ids, str) else file_ids:
        call.set("owui_call_ingest_add_file_id", file_id)
    if resume:
        call.set("owui_call_ingest_set_resume_from", None if resume is True else client._tree(resume))
    return _set_up(call, run)


def synchronisation(
    client: BaseClient,
    knowledge_id: str,
    files: Union[Item, Iterable[Item]],
    patterns: Patterns,
    delete: bool,
    dry_run: bool,
    run: Run,
) -> Call:
    """Makes the call. It succeeds even if some files fail."""
    call = client._call("owui_knowledge_sync", knowledge_id)
    _add_all(client, call, files, patterns)
    call.set("owui_call_sync_set_delete", int(delete))
    call.set("owui_call_sync_set_dry_run", int(dry_run))
    return _set_up(call, run)


def _set_up(call: Call, run: Run) -> Call:
    concurrency, file_timeout, on_status, on_progress = run
    call.set("owui_call_ingest_set_concurrency", concurrency)
    call.set("owui_call_ingest_set_file_timeout", round(file_timeout * 1000))
    if on_status is not None:
        report = on_status
        call.observer = lambda call: report(record_of(call.event_value(), IngestedFile))
    if on_progress is not None:
        call.on_progress(callbacks.sent(on_progress))
    call.accepted = E_PARTIAL
    call.describe = lambda call, error: with_result(error, outcome(call))
    return call


def outcome(call: Call) -> IngestResult:
    """The result of an ingestion so far."""
    return record_of(call.result(), IngestResult)


def _as_list(files: Union[Item, Iterable[Item]]) -> Iterable[Item]:
    """The files as an iterable, also if there is one alone."""
    if isinstance(files, (str, os.PathLike)):
        return [files]
    if isinstance(files, tuple) and len(files) == 2 and isinstance(files[1], bytes):
        return [files]
    return files


def _add_all(client: BaseClient, call: Call, files: Union[Item, Iterable[Item]], patterns: Patterns) -> None:
    include, exclude, follow_links = patterns
    if isinstance(include, str) or isinstance(exclude, str):
        raise TypeError("include and exclude are lists of patterns")
    options = client._tree({"include": [*include], "exclude": [*exclude], "follow_links": follow_links})
    for file in _as_list(files):
        _add(call, file, options)


def _add(call: Call, file: Item, options: object) -> None:
    if isinstance(file, (str, os.PathLike)) and os.path.isdir(file):
        call.set("owui_call_ingest_add_folder", encoded_path(file), options)
    elif isinstance(file, (str, os.PathLike)):
        call.set("owui_call_ingest_add_path", encoded_path(file))
    elif isinstance(file, tuple) and len(file) == 2 and isinstance(file[0], str) and isinstance(file[1], bytes):
        name, data = file
        # The library borrows the bytes: keep them alive, do not copy them.
        call.set("owui_call_ingest_add_data", name, call.keep(data), len(data))
    else:
        raise TypeError(f"a file to ingest must be a path, or a tuple of a name and bytes, not {file!r:.100}")
