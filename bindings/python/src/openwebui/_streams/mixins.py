"""What streams and lists have, the same for blocking and asynchronous clients."""

from __future__ import annotations

from .._annotations import evaluated_when_read
from .._native.call import Call
from .._streams.results import chat_completion, filtered_chat, ignored_files
from ..types.chat import ChatCompletion, CompletedChat
from ..types.record import Record, record_of
from .readers import ChatReader, EventReader, ProgressReader, ResponseReader

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from ..types.chat import IgnoredFile
    from .readers import Reader


@evaluated_when_read
class CallMixin:
    """What streams and lists have in common."""

    def __init_subclass__(cls) -> None:
        evaluated_when_read(cls)

    def __reduce__(self) -> Any:
        # For pickle, copy.copy and copy.deepcopy.
        raise TypeError(
            f"a {type(self).__name__} reads a connection: it cannot be copied or pickled;"
            " keep its response, or a list of what it gives"
        )


class StreamMixin(CallMixin):
    """The properties of every stream."""

    #: The class of its reader.
    _reader_of: type[Reader]
    #: The HTTP status.
    status_code: int = 0

    if TYPE_CHECKING:

        @property
        def _call(self) -> Call: ...

    def __repr__(self) -> str:
        return f"<openwebui.{type(self).__name__} {self.status_code}>"


class TextMixin(StreamMixin):
    """A stream with text."""

    def __repr__(self) -> str:
        try:
            count = f", {len(self._call.inspect(Call.text))} characters"
        except RuntimeError:
            count = ""  # another thread is reading the stream
        return f"<openwebui.{type(self).__name__} {self.status_code}{count}>"


class ChatMixin(TextMixin):
    """A stream of a chat."""

    _reader_of: type[Reader] = ChatReader

    @property
    def ignored_files(self) -> list[IgnoredFile]:
        """The entries of the request's ``files`` that the server did not use, without reporting it;
        empty if all were used, and before the end of the stream."""
        return self._call.inspect(ignored_files)


class CompletionMixin(ChatMixin):
    """A stream of a chat without outlet filters."""

    @property
    def response(self) -> ChatCompletion:
        """The response assembled from the stream, in the shape of one that is not streamed. Before the
        end, or after an error, it has what was received. Does not wait; RuntimeError while another
        thread reads the stream."""
        return self._call.inspect(chat_completion)


class OutletMixin(ChatMixin):
    """A stream of a chat with outlet filters."""

    @property
    def response(self) -> CompletedChat:
        """The filtered conversation. Before the end of the stream its ``messages`` is None."""
        return self._call.inspect(filtered_chat)


class EventMixin(StreamMixin):
    """A stream of any endpoint."""

    _reader_of: type[Reader] = EventReader


class ProgressMixin(StreamMixin):
    """A stream of Ollama's pull, push or create."""

    _reader_of: type[Reader] = ProgressReader


class ResponseMixin(TextMixin):
    """A stream of the Responses API, of Messages, or of Ollama's API."""

    _reader_of: type[Reader] = ResponseReader

    @property
    def response(self) -> Record:
        """The response assembled from the stream, in the shape of one that is not streamed. Before the
        end, or after an error, it has what was received. Does not wait; RuntimeError while another
        thread reads the stream."""
        kind: type[Record] = self._call.kinds[1] if self._call.kinds else Record
        return record_of(self._call.inspect(Call.response) or {}, kind)
