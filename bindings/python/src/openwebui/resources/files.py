"""``client.files``"""

from __future__ import annotations

from .._native import callbacks
from .._native.targets import write_to
from ..types.files import FileObject, FileStatus
from ..types.record import Record, record_of
from .resource import Resource, as_record
from .sources import upload

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Any, Optional, TypeVar, Union

    from .._native.call import Call
    from .._native.signatures import ProgressCallback, Target
    from .._streams.blocking import Pages
    from .._timeouts import Timeout
    from ..types.params import Options, Source
    from .raw_methods import RawFiles

    A = TypeVar("A", bound=Record)


class Files(Resource):
    """The files of the server. Errors about a file have its id as ``file_id``."""

    __slots__ = ()

    @property
    def with_raw_response(self) -> RawFiles:
        """The same methods, which return an :class:`openwebui.RawResponse`: it has the status and headers of
        the response, and with ``parse()`` what the method itself returns."""
        from .raw_methods import RawFiles

        return RawFiles(self)

    def upload(
        self,
        file: Source,
        *,
        name: Optional[str] = None,
        content_type: Optional[str] = None,
        metadata: Optional[Mapping[str, Any]] = None,
        process: bool = True,
        process_in_background: Optional[bool] = None,
        on_progress: Optional[ProgressCallback] = None,
        extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> FileObject:
        """Uploads a file (``POST /api/v1/files/``). A file on disk is read while it is sent, and never
        held in memory as a whole::

            file = client.files.upload("report.pdf")
            client.files.wait(file.id)

        The upload returns before the file can be used: the server then extracts the text and computes
        embeddings. :meth:`wait` waits for that.

        Args:
            file: the path of a regular file; bytes or another object with a buffer; or a file opened
                in binary mode, which is read from its current position. Pipes and devices must be
                opened first. An exception of ``read`` stops the upload and is raised here.
            name: the name of the file on the server. Default: the last part of the path, or the name
                of the opened file. Required for bytes.
            content_type: such as ``"application/pdf"``; the server chooses its reader by it. Default:
                the type that belongs to the extension of the name.
            metadata: an object that the server keeps with the file, in ``meta.data``.
            process: if False, the file is stored and not processed; chats and knowledge bases cannot
                use it then.
            process_in_background: if False, the server responds when it has processed the file. The
                processing may have failed even if this returns.
            on_progress: called with the bytes of the request sent so far and in total; the total is
                None if it is not known. An exception of the function stops the upload and is raised
                here.
            extra_headers, extra_query, extra_body: as for a chat.
            timeout: seconds from the start of the call to its end, or an :class:`openwebui.Timeout`.

        Raises:
            FileError: the file cannot be read, or was changed while it was read.
            BadRequestError: the server does not accept this kind of file, or the file is empty.
            RequestTooLargeError: the file is larger than the server accepts.
            InvalidArgumentError: the path ends in "/", so that it has no name.
            TypeError: the object is none of these kinds, or has no name.
        """
        call = upload(self._client, file, name)
        if content_type is not None:
            call.set("owui_call_set_upload_content_type", content_type)
        if metadata is not None:
            call.set("owui_call_set_upload_metadata", self._client._tree(metadata))
        if not process:
            call.set("owui_call_set_upload_process", 0)
        if process_in_background is not None:
            call.set("owui_call_set_upload_process_in_background", int(process_in_background))
        if on_progress is not None:
            call.on_progress(callbacks.sent(on_progress))
        self._set(call, (extra_headers, extra_query, extra_body, timeout))
        return self._client._finish(call, as_record(FileObject))

    def create(
        self,
        *,
        file: Union[Source, tuple[Any, ...]],
        purpose: Optional[str] = None,
        extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> FileObject:
        """Uploads a file, with the name and arguments that the openai package has; see :meth:`upload`.

        Args:
            file: what :meth:`upload` takes; or its name and that, and perhaps its content type:
                ``("plums.txt", b"Plums are purple.", "text/plain")``.
            purpose: not sent: this server does not distinguish files by it.
        """
        name, source, content_type = (*file, None)[:3] if isinstance(file, tuple) else (None, file, None)
        call = upload(self._client, source, name)
        if content_type is not None:
            call.set("owui_call_set_upload_content_type", content_type)
        self._set(call, (extra_headers, extra_query, extra_body, timeout))
        return self._client._finish(call, as_record(FileObject))

    def wait(
        self,
        id: str,
        *,
        on_status: Optional[Callable[[str], object]] = None,
        extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> FileStatus:
        """Waits until a file is processed and can be used
        (``GET /api/v1/files/{id}/process/status?stream=true``, or without a stream where that fails).

        Args:
            id: the id of the file.
            on_status: called with the status whenever the server reports it. An exception of the
                function stops the call and is raised here.
            extra_headers, extra_query, extra_body: as for a chat.
            timeout: the most seconds to wait, or an :class:`openwebui.Timeout`. Default: no limit.

        Raises:
            FileProcessingError: the server could not process the file; ``detail`` says why.
            FileNotProcessedError: the file was uploaded with ``process=False``: it will never be
                processed.
            APITimeoutError: the time has expired. The server continues to process the file; call this
                again to wait longer.
            NotFoundError: the file does not exist, or was deleted.
        """
        call = self._file_call("owui_file_wait", id, (extra_headers, extra_query, extra_body, timeout))
        if on_status is not None:
            report = on_status
            call.observer = lambda call: report(call.event_text())
        return self._client._finish(call, lambda call: record_of(call.result(), FileStatus))

    def status(
        self,
        id: str,
        *,
        extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> FileStatus:
        """The current status of the processing (``GET /api/v1/files/{id}/process/status``). A file that
        was uploaded with ``process=False`` stays ``"pending"``."""
        return self._client._finish(
            self._file_call("owui_file_status", id, (extra_headers, extra_query, extra_body, timeout)),
            as_record(FileStatus),
        )

    def get(
        self,
        id: str,
        *,
        extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> FileObject:
        """The record of a file, with its whole text in ``data.content`` (``GET /api/v1/files/{id}``)."""
        return self._client._finish(
            self._file_call("owui_file_get", id, (extra_headers, extra_query, extra_body, timeout)),
            as_record(FileObject),
        )

    def list(
        self,
        *,
        extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Pages[FileObject]:
        """All files, without their texts: an iterator that requests one page after the other
        (``GET /api/v1/files/``). It returns each file once, even if files are added or deleted
        meanwhile. A total timeout includes the time that your code takes between two elements."""
        return list_pages(self, FileObject, "owui_file_list", options=(extra_headers, extra_query, extra_body, timeout))

    def search(
        self,
        pattern: str,
        *,
        extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Pages[FileObject]:
        """The files whose name matches a pattern with ``*`` and ``?``: an iterator as of :meth:`list`
        (``GET /api/v1/files/search``). If no file matches, it is empty."""
        return list_pages(
            self, FileObject, "owui_file_search", pattern, options=(extra_headers, extra_query, extra_body, timeout)
        )

    def content(
        self,
        id: str,
        *,
        extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> bytes:
        """The bytes of a file as they were uploaded, up to the buffer limit of the client, 64 MiB by
        default (``GET /api/v1/files/{id}/content``). :meth:`download` has no limit."""
        return self._client._finish(
            self._file_call("owui_file_download", id, (extra_headers, extra_query, extra_body, timeout)),
            lambda call: call.body() or b"",
        )

    def download(
        self,
        id: str,
        to: Target,
        *,
        on_progress: Optional[ProgressCallback] = None,
        extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> int:
        """Downloads a file to a path, an open file or a function, without holding it in memory
        (``GET /api/v1/files/{id}/content``). Returns the number of bytes::

            client.files.download(file.id, "report.pdf")

        Args:
            id: the id of the file.
            to: a path, a file opened in binary mode, or a function that is called with pieces of
                bytes. A path is checked before the request is sent. An existing file is replaced when
                the download is complete, and keeps its mode and, if possible, its owner; a symbolic
                link is followed. After a failure no partial file remains. Devices such as
                ``/dev/null``, and ``/dev/stdout`` if it is a file, are written in place; pipes and
                sockets must be opened first.
            on_progress: called with the bytes received so far and in total; the total is None if it
                is not known.
            extra_headers, extra_query, extra_body: as for a chat.
            timeout: seconds from the start of the call to its end, or an :class:`openwebui.Timeout`.

        Raises:
            NotFoundError: the file does not exist.
            FileError: the path cannot be written, or the disk is full. Exceptions of `to` itself are
                raised unchanged.
        """
        call = self._file_call("owui_file_download", id, (extra_headers, extra_query, extra_body, timeout))
        size = write_to(call, to)
        if on_progress is not None:
            call.on_progress(callbacks.received(on_progress))
        return self._client._finish(call, size)

    def text(
        self,
        id: str,
        *,
        extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> str:
        """The text that the server extracted from a file (``GET /api/v1/files/{id}/data/content``)."""
        call = self._file_call("owui_file_extracted_text", id, (extra_headers, extra_query, extra_body, timeout))
        return self._client._finish(call, lambda call: str(call.tree().get("content") or ""))

    def delete(
        self,
        id: str,
        *,
        extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Record:
        """Deletes a file, from knowledge bases too (``DELETE /api/v1/files/{id}``). NotFoundError if it
        does not exist."""
        return self._client._finish(
            self._file_call("owui_file_delete", id, (extra_headers, extra_query, extra_body, timeout)),
            as_record(Record),
        )

    def _file_call(self, constructor: str, id: str, options: Options) -> Call:
        """A call about one file."""
        call = self._client._call(constructor, id)
        self._set(call, options)
        call.file_id = id
        return call


def list_pages(
    resource: Resource,
    kind: type[A],
    constructor: str,
    *arguments: str,
    options: Options,
) -> Pages[A]:
    """Returns an iterator over a paged list, whose elements the library does not keep."""
    call = resource._client._call(constructor, *arguments)
    call.set("owui_call_set_keep_response", 0)
    resource._set(call, options)
    pages: Pages[A] = resource._client._pages(call, lambda tree: record_of(tree, kind))
    return pages
