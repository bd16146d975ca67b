"""What came of an ingestion, and how one is put together."""

from __future__ import annotations

import os

from ._base import encoded_path
from ._errors import IngestError
from ._record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from typing import Any, ClassVar, Optional, Union

    from ._base import BaseClient
    from ._call import Call
    from ._record import Members

    #: A file to ingest: a path, or a name and its bytes.
    Item = Union[str, "os.PathLike[str]", tuple[str, bytes]]
    OnStatus = Callable[["IngestedFile"], object]

#: As the library numbers it.
_PARTIAL = -103

#: It is in.
_SUCCESSFUL = ("linked", "duplicate")


class IngestedFile(Record):
    """How far a file came. Its ``status`` is

    ============  ======================================================================
    linked        it is in the knowledge base
    duplicate     a file with the same text is in already; nothing was wrong
    failed        ``error`` says why: the server's words, or the system's
    timeout       `file_timeout` ran out; the file goes on being processed
    cancelled     the run ended before it was this file's turn, or in the midst of it
    ============  ======================================================================

    and ``queued``, ``uploading``, ``processing`` or ``adding`` on the way.

    ``file_id`` is the server's id for it. An upload of this run that the knowledge base has refused,
    as a duplicate for one, is deleted from the server again: then ``removed`` is True, and the id is
    no longer valid.
    """

    name: str
    path: Optional[str]
    status: str
    file_id: Optional[str]
    removed: Optional[bool]
    error: Optional[str]


class IngestResult(Record):
    """What came of an ingestion: ``files`` has an entry for each file, in the order they were given.

    It may be kept as JSON (:meth:`to_dict`), and resumed later.
    """

    knowledge_id: str
    counts: Record
    files: list[IngestedFile]

    _members: ClassVar[Members] = {"files": IngestedFile}

    @property
    def failed(self) -> list[IngestedFile]:
        """The files that are not in the knowledge base."""
        return [file for file in self.files if file.status not in _SUCCESSFUL]

    @property
    def ok(self) -> bool:
        """Whether all files are in it."""
        return not self.failed

    def raise_for_failures(self) -> IngestResult:
        """Raises :class:`openwebui.IngestError` unless all files are in; returns itself."""
        failed = self.failed
        if failed:
            first = failed[0]
            raise _with_result(
                IngestError(
                    f"{len(failed)} of {len(self.files)} files are not in the knowledge base;"
                    f" the first is {first.name}: {first.error or first.status}",
                    kind="OWUI_E_PARTIAL",
                ),
                self,
            )
        return self


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
    """The call; some files' failures are no failure of it."""
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
        tell = on_status
        call.observer = lambda call: tell(IngestedFile(call.event_value()))
    call.accepted = _PARTIAL
    call.describe = lambda call, error: _with_result(error, outcome(call))
    return call


def outcome(call: Call) -> IngestResult:
    """Of an ingestion, at any time."""
    return IngestResult(call.result())


def _with_result(error: BaseException, result: IngestResult) -> BaseException:
    """Whatever ends an ingestion, Ctrl-C too, tells how far each file came."""
    error.result = result  # type: ignore[attr-defined]
    return error


def _as_list(files: Union[Item, Iterable[Item]]) -> Iterable[Item]:
    """One alone is no list of its characters."""
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
        # Borrowed: kept, and not copied.
        call.set("owui_call_ingest_add_data", name, call.keep(data), len(data))
    else:
        raise TypeError(f"a path or a pair of a name and bytes is to be ingested, not {file!r:.100}")
