"""How the call of an ingestion is made."""

from __future__ import annotations

import os

from .._native.constants import E_PARTIAL
from .._native.handle import encoded_path
from ..types.ingest import IngestedFile, IngestResult, with_result
from ..types.record import record_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from typing import Any, Optional, Union

    from .._base import BaseClient
    from .._native.call import Call
    from ..types.params import Item, OnStatus


def ingestion(
    client: BaseClient,
    knowledge_id: str,
    files: Union[Item, Iterable[Item]],
    file_ids: Iterable[str],
    concurrency: int,
    file_timeout: float,
    resume: Union[bool, IngestResult, Mapping[str, Any], None],
    on_status: Optional[OnStatus],
) -> Call:
    """Makes the call. It succeeds even if some files fail."""
    call = client._call("owui_knowledge_ingest", knowledge_id)
    for file in _as_list(files):
        _add(call, file)
    for file_id in [file_ids] if isinstance(file_ids, str) else file_ids:
        call.set("owui_call_ingest_add_file_id", file_id)
    call.set("owui_call_ingest_set_concurrency", concurrency)
    call.set("owui_call_ingest_set_file_timeout", round(file_timeout * 1000))
    if resume:
        call.set("owui_call_ingest_set_resume_from", None if resume is True else client._tree(resume))
    if on_status is not None:
        report = on_status
        call.observer = lambda call: report(record_of(call.event_value(), IngestedFile))
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


def _add(call: Call, file: Item) -> None:
    if isinstance(file, (str, os.PathLike)):
        call.set("owui_call_ingest_add_path", encoded_path(file))
    elif isinstance(file, tuple) and len(file) == 2 and isinstance(file[0], str) and isinstance(file[1], bytes):
        name, data = file
        # The library borrows the bytes: keep them alive, do not copy them.
        call.set("owui_call_ingest_add_data", name, call.keep(data), len(data))
    else:
        raise TypeError(f"a file to ingest must be a path, or a tuple of a name and bytes, not {file!r:.100}")
