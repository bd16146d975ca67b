"""``client.knowledge``"""

from __future__ import annotations

from .._native import callbacks
from ..types.files import FileObject, KnowledgeBase
from ..types.record import Record
from .files import list_pages
from .ingestion import ingestion, outcome
from .resource import Resource, as_record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from typing import Any, Optional, Union

    from .._native.signatures import ProgressCallback
    from .._streams.blocking import Pages
    from .._timeouts import Timeout
    from ..types.ingest import IngestResult
    from ..types.params import Item, OnStatus


class Knowledge(Resource):
    """Knowledge bases: collections of files that a chat can search, with
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
        extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> IngestResult:
        """Adds files to a knowledge base. For each file it uploads the file, waits until the server has
        processed it, adds it, and verifies that the knowledge base lists it; several files at the
        same time::

            result = client.knowledge.ingest(base.id, Path("docs").glob("*.pdf"))
            for file in result.failed:
                print(file.name, file.error)

        If one file fails, the others continue and no exception is raised: the result has the status
        of each file. Duplicates that this run has uploaded are deleted from the server again. If the
        server becomes unreachable during the run, it is retried for a minute.

        Args:
            id: the id of the knowledge base.
            files: paths, and tuples of a name and bytes. Directories are not accepted.
            file_ids: the ids of files that the server has already.
            concurrency: the number of files that are in progress at the same time, 1 to 64.
            file_timeout: the most seconds that the server may take to process one file; 0 for no
                limit.
            resume: continues an earlier run of the same files, without adding or uploading a file
                twice: the result of that run, or True if it is not available.
            on_status: called with an :class:`openwebui.IngestedFile` when its status has changed.
            on_progress: called with the bytes uploaded so far and in total.
            extra_headers, extra_query, extra_body: as for a chat.
            timeout: seconds from the start of the run to its end, or an :class:`openwebui.Timeout`.

        Returns:
            An :class:`openwebui.IngestResult`. Its ``raise_for_failures()`` raises an exception
            unless all files are in the knowledge base.

        Raises:
            NotFoundError: the knowledge base does not exist.
            PermissionDeniedError: the API key may not write to the knowledge base. If the server
                reports that before the first upload, nothing is uploaded; otherwise the uploads are
                deleted again.
            APITimeoutError, APIConnectionError, AuthenticationError: as for other calls. These,
                Ctrl-C and exceptions of callbacks have the result so far as ``result``; pass it as
                `resume` to continue.
        """
        client = self._client
        call = ingestion(client, id, files, file_ids, concurrency, file_timeout, resume, on_status)
        if on_progress is not None:
            call.on_progress(callbacks.sent(on_progress))
        self._set(call, (extra_headers, extra_query, extra_body, timeout))
        return client._finish(call, outcome)

    def create(
        self,
        name: str,
        description: str = "",
        *,
        extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> KnowledgeBase:
        """Creates a knowledge base; names need not be unique (``POST /api/v1/knowledge/create``)."""
        return self._fetch(
            KnowledgeBase,
            "owui_knowledge_create",
            name,
            description,
            body={"name": name, "description": description} if extra_body else None,
            options=(extra_headers, extra_query, extra_body, timeout),
        )

    def list(
        self,
        *,
        extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Pages[KnowledgeBase]:
        """All knowledge bases: an iterator that requests one page after the other
        (``GET /api/v1/knowledge/``). It returns each once, even if the list changes meanwhile. A total
        timeout includes the time that your code takes between two elements."""
        return list_pages(
            self, KnowledgeBase, "owui_knowledge_list", options=(extra_headers, extra_query, extra_body, timeout)
        )

    def get(
        self,
        id: str,
        *,
        extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> KnowledgeBase:
        """A knowledge base, without its files (``GET /api/v1/knowledge/{id}``)."""
        return self._fetch(
            KnowledgeBase, "owui_knowledge_get", id, options=(extra_headers, extra_query, extra_body, timeout)
        )

    def files(
        self,
        id: str,
        *,
        extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Pages[FileObject]:
        """The files of a knowledge base: an iterator as of :meth:`list`
        (``GET /api/v1/knowledge/{id}/files``)."""
        return list_pages(
            self, FileObject, "owui_knowledge_list_files", id, options=(extra_headers, extra_query, extra_body, timeout)
        )

    def update(
        self,
        id: str,
        *,
        name: str,
        description: str,
        extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> KnowledgeBase:
        """Changes name and description; the server requires both
        (``POST /api/v1/knowledge/{id}/update``)."""
        body = self._client._tree({"name": name, "description": description, **(extra_body or {})})
        return self._fetch(
            KnowledgeBase, "owui_knowledge_update", id, body, options=(extra_headers, extra_query, None, timeout)
        )

    def add_file(
        self,
        id: str,
        file_id: str,
        *,
        extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> KnowledgeBase:
        """Adds a processed file, see ``client.files.wait``. Returns when its embeddings are computed,
        which may take minutes (``POST /api/v1/knowledge/{id}/file/add``). A file counts as added only
        if the server lists it: if the response does not, the list of the knowledge base is read, and
        the file is added a second time.

        Raises:
            DuplicateError: another file of the knowledge base has the same text.
            FileNotProcessedError: the text of the file has not been extracted, or not yet.
            NotFoundError: the file or the knowledge base does not exist.
            PermissionDeniedError: the API key may not write to the knowledge base or read the file.
            APIResponseError: the server reported success and does not list the file.
        """
        call = self._client._call("owui_knowledge_add_file", id, file_id)
        self._set(call, (extra_headers, extra_query, extra_body, timeout))
        call.file_id = file_id
        return self._client._finish(call, as_record(KnowledgeBase))

    def add_files(
        self,
        id: str,
        file_ids: Iterable[str],
        *,
        extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> KnowledgeBase:
        """Adds several processed files in one request
        (``POST /api/v1/knowledge/{id}/files/batch/add``). If one id is unknown, none is added;
        :meth:`ingest` treats each file by itself.

        Raises:
            IngestError: the server reported success and does not list some of the files: it leaves
                out duplicates and files without text. The message names the first.
        """
        ids = self._client._tree([*file_ids])
        return self._fetch(
            KnowledgeBase,
            "owui_knowledge_add_files",
            id,
            ids,
            options=(extra_headers, extra_query, extra_body, timeout),
        )

    def remove_file(
        self,
        id: str,
        file_id: str,
        *,
        delete_file: bool,
        extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> KnowledgeBase:
        """Removes a file from a knowledge base (``POST /api/v1/knowledge/{id}/file/remove``).

        With ``delete_file=True`` THE FILE ITSELF IS DELETED from the server. The server does that by
        default; because the deletion cannot be undone, the argument is required here.
        """
        call = self._client._call("owui_knowledge_remove_file", id, file_id, int(delete_file))
        self._set(call, (extra_headers, extra_query, extra_body, timeout))
        call.file_id = file_id
        return self._client._finish(call, as_record(KnowledgeBase))

    def reset(
        self,
        id: str,
        *,
        extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> KnowledgeBase:
        """Removes all files (``POST /api/v1/knowledge/{id}/reset``). SERVERS FROM 0.11.1 ON DELETE THE
        FILES THEMSELVES; older ones keep them. To keep the files, remove them one by one with
        :meth:`remove_file`."""
        return self._fetch(
            KnowledgeBase, "owui_knowledge_reset", id, options=(extra_headers, extra_query, extra_body, timeout)
        )

    def delete(
        self,
        id: str,
        *,
        extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Record:
        """Deletes a knowledge base; its files stay (``DELETE /api/v1/knowledge/{id}/delete``).
        NotFoundError if it does not exist."""
        return self._fetch(
            Record, "owui_knowledge_delete", id, options=(extra_headers, extra_query, extra_body, timeout)
        )
