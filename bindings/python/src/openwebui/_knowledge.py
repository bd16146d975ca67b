"""``client.knowledge``"""

from __future__ import annotations

from . import _callbacks
from ._file_records import FileObject, KnowledgeBase
from ._files import list_pages
from ._ingest import ingestion, outcome
from ._record import Record
from ._resource import Resource, as_record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from typing import Any, Optional, Union

    from ._callbacks import ProgressCallback
    from ._ingest import IngestResult, Item, OnStatus
    from ._stream import Pages
    from ._timeouts import Timeout


class Knowledge(Resource):
    """Knowledge bases: collections of files that a chat can look things up in, with
    ``files=[{"type": "collection", "id": …}]``."""

    __slots__ = ()

    def ingest(
        self,
        id: str,
        files: Union[Item, Iterable[Item]] = (),
        *,
        file_ids: Iterable[str] = (),
        concurrency: int = 4,
        file_timeout: float = 600,
        resume: Union[bool, IngestResult, Mapping[str, Any], None] = None,
        on_status: Optional[OnStatus] = None,
        on_progress: Optional[ProgressCallback] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> IngestResult:
        """Takes files the whole way into a knowledge base: uploads each, waits for the server to
        process it, adds it, and makes sure that it is in; several at the same time::

            result = client.knowledge.ingest(base.id, Path("docs").glob("*.pdf"))
            for file in result.failed:
                print(file.name, file.error)

        One file that fails does not stop the others, and is not raised: the result tells of each.
        Duplicates that this run has uploaded are deleted from the server again. A server that goes
        away in the midst of it is waited for, for a minute.

        Args:
            id: the knowledge base's.
            files: paths, and pairs of a name and its bytes. Directories are not looked into.
            file_ids: files that the server has already.
            concurrency: how many files may be under way at once, 1 to 64.
            file_timeout: how many seconds the server may take to process one file; 0 for as long as
                it takes.
            resume: goes on where an earlier run of the same files has stopped, without adding again
                what is in or uploading again what is on the server: the earlier result, or True if
                that was lost.
            on_status: called with an :class:`openwebui.IngestedFile` whenever one has changed.
            on_progress: called with the bytes uploaded so far, and in all.
            timeout: seconds for the whole run.

        Returns:
            An :class:`openwebui.IngestResult`; its ``raise_for_failures()`` is for those who want all
            or an exception.

        Raises:
            NotFoundError: there is no such knowledge base.
            PermissionDeniedError: the key may not write to it. Nothing was uploaded, if the server says
                so beforehand; otherwise what was uploaded is deleted again.
            APITimeoutError, APIConnectionError, AuthenticationError: as everywhere. These, Ctrl-C and
                whatever a callback raises have the result so far as their ``result``, from which the
                run can be resumed.
        """
        client = self._client
        call = ingestion(client, id, files, file_ids, concurrency, file_timeout, resume, on_status)
        if on_progress is not None:
            call.on_progress(_callbacks.sent(on_progress))
        call.set_options(timeout=timeout)
        return client._finish(call, outcome)

    def create(self, name: str, description: str = "", *, timeout: Union[float, Timeout, None] = None) -> KnowledgeBase:
        """Makes a knowledge base; names need not be unique (``POST /api/v1/knowledge/create``)."""
        return self._fetch(KnowledgeBase, "owui_knowledge_create", name, description, timeout=timeout)

    def list(self, *, timeout: Union[float, Timeout, None] = None) -> Pages[KnowledgeBase]:
        """All knowledge bases: an iterator that asks for page after page
        (``GET /api/v1/knowledge/``). Each comes once, also if the list changes meanwhile."""
        return list_pages(self, KnowledgeBase, "owui_knowledge_list", timeout=timeout)

    def get(self, id: str, *, timeout: Union[float, Timeout, None] = None) -> KnowledgeBase:
        """One of them, without its files (``GET /api/v1/knowledge/{id}``)."""
        return self._fetch(KnowledgeBase, "owui_knowledge_get", id, timeout=timeout)

    def files(self, id: str, *, timeout: Union[float, Timeout, None] = None) -> Pages[FileObject]:
        """Its files: an iterator that asks for page after page
        (``GET /api/v1/knowledge/{id}/files``). Each comes once, also if the list changes meanwhile."""
        return list_pages(self, FileObject, "owui_knowledge_list_files", id, timeout=timeout)

    def update(
        self, id: str, *, name: str, description: str, timeout: Union[float, Timeout, None] = None
    ) -> KnowledgeBase:
        """Changes name and description; the server wants both
        (``POST /api/v1/knowledge/{id}/update``)."""
        body = self._client._tree({"name": name, "description": description})
        return self._fetch(KnowledgeBase, "owui_knowledge_update", id, body, timeout=timeout)

    def add_file(self, id: str, file_id: str, *, timeout: Union[float, Timeout, None] = None) -> KnowledgeBase:
        """Adds a file that has been processed, see ``client.files.wait``; answers when its embeddings
        are computed, which may take minutes (``POST /api/v1/knowledge/{id}/file/add``). A file counts
        as added only if the server lists it: where the answer does not, the list of the knowledge base
        is read, and the file is added a second time.

        Raises:
            DuplicateError: another file in it has the same text.
            FileNotProcessedError: the file's text has not been extracted (yet).
            NotFoundError: there is no such file or knowledge base.
            PermissionDeniedError: the key may not write to the knowledge base, or not read the file.
            APIResponseError: the server reports success, and does not list the file.
        """
        call = self._client._call("owui_knowledge_add_file", id, file_id)
        call.set_options(timeout=timeout)
        call.file_id = file_id
        return self._client._finish(call, as_record(KnowledgeBase))

    def add_files(
        self, id: str, file_ids: Iterable[str], *, timeout: Union[float, Timeout, None] = None
    ) -> KnowledgeBase:
        """Adds many at once (``POST /api/v1/knowledge/{id}/files/batch/add``). One id that is unknown
        fails all; :meth:`ingest` does better.

        Raises:
            IngestError: the server reports success, and does not list some of them: it leaves out
                duplicates and files without a text. The message names the first.
        """
        ids = self._client._tree([*file_ids])
        return self._fetch(KnowledgeBase, "owui_knowledge_add_files", id, ids, timeout=timeout)

    def remove_file(
        self, id: str, file_id: str, *, delete_file: bool, timeout: Union[float, Timeout, None] = None
    ) -> KnowledgeBase:
        """Takes a file out of a knowledge base (``POST /api/v1/knowledge/{id}/file/remove``).

        With ``delete_file=True`` THE FILE ITSELF IS DELETED, from everywhere. That is what the server
        does unless told otherwise, and nothing that should happen unawares: so there is no default.
        """
        call = self._client._call("owui_knowledge_remove_file", id, file_id, int(delete_file))
        call.set_options(timeout=timeout)
        call.file_id = file_id
        return self._client._finish(call, as_record(KnowledgeBase))

    def reset(self, id: str, *, timeout: Union[float, Timeout, None] = None) -> KnowledgeBase:
        """Takes all files out (``POST /api/v1/knowledge/{id}/reset``). SERVERS FROM 0.11.1 ON DELETE
        THE FILES THEMSELVES, older ones keep them; there is no choice. To keep them, remove them one
        by one."""
        return self._fetch(KnowledgeBase, "owui_knowledge_reset", id, timeout=timeout)

    def delete(self, id: str, *, timeout: Union[float, Timeout, None] = None) -> Record:
        """Deletes a knowledge base; its files stay (``DELETE /api/v1/knowledge/{id}/delete``). One that
        is not there is a NotFoundError."""
        return self._fetch(Record, "owui_knowledge_delete", id, timeout=timeout)
