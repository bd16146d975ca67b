"""``client.files``"""

from __future__ import annotations

import os

from . import _callbacks
from ._base import encoded_path
from ._file_records import FileObject, FileStatus
from ._record import Record
from ._resource import Resource, as_record
from ._sources import upload

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Any, BinaryIO, Optional, TypeVar, Union

    from ._call import Call
    from ._callbacks import ProgressCallback
    from ._sources import Source
    from ._stream import Pages
    from ._timeouts import Timeout

    A = TypeVar("A", bound=Record)

#: As owui_stat_t numbers it.
_BYTES_RECEIVED = 7


class Files(Resource):
    """The files of the server. Errors about a file have its id in ``file_id``."""

    __slots__ = ()

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
        timeout: Union[float, Timeout, None] = None,
    ) -> FileObject:
        """Uploads a file, read while it is sent and never held in memory (``POST /api/v1/files/``)::

            file = client.files.upload("report.pdf")
            client.files.wait(file.id)

        It answers before the file can be used: the server then extracts its text and computes
        embeddings, which is what :meth:`wait` is for.

        Args:
            file: the path of a regular file, bytes or anything else with a buffer, of which all bytes
                are sent, or a file opened in binary mode, which is read from where it stands; pipes
                and devices must be opened. An exception of its ``read`` ends the upload and comes out
                here.
            name: what the server is to call it; by default the name the file has. Bytes have none.
            content_type: such as ``"application/pdf"``, which decides how the server reads it; by
                default what goes with the name's extension.
            metadata: an object that the server keeps with the file, in ``meta.data``.
            process: False only stores the file; it is of no use to a chat or a knowledge base then.
            process_in_background: False has the server answer when the file is processed, which may
                have failed even so.
            on_progress: called with the bytes of the request sent so far, and in all or None if that
                is not known. What it raises ends the upload and comes out here.
            timeout: seconds for the whole call, or an :class:`openwebui.Timeout`.

        Raises:
            FileError: the file cannot be read, or changed while it was.
            BadRequestError: the server does not take such a file, or it is empty.
            RequestTooLargeError: the server takes no file of this size.
            TypeError: it is no such thing, or has no name.
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
            call.on_progress(_callbacks.sent(on_progress))
        call.set_options(timeout=timeout)
        return self._client._finish(call, as_record(FileObject))

    def wait(
        self,
        id: str,
        *,
        on_status: Optional[Callable[[str], object]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> FileStatus:
        """Waits until a file is processed and can be used
        (``GET /api/v1/files/{id}/process/status?stream=true``, or without a stream where that fails).

        Args:
            id: the file's.
            on_status: called with the status at every sign of life.
            timeout: how many seconds to wait at most. Default: as long as it takes.

        Raises:
            FileProcessingError: the server could not read it; ``detail`` says why.
            FileNotProcessedError: it was uploaded with ``process=False``, and waiting is in vain.
            APITimeoutError: the time is up; the file goes on being processed, and may be waited for
                again.
            NotFoundError: there is no such file, or no longer.
        """
        call = self._file_call("owui_file_wait", id, timeout)
        if on_status is not None:
            tell = on_status
            call.observer = lambda call: tell(call.event_text())
        return self._client._finish(call, lambda call: FileStatus(call.result()))

    def status(self, id: str, *, timeout: Union[float, Timeout, None] = None) -> FileStatus:
        """How far the processing is, now (``GET /api/v1/files/{id}/process/status``). A file that was
        uploaded with ``process=False`` is ``"pending"`` for ever."""
        return self._client._finish(self._file_call("owui_file_status", id, timeout), as_record(FileStatus))

    def get(self, id: str, *, timeout: Union[float, Timeout, None] = None) -> FileObject:
        """A file's record, its whole text in ``data.content`` (``GET /api/v1/files/{id}``)."""
        return self._client._finish(self._file_call("owui_file_get", id, timeout), as_record(FileObject))

    def list(self, *, timeout: Union[float, Timeout, None] = None) -> Pages[FileObject]:
        """All files, without their texts: an iterator that asks for page after page
        (``GET /api/v1/files/``). Each comes once, also if files are added or deleted meanwhile."""
        return list_pages(self, FileObject, "owui_file_list", timeout=timeout)

    def search(self, pattern: str, *, timeout: Union[float, Timeout, None] = None) -> Pages[FileObject]:
        """The files whose name matches a pattern with ``*`` and ``?``, as :meth:`list` gives them
        (``GET /api/v1/files/search``). Nothing found is no error."""
        return list_pages(self, FileObject, "owui_file_search", pattern, timeout=timeout)

    def content(self, id: str, *, timeout: Union[float, Timeout, None] = None) -> bytes:
        """A file's bytes as they were uploaded, up to the client's buffer limit of 64 MiB
        (``GET /api/v1/files/{id}/content``). :meth:`download` has no limit."""
        return self._client._finish(self._file_call("owui_file_download", id, timeout), lambda call: call.body() or b"")

    def download(
        self,
        id: str,
        to: Union[str, os.PathLike[str], BinaryIO, Callable[[bytes], object]],
        *,
        on_progress: Optional[ProgressCallback] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> int:
        """Writes a file's bytes as they come, and never holds them in memory; returns how many they
        were (``GET /api/v1/files/{id}/content``)::

            client.files.download(file.id, "report.pdf")

        Args:
            id: the file's.
            to: a path, a file opened in binary mode, or a function that gets pieces of bytes. A path
                is checked before anything is sent. A file that is there stays as it is until the
                download is whole, which then takes its place, its mode and, if possible, its owner; a
                symbolic link is followed. After a failure nothing is left. Devices such as
                ``/dev/null``, and ``/dev/stdout`` if it is a file, are written in place; pipes and
                sockets must be opened first.
            on_progress: called with the bytes received so far, and in all or None if that is not
                known.
            timeout: seconds for the whole call, or an :class:`openwebui.Timeout`.

        Raises:
            NotFoundError: there is no such file.
            FileError: the path cannot be written, or the disk is full. What `to` itself raises comes out unchanged.
        """
        call = self._file_call("owui_file_download", id, timeout)
        if isinstance(to, (str, os.PathLike)):
            call.set("owui_call_set_output_file", encoded_path(to))
        else:
            if not hasattr(to, "write") and not callable(to):
                raise TypeError(f"a path, a binary file or a function is to be written to, not {type(to).__name__}")
            write = to if callable(to) else _writer(to)
            call.set("owui_call_on_data", call.keep(_callbacks.data(write, call.raised)), None)
        if on_progress is not None:
            call.on_progress(_callbacks.received(on_progress))
        return self._client._finish(call, lambda call: call.stat(_BYTES_RECEIVED))

    def text(self, id: str, *, timeout: Union[float, Timeout, None] = None) -> str:
        """The text that the server found in a file (``GET /api/v1/files/{id}/data/content``)."""
        call = self._file_call("owui_file_extracted_text", id, timeout)
        return self._client._finish(call, lambda call: str(call.tree().get("content") or ""))

    def delete(self, id: str, *, timeout: Union[float, Timeout, None] = None) -> Record:
        """Deletes a file, from the knowledge bases too (``DELETE /api/v1/files/{id}``). One that is
        not there is a NotFoundError."""
        return self._client._finish(self._file_call("owui_file_delete", id, timeout), as_record(Record))

    def _file_call(self, constructor: str, id: str, timeout: Union[float, Timeout, None]) -> Call:
        """A call about one file."""
        call = self._client._call(constructor, id)
        call.set_options(timeout=timeout)
        call.file_id = id
        return call


def _writer(file: BinaryIO) -> Callable[[bytes], object]:
    """Writes all of a piece, which an unbuffered file may not do at once."""

    def write(piece: bytes) -> None:
        written = file.write(piece)
        while isinstance(written, int) and written < len(piece):
            piece = piece[written:]
            written = file.write(piece)

    return write


def list_pages(
    resource: Resource,
    kind: type[A],
    constructor: str,
    *arguments: str,
    timeout: Union[float, Timeout, None],
) -> Pages[A]:
    """The elements of a list that comes in pages, which nobody keeps."""
    call = resource._client._call(constructor, *arguments)
    call.set("owui_call_set_keep_response", 0)
    call.set_options(timeout=timeout)
    pages: Pages[A] = resource._client._pages(call, kind)
    return pages
