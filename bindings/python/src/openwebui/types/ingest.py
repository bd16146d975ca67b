"""The records of an ingestion."""

from __future__ import annotations

from .._errors import IngestError
from .record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, ClassVar, Optional

    from .record import Members

#: The states of a file that is in the knowledge base, or should not be.
_SUCCESSFUL = ("linked", "duplicate", "skipped", "removed")


class IngestedFile(Record):
    """The state of one file of an ingestion. Its final ``status`` is

    ============  ======================================================================
    linked        the file is in the knowledge base
    duplicate     a file with the same text is in the knowledge base already; no error
    skipped       an entry of a directory that is no file; ``error`` says what it is
    removed       in a synchronisation, removed because it is not in the folder
    failed        ``error`` says why: one line with the message of the server or the system
    timeout       `file_timeout` expired; the server continues to process the file
    cancelled     the run ended before this file was finished
    ============  ======================================================================

    Before that it is ``queued``, ``uploading``, ``processing`` or ``adding``.

    In a synchronisation, ``change`` is ``added``, ``changed``, ``unchanged``, ``moved`` (to another folder of
    the knowledge base) or ``deleted``.

    ``file_id`` is the id of the file on the server. If the knowledge base refuses a file that this
    run has uploaded, such as a duplicate, it is deleted from the server again: then ``removed`` is
    True, and the id is no longer valid.
    """

    name: str
    path: Optional[str]
    status: str
    file_id: Optional[str]
    removed: Optional[bool]
    error: Optional[str]
    change: Optional[str]


class IngestCounts(Record):
    """The number of files of each final status; 0 where there are none."""

    linked: int
    duplicate: int
    failed: int
    timeout: int
    cancelled: int

    _missing: ClassVar[Any] = 0


class IngestResult(Record):
    """The result of an ingestion: ``files`` has an entry for each file, in the order of the arguments;
    ``counts`` the number of files of each status.

    It can be stored as JSON (:meth:`to_dict`) and passed as `resume` to a later ingestion.
    """

    knowledge_id: str
    counts: IngestCounts
    files: list[IngestedFile]

    _members: ClassVar[Members] = {"files": IngestedFile, "counts": IngestCounts}

    @property
    def failed(self) -> list[IngestedFile]:
        """The files that are not in the knowledge base."""
        return [
            file
            for file in self.files
            if file.status not in _SUCCESSFUL and (file.status != "queued" or not file.change)
        ]

    @property
    def ok(self) -> bool:
        """Whether all files are in the knowledge base."""
        return not self.failed

    def raise_for_failures(self) -> IngestResult:
        """Returns itself if all files are in the knowledge base; otherwise raises :class:`openwebui.IngestError`."""
        failed = self.failed
        if failed:
            first = failed[0]
            raise with_result(
                IngestError(
                    f"{len(failed)} of {len(self.files)} files are not in the knowledge base;"
                    f" the first is {first.name}: {first.error or first.status}",
                    kind="OWUI_E_PARTIAL",
                ),
                self,
            )
        return self


def with_result(error: BaseException, result: IngestResult) -> BaseException:
    """Adds the result so far to the exception that ended an ingestion, Ctrl-C included."""
    error.result = result  # type: ignore[attr-defined]
    return error
