"""The result of an ingestion, and how its call is made."""

from __future__ import annotations

import os

from ._base import encoded_path
from ._constants import E_PARTIAL
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

#: The states of a file that is in the knowledge base.
_SUCCESSFUL = ("linked", "duplicate")


class IngestedFile(Record):
    """The state of one file of an ingestion. Its final ``status`` is

    ============  ======================================================================
    linked        the file is in the knowledge base
    duplicate     a file with the same text is in the knowledge base already; no error
    failed        ``error`` says why: one line with the message of the server or the system
    timeout       `file_timeout` expired; the server continues to process the file
    cancelled     the run ended before this file was finished
    ============  ======================================================================

    Before that it is ``queued``, ``uploading``, ``processing`` or ``adding``.

    ``file_id`` is the id of the file on the server. If the knowledge base refuses a file that this
    run has uploaded, such as a duplicate, it is deleted from the server again: then ``removed`` is
    True, and the id is no longer valid.
    """

    __module__ = "openwebui"

    name: str
    path: Optional[str]
    status: str
    file_id: Optional[str]
    removed: Optional[bool]
    error: Optional[str]


class IngestResult(Record):
    """The result of an ingestion: ``files`` has an entry for each file, in the order of the arguments;
    ``counts`` the number of files of each status.

    It can be stored as JSON (:meth:`to_dict`) and passed as `resume` to a later ingestion.
    """

    __module__ = "openwebui"

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
        """Whether all files are in the knowledge base."""
        return not self.failed

    def raise_for_failures(self) -> IngestResult:
        """Returns itself if all files are in the knowledge base; otherwise raises :class:`openwebui.IngestError`."""
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
        call.observer = lambda call: report(IngestedFile(call.event_value()))
    call.accepted = E_PARTIAL
    call.describe = lambda call, error: _with_result(error, outcome(call))
    return call


def outcome(call: Call) -> IngestResult:
    """The result of an ingestion so far."""
    return IngestResult(call.result())


def _with_result(error: BaseException, result: IngestResult) -> BaseException:
    """Adds the result so far to the exception that ended an ingestion, Ctrl-C included."""
    error.result = result  # type: ignore[attr-defined]
    return error


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
