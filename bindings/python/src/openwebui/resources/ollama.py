"""``client.ollama``"""

from __future__ import annotations

from ..types.ollama import (
    OllamaChat,
    OllamaEmbeddings,
    OllamaGeneration,
    OllamaModelInfo,
    OllamaModelList,
    OllamaProgress,
)
from ..types.record import Record
from .messages import list_of_messages
from .resource import Resource, as_record
from .tools import tools_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from typing import Any, Literal, Optional, Union, overload

    from .._streams.blocking import ProgressStream, ResponseStream
    from .._timeouts import Timeout
    from ..types.params import Messages, Options
    from .raw_methods import RawOllama


class Ollama(Resource):
    """The API of Ollama, as the server passes it on (``/ollama/api/…``).

    Models must be given by their full name with the tag, ``"llama3.2:latest"``. The methods accept any
    field of Ollama's requests; fields that are None are left out. ``extra_headers`` are headers for the
    call; they replace those of the client. Timeouts are seconds from the start
    of the call to its end, or an :class:`openwebui.Timeout`. Errors are those of a chat.
    """

    __slots__ = ()

    @property
    def with_raw_response(self) -> RawOllama:
        """The same methods, which return an :class:`openwebui.RawResponse`: it has the status and headers of
        the response, and with ``parse()`` what the method itself returns."""
        from .raw_methods import RawOllama

        return RawOllama(self)

    if TYPE_CHECKING:

        @overload
        def generate(
            self,
            model: str,
            prompt: str = "",
            *,
            stream: Literal[False] = False,
            extra_headers: Optional[Mapping[str, str]] = None,
            extra_query: Optional[Mapping[str, Any]] = None,
            extra_body: Optional[Mapping[str, Any]] = None,
            timeout: Union[float, Timeout, None] = None,
            **fields: Any,
        ) -> OllamaGeneration: ...

        @overload
        def generate(
            self,
            model: str,
            prompt: str = "",
            *,
            stream: Literal[True],
            extra_headers: Optional[Mapping[str, str]] = None,
            extra_query: Optional[Mapping[str, Any]] = None,
            extra_body: Optional[Mapping[str, Any]] = None,
            timeout: Union[float, Timeout, None] = None,
            **fields: Any,
        ) -> ResponseStream[OllamaGeneration, OllamaGeneration]: ...

        @overload
        def generate(
            self,
            model: str,
            prompt: str = "",
            *,
            stream: bool,
            extra_headers: Optional[Mapping[str, str]] = None,
            extra_query: Optional[Mapping[str, Any]] = None,
            extra_body: Optional[Mapping[str, Any]] = None,
            timeout: Union[float, Timeout, None] = None,
            **fields: Any,
        ) -> Union[OllamaGeneration, ResponseStream[OllamaGeneration, OllamaGeneration]]: ...

    def generate(
        self,
        model: str,
        prompt: str = "",
        *,
        stream: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
        **fields: Any,
    ) -> Any:
        """Asks a model to continue a prompt (``POST /ollama/api/generate``). Returns an
        :class:`openwebui.types.OllamaGeneration` with ``.response``, or with ``stream=True`` an
        :class:`openwebui.ResponseStream` of such records."""
        body = {"model": model, "prompt": prompt, "stream": stream, **fields}
        return self._generate_record(
            "owui_ollama_generate", body, OllamaGeneration, (extra_headers, extra_query, extra_body, timeout)
        )

    if TYPE_CHECKING:

        @overload
        def chat(
            self,
            model: str,
            messages: Messages = (),
            *,
            stream: Literal[False] = False,
            extra_headers: Optional[Mapping[str, str]] = None,
            extra_query: Optional[Mapping[str, Any]] = None,
            extra_body: Optional[Mapping[str, Any]] = None,
            timeout: Union[float, Timeout, None] = None,
            **fields: Any,
        ) -> OllamaChat: ...

        @overload
        def chat(
            self,
            model: str,
            messages: Messages = (),
            *,
            stream: Literal[True],
            extra_headers: Optional[Mapping[str, str]] = None,
            extra_query: Optional[Mapping[str, Any]] = None,
            extra_body: Optional[Mapping[str, Any]] = None,
            timeout: Union[float, Timeout, None] = None,
            **fields: Any,
        ) -> ResponseStream[OllamaChat, OllamaChat]: ...

        @overload
        def chat(
            self,
            model: str,
            messages: Messages = (),
            *,
            stream: bool,
            extra_headers: Optional[Mapping[str, str]] = None,
            extra_query: Optional[Mapping[str, Any]] = None,
            extra_body: Optional[Mapping[str, Any]] = None,
            timeout: Union[float, Timeout, None] = None,
            **fields: Any,
        ) -> Union[OllamaChat, ResponseStream[OllamaChat, OllamaChat]]: ...

    def chat(
        self,
        model: str,
        messages: Messages = (),
        *,
        stream: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
        **fields: Any,
    ) -> Any:
        """Asks a model for the next message of a conversation (``POST /ollama/api/chat``). Returns an
        :class:`openwebui.types.OllamaChat` with ``.message.content``, or with ``stream=True`` an
        :class:`openwebui.ResponseStream` of such records."""
        body = {
            "model": model,
            "messages": [_with_images(message) for message in list_of_messages(messages)],
            "stream": stream,
            **fields,
        }
        return self._generate_record(
            "owui_ollama_chat", body, OllamaChat, (extra_headers, extra_query, extra_body, timeout)
        )

    def embed(
        self,
        model: str,
        input: Union[str, Iterable[str]] = "",
        *,
        extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
        **fields: Any,
    ) -> OllamaEmbeddings:
        """Computes the embeddings of one or several texts (``POST /ollama/api/embed``):
        ``.embeddings`` is a list of lists of floats, one for each text."""
        body = {"model": model, "input": input if isinstance(input, str) else list(input), **fields}
        return self._fetch(
            OllamaEmbeddings,
            "owui_ollama_embed",
            None,
            body=body,
            options=(extra_headers, extra_query, extra_body, timeout),
        )

    def show(
        self,
        model: str,
        *,
        extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
        **fields: Any,
    ) -> OllamaModelInfo:
        """The details of a model (``POST /ollama/api/show``)."""
        body = {"model": model, **fields}
        return self._fetch(
            OllamaModelInfo,
            "owui_ollama_show",
            None,
            body=body,
            options=(extra_headers, extra_query, extra_body, timeout),
        )

    def tags(
        self,
        *,
        extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> OllamaModelList:
        """The models that Ollama has (``GET /ollama/api/tags``): ``.models``."""
        return self._fetch(
            OllamaModelList, "owui_ollama_tags", options=(extra_headers, extra_query, extra_body, timeout)
        )

    def list(
        self,
        *,
        extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> OllamaModelList:
        """The same as :meth:`tags`, by the name that the ollama package has."""
        return self._fetch(
            OllamaModelList, "owui_ollama_tags", options=(extra_headers, extra_query, extra_body, timeout)
        )

    def ps(
        self,
        *,
        extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> OllamaModelList:
        """The models that are loaded in memory (``GET /ollama/api/ps``): ``.models``."""
        return self._fetch(OllamaModelList, "owui_ollama_ps", options=(extra_headers, extra_query, extra_body, timeout))

    def version(
        self,
        *,
        extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> str:
        """Ollama's version (``GET /ollama/api/version``)."""
        call = self._client._call("owui_ollama_version")
        self._set(call, (extra_headers, extra_query, extra_body, timeout))
        return self._client._finish(call, lambda call: str(call.tree()["version"]))

    if TYPE_CHECKING:

        @overload
        def pull(
            self,
            model: str,
            *,
            stream: Literal[True],
            extra_headers: Optional[Mapping[str, str]] = None,
            extra_query: Optional[Mapping[str, Any]] = None,
            extra_body: Optional[Mapping[str, Any]] = None,
            timeout: Union[float, Timeout, None] = None,
            **fields: Any,
        ) -> ProgressStream: ...

        @overload
        def pull(
            self,
            model: str,
            *,
            stream: Literal[False] = False,
            extra_headers: Optional[Mapping[str, str]] = None,
            extra_query: Optional[Mapping[str, Any]] = None,
            extra_body: Optional[Mapping[str, Any]] = None,
            timeout: Union[float, Timeout, None] = None,
            **fields: Any,
        ) -> OllamaProgress: ...

    def pull(
        self,
        model: str,
        *,
        stream: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
        **fields: Any,
    ) -> Any:
        """Downloads a model to Ollama (``POST /ollama/api/pull``); requires the key of an administrator.
        Returns when it is there. With ``stream=True`` it returns a :class:`openwebui.ProgressStream`::

            for step in client.ollama.pull("llama3.2:latest", stream=True):
                print(step.status, step.completed, step.total)

        A gateway in front of the server may not wait for a response that is not streamed.

        Raises:
            StreamError, APIResponseError: Ollama reports an error, such as an unknown model.
            TruncatedError: the response ended without the status ``"success"``.
        """
        return self._progress(
            "pull", {"model": model, "stream": stream, **fields}, (extra_headers, extra_query, extra_body, timeout)
        )

    if TYPE_CHECKING:

        @overload
        def push(
            self,
            model: str,
            *,
            stream: Literal[True],
            extra_headers: Optional[Mapping[str, str]] = None,
            extra_query: Optional[Mapping[str, Any]] = None,
            extra_body: Optional[Mapping[str, Any]] = None,
            timeout: Union[float, Timeout, None] = None,
            **fields: Any,
        ) -> ProgressStream: ...

        @overload
        def push(
            self,
            model: str,
            *,
            stream: Literal[False] = False,
            extra_headers: Optional[Mapping[str, str]] = None,
            extra_query: Optional[Mapping[str, Any]] = None,
            extra_body: Optional[Mapping[str, Any]] = None,
            timeout: Union[float, Timeout, None] = None,
            **fields: Any,
        ) -> OllamaProgress: ...

    def push(
        self,
        model: str,
        *,
        stream: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
        **fields: Any,
    ) -> Any:
        """Uploads a model to the registry of Ollama (``DELETE /ollama/api/push``: Open WebUI has it
        under this method). Otherwise as :meth:`pull`."""
        return self._progress(
            "push", {"model": model, "stream": stream, **fields}, (extra_headers, extra_query, extra_body, timeout)
        )

    if TYPE_CHECKING:

        @overload
        def create(
            self,
            model: str,
            *,
            stream: Literal[True],
            extra_headers: Optional[Mapping[str, str]] = None,
            extra_query: Optional[Mapping[str, Any]] = None,
            extra_body: Optional[Mapping[str, Any]] = None,
            timeout: Union[float, Timeout, None] = None,
            **fields: Any,
        ) -> ProgressStream: ...

        @overload
        def create(
            self,
            model: str,
            *,
            stream: Literal[False] = False,
            extra_headers: Optional[Mapping[str, str]] = None,
            extra_query: Optional[Mapping[str, Any]] = None,
            extra_body: Optional[Mapping[str, Any]] = None,
            timeout: Union[float, Timeout, None] = None,
            **fields: Any,
        ) -> OllamaProgress: ...

    def create(
        self,
        model: str,
        *,
        stream: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
        **fields: Any,
    ) -> Any:
        """Makes a model of another one or of files (``POST /ollama/api/create``); ``fields`` are those of
        Ollama, such as ``from_`` and ``files``. Otherwise as :meth:`pull`."""
        return self._progress(
            "create", {"model": model, "stream": stream, **fields}, (extra_headers, extra_query, extra_body, timeout)
        )

    def delete(
        self,
        model: str,
        *,
        extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
        **fields: Any,
    ) -> Record:
        """Deletes a model (``DELETE /ollama/api/delete``); requires the key of an administrator."""
        return self._fetch(
            Record,
            "owui_ollama",
            "delete",
            None,
            body={"model": model, **fields},
            options=(extra_headers, extra_query, extra_body, timeout),
        )

    def copy(
        self,
        source: str,
        destination: str,
        *,
        extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
        **fields: Any,
    ) -> Record:
        """Gives a model another name (``POST /ollama/api/copy``); requires the key of an administrator."""
        body = {"source": source, "destination": destination, **fields}
        return self._fetch(
            Record, "owui_ollama", "copy", None, body=body, options=(extra_headers, extra_query, extra_body, timeout)
        )

    def _progress(self, api: str, body: dict[str, Any], options: Options) -> Any:
        if "from_" in body:  # `from` is a word of Python
            body["from"] = body.pop("from_")
        call = self._client._call("owui_ollama", api, None)
        self._set(call, options, body)
        if body["stream"]:
            return self._client._stream(call, "ProgressStream")
        return self._client._finish(call, as_record(OllamaProgress))

    def _generate_record(self, constructor: str, body: dict[str, Any], kind: type[Record], options: Options) -> Any:
        if body.get("tools") is not None:
            body["tools"] = tools_of(body["tools"])
        if hasattr(body.get("format"), "model_json_schema"):
            body["format"] = body["format"].model_json_schema()
        if body.get("images") is not None:
            body["images"] = [_image(image) for image in body["images"]]
        stream = "ResponseStream" if body["stream"] else None
        return self._generate(constructor, body, stream, as_record(kind), options, (kind, kind))


def _with_images(message: Any) -> Any:
    """A message whose images may be bytes and paths."""
    if not isinstance(message, (dict, Record)) or not message.get("images"):
        return message
    made = dict(message)
    made["images"] = [_image(image) for image in made["images"]]
    return made


def _image(image: Any) -> Any:
    """The base64 text of an image: bytes, a path, or a text that is one or the other."""
    from base64 import b64encode
    from os import PathLike
    from os.path import isfile

    if isinstance(image, PathLike) or (isinstance(image, str) and len(image) < 4096 and isfile(image)):
        with open(image, "rb") as file:
            image = file.read()
    return b64encode(image).decode() if isinstance(image, (bytes, bytearray, memoryview)) else image
