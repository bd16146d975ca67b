"""``client.knowledge``"""

from __future__ import annotations

from .._native.json import drop_none
from ..types.files import FileObject, KnowledgeBase
from ..types.passages import passages
from ..types.record import Record
from .files import list_pages
from .ingestion import ingestion, outcome, synchronisation
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
    from ..types.passages import Passages
    from .raw_methods import RawKnowledge


class Knowledge(Resource):
    """Knowledge bases: collections of files that a chat can search, with
    ``files=[{"type": "collection", "id": …}]``."""

    __slots__ = ()

    @property
    def with_raw_response(self) -> RawKnowledge:
        """The same methods, which return an :class:`openwebui.RawResponse`: it has the status and headers of
        the response, and with ``parse()`` what the method itself returns."""
        from .raw_methods import RawKnowledge

        return RawKnowledge(self)

    def ingest(
        self,
        id: str,
        files: Union[Item, Iterable[Item]] = (),
        *,
        file_ids: Iterable[str] = (),
        include: Iterable[str] = (),
        exclude: Iterable[str] = (),
        follow_links: bool = False,
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
            files: paths, and tuples of a name and bytes. Of a directory, all files in it and in the
                directories in it are added; what is no file there is reported as ``skipped``.
            file_ids: the ids of files that the server has already.
            include: patterns with ``*``, ``?`` and ``[]`` for what is in directories: of a name, or
                with a "/" of a path below the directory. None: all files.
            exclude: patterns of files that are left out, and of directories that are not entered.
                ``".*"`` is for hidden ones.
            follow_links: whether symbolic links in directories are followed.
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
        patterns = (include, exclude, follow_links)
        run = (concurrency, file_timeout, on_status, on_progress)
        call = ingestion(client, id, files, file_ids, patterns, resume, run)
        self._set(call, (extra_headers, extra_query, extra_body, timeout))
        return client._finish(call, outcome)

    def sync(
        self,
        id: str,
        files: Union[Item, Iterable[Item]],
        *,
        delete: bool = False,
        dry_run: bool = False,
        include: Iterable[str] = (),
        exclude: Iterable[str] = (),
        follow_links: bool = False,
        concurrency: int = 4,
        file_timeout: float = 600,
        on_status: Optional[OnStatus] = None,
        on_progress: Optional[ProgressCallback] = None,
        extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> IngestResult:
        """Makes a knowledge base equal to a folder: new files are added, changed files are replaced,
        and with `delete` those that are no longer in the folder are removed::

            result = client.knowledge.sync(base.id, "docs", exclude=[".*"], delete=True)
            for file in result.files:
                if file.change != "unchanged":
                    print(file.change, file.name, file.status)

        Files are compared by their place in the folder and by their content. On servers from 0.11 on
        the knowledge base keeps the tree of folders. An old version is removed only after the new
        one is in; a file that has only moved is added after it was removed at its old place, because
        the server takes no text twice. If a run is stopped at any moment, the next one finishes it.

        Args:
            id: the id of the knowledge base.
            files: the folder; or several, paths of files, and tuples of a place in the folder, such
                as ``docs/a.md``, and bytes.
            delete: whether files of the knowledge base that are not in the folder are removed. Then
                there must be at least one file.
            dry_run: only reports what would be done: ``change`` of each file.
            include, exclude, follow_links, concurrency, file_timeout, on_status, on_progress, timeout:
                as for :meth:`ingest`.

        Returns:
            An :class:`openwebui.IngestResult`; each file has a ``change``: ``added``, ``changed``,
            ``unchanged`` or ``deleted``.

        Raises:
            As :meth:`ingest`.
        """
        client = self._client
        patterns = (include, exclude, follow_links)
        run = (concurrency, file_timeout, on_status, on_progress)
        call = synchronisation(client, id, files, patterns, delete, dry_run, run)
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
        wait: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> KnowledgeBase:
        """Adds a processed file, see ``client.files.wait``. Returns when its embeddings are computed,
        which may take minutes (``POST /api/v1/knowledge/{id}/file/add``). A file counts as added only
        if the server lists it: if the response does not, the list of the knowledge base is read, and
        the file is added a second time.

        With ``wait=True`` it waits until the file is processed, as ``client.files.wait`` does, and adds it
        then.

        Raises:
            DuplicateError: another file of the knowledge base has the same text.
            FileNotProcessedError: the text of the file has not been extracted, or not yet.
            NotFoundError: the file or the knowledge base does not exist.
            PermissionDeniedError: the API key may not write to the knowledge base or read the file.
            APIResponseError: the server reported success and does not list the file.
        """
        name = "owui_knowledge_add_file_when_processed" if wait else "owui_knowledge_add_file"
        call = self._client._call(name, id, file_id)
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

    def add_web_page(
        self,
        id: Optional[str],
        url: str,
        *,
        overwrite: bool,
        process: bool = True,
        extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Record:
        """Lets the server read a web page, and adds its text to a knowledge base
        (``POST /api/v1/retrieval/process/web``). Chats and :meth:`query` find it, but it is no file:
        :meth:`files` does not list it.

        Args:
            id: the id of the knowledge base; None for a collection of the page's own, whose name is
                ``collection_name`` of the response.
            url: the address of the page.
            overwrite: True: THE TEXT OF ALL OTHER FILES OF THE KNOWLEDGE BASE IS DELETED FIRST. The
                server does that by default, so the argument is required here.
            process: False: the text of the page is returned as ``content``, and nothing is stored.
        """
        return self._fetch(
            Record,
            "owui_knowledge_add_web_page",
            id,
            url,
            int(process),
            int(overwrite),
            options=(extra_headers, extra_query, extra_body, timeout),
        )

    def add_text(
        self,
        id: Optional[str],
        name: str,
        text: str,
        *,
        extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Record:
        """Stores a text for retrieval, without a file (``POST /api/v1/retrieval/process/text``). It is
        found as a web page is, see :meth:`add_web_page`.

        THE SERVER IGNORES THE TEXT, AND REPORTS SUCCESS, IF THE KNOWLEDGE BASE HAS TEXT ALREADY. To add
        a text to such a knowledge base, use :meth:`ingest` with a name and bytes.

        id: an empty knowledge base; None for a collection of its own, ``collection_name`` of the
            response.
        """
        return self._fetch(
            Record, "owui_knowledge_add_text", id, name, text, options=(extra_headers, extra_query, extra_body, timeout)
        )

    def query(
        self,
        ids: Union[str, Iterable[str]],
        query: str,
        *,
        k: Optional[int] = None,
        extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
        **fields: Any,
    ) -> Passages:
        """The passages of knowledge bases that are found for a query, without a model
        (``POST /api/v1/retrieval/query/collection``), the best first::

            for passage in client.knowledge.query(base.id, "How long is the warranty?", k=3):
                print(passage.score, passage.name, passage.place, passage.text)

        Args:
            ids: the id of a knowledge base, or several.
            query: the text to look for.
            k: how many passages; by default as many as the server gives to a chat.
            fields: more fields of the request, such as ``hybrid`` and ``r``.
        """
        names = [ids] if isinstance(ids, str) else [*ids]
        body = drop_none({"collection_names": names, "query": query, "k": k, **fields})
        body.update(extra_body or {})
        call = self._client._call("owui_knowledge_query", self._client._tree(body))
        self._set(call, (extra_headers, extra_query, None, timeout))
        return self._client._finish(call, lambda call: passages(call.tree()))

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
