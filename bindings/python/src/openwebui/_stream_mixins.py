"""What streams know of their answers, whoever waits for them."""

from __future__ import annotations

from ._call import Call
from ._reading import ChatReader, EventReader, ResponseReader
from ._record import Record
from ._types import ChatCompletion, CompletedChat, chat_completion, ignored_files

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ._reading import Reader
    from ._types import IgnoredFile


class StreamMixin:
    """An answer that is read while it arrives."""

    #: What reads it.
    _reader_of: type[Reader]
    #: The HTTP status.
    status_code: int = 0

    if TYPE_CHECKING:

        @property
        def _call(self) -> Call: ...

    def __repr__(self) -> str:
        return f"<openwebui.{type(self).__name__} {self.status_code}>"


class TextMixin(StreamMixin):
    """One with a text in it."""

    def __repr__(self) -> str:
        try:
            count = f", {len(self._call.inspect(Call.text))} characters"
        except RuntimeError:
            count = ""  # another thread is reading it
        return f"<openwebui.{type(self).__name__} {self.status_code}{count}>"


class ChatMixin(TextMixin):
    """Of a chat."""

    _reader_of: type[Reader] = ChatReader

    @property
    def ignored_files(self) -> list[IgnoredFile]:
        """Those of the request's ``files`` that have put nothing before the model, although the
        server did not say so; empty if all were used, and before the end."""
        return self._call.inspect(ignored_files)


class CompletionMixin(ChatMixin):
    """Of a chat that ends with the model's answer."""

    @property
    def response(self) -> ChatCompletion:
        """The answer put together, in the shape of the unstreamed one: after the end the whole of
        it, before, or after an error, what has come. Does not wait: RuntimeError while another thread
        reads the stream."""
        return self._call.inspect(chat_completion)


class OutletMixin(ChatMixin):
    """Of a chat that goes on to the outlet filters."""

    @property
    def response(self) -> CompletedChat:
        """The conversation as the filters left it. After the end; before, its ``messages`` is None."""
        return CompletedChat(self._call.inspect(Call.result) or {})


class EventMixin(StreamMixin):
    """Of an endpoint that is not known."""

    _reader_of: type[Reader] = EventReader


class ResponseMixin(TextMixin):
    """Of the Responses API, or of Ollama's own."""

    _reader_of: type[Reader] = ResponseReader

    @property
    def response(self) -> Record:
        """The answer put together, in the shape of the unstreamed one: after the end the whole of
        it, before, or after an error, what has come. Does not wait: RuntimeError while another thread
        reads the stream."""
        return Record(self._call.inspect(Call.response) or {})
