"""``client.ollama``"""

from __future__ import annotations

from .._native.json import request_body
from ..types.chat import OllamaProgress
from ..types.record import Record
from .resource import Resource, as_record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from typing import Any, Literal, Optional, Union, overload

    from .._streams.blocking import ProgressStream
    from .._timeouts import Timeout


class Ollama(Resource):
    """The API of Ollama, as the server passes it on (``/ollama/api/…``).

    Models must be given by their full name with the tag, ``"llama3.2:latest"``. The methods accept any
    field of Ollama's requests; fields that are None are left out. ``extra_headers`` are headers for the
    call; they replace those of the client. Timeouts are seconds from the start
    of the call to its end, or an :class:`openwebui.Timeout`. Errors are those of a chat.
    """

    __slots__ = ()

    def generate(
        self,
        *,
        model: str,
        prompt: str,
        stream: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None,
        timeout: Union[float, Timeout, None] = None,
        **fields: Any,
    ) -> Any:
        """Asks a model to continue a prompt (``POST /ollama/api/generate``). Returns an
        :class:`openwebui.Record` with ``.response``, or with ``stream=True`` an
        :class:`openwebui.ResponseStream` of such records."""
        body = {"model": model, "prompt": prompt, "stream": stream, **fields}
        return self._generate_record("owui_ollama_generate", body, extra_headers, timeout)

    def chat(
        self,
        *,
        model: str,
        messages: Iterable[Union[Mapping[str, Any], Record]],
        stream: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None,
        timeout: Union[float, Timeout, None] = None,
        **fields: Any,
    ) -> Any:
        """Asks a model for the next message of a conversation (``POST /ollama/api/chat``). Returns an
        :class:`openwebui.Record` with ``.message.content``, or with ``stream=True`` an
        :class:`openwebui.ResponseStream` of such records."""
        body = {"model": model, "messages": list(messages), "stream": stream, **fields}
        return self._generate_record("owui_ollama_chat", body, extra_headers, timeout)

    def embed(
        self,
        *,
        model: str,
        input: Union[str, Iterable[str]],
        extra_headers: Optional[Mapping[str, str]] = None,
        timeout: Union[float, Timeout, None] = None,
        **fields: Any,
    ) -> Record:
        """Computes the embeddings of one or several texts (``POST /ollama/api/embed``):
        ``.embeddings`` is a list of lists of floats, one for each text."""
        body = {"model": model, "input": input if isinstance(input, str) else list(input), **fields}
        return self._fetch(Record, "owui_ollama_embed", None, body=body, headers=extra_headers, timeout=timeout)

    def show(
        self,
        model: str,
        *,
        extra_headers: Optional[Mapping[str, str]] = None,
        timeout: Union[float, Timeout, None] = None,
        **fields: Any,
    ) -> Record:
        """The details of a model (``POST /ollama/api/show``)."""
        body = {"model": model, **fields}
        return self._fetch(Record, "owui_ollama_show", None, body=body, headers=extra_headers, timeout=timeout)

    def tags(self, *, timeout: Union[float, Timeout, None] = None) -> Record:
        """The models that Ollama has (``GET /ollama/api/tags``): ``.models``."""
        return self._fetch(Record, "owui_ollama_tags", timeout=timeout)

    def ps(self, *, timeout: Union[float, Timeout, None] = None) -> Record:
        """The models that are loaded in memory (``GET /ollama/api/ps``): ``.models``."""
        return self._fetch(Record, "owui_ollama_ps", timeout=timeout)

    def version(self, *, timeout: Union[float, Timeout, None] = None) -> str:
        """Ollama's version (``GET /ollama/api/version``)."""
        call = self._client._call("owui_ollama_version")
        call.set_options(timeout=timeout)
        return self._client._finish(call, lambda call: str(call.tree()["version"]))

    if TYPE_CHECKING:

        @overload
        def pull(
            self,
            model: str,
            *,
            stream: Literal[True],
            timeout: Union[float, Timeout, None] = None,
            **fields: Any,
        ) -> ProgressStream: ...

        @overload
        def pull(
            self,
            model: str,
            *,
            stream: Literal[False] = False,
            timeout: Union[float, Timeout, None] = None,
            **fields: Any,
        ) -> OllamaProgress: ...

    def pull(
        self, model: str, *, stream: bool = False, timeout: Union[float, Timeout, None] = None, **fields: Any
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
        return self._progress("pull", {"model": model, "stream": stream, **fields}, timeout)

    if TYPE_CHECKING:

        @overload
        def push(
            self,
            model: str,
            *,
            stream: Literal[True],
            timeout: Union[float, Timeout, None] = None,
            **fields: Any,
        ) -> ProgressStream: ...

        @overload
        def push(
            self,
            model: str,
            *,
            stream: Literal[False] = False,
            timeout: Union[float, Timeout, None] = None,
            **fields: Any,
        ) -> OllamaProgress: ...

    def push(
        self, model: str, *, stream: bool = False, timeout: Union[float, Timeout, None] = None, **fields: Any
    ) -> Any:
        """Uploads a model to the registry of Ollama (``DELETE /ollama/api/push``: Open WebUI has it
        under this method). Otherwise as :meth:`pull`."""
        return self._progress("push", {"model": model, "stream": stream, **fields}, timeout)

    if TYPE_CHECKING:

        @overload
        def create(
            self,
            model: str,
            *,
            stream: Literal[True],
            timeout: Union[float, Timeout, None] = None,
            **fields: Any,
        ) -> ProgressStream: ...

        @overload
        def create(
            self,
            model: str,
            *,
            stream: Literal[False] = False,
            timeout: Union[float, Timeout, None] = None,
            **fields: Any,
        ) -> OllamaProgress: ...

    def create(
        self, model: str, *, stream: bool = False, timeout: Union[float, Timeout, None] = None, **fields: Any
    ) -> Any:
        """Makes a model of another one or of files (``POST /ollama/api/create``); ``fields`` are those of
        Ollama, such as ``from_`` and ``files``. Otherwise as :meth:`pull`."""
        return self._progress("create", {"model": model, "stream": stream, **fields}, timeout)

    def delete(self, model: str, *, timeout: Union[float, Timeout, None] = None, **fields: Any) -> Record:
        """Deletes a model (``DELETE /ollama/api/delete``); requires the key of an administrator."""
        return self._fetch(Record, "owui_ollama", "delete", None, body={"model": model, **fields}, timeout=timeout)

    def copy(
        self, source: str, destination: str, *, timeout: Union[float, Timeout, None] = None, **fields: Any
    ) -> Record:
        """Gives a model another name (``POST /ollama/api/copy``); requires the key of an administrator."""
        body = {"source": source, "destination": destination, **fields}
        return self._fetch(Record, "owui_ollama", "copy", None, body=body, timeout=timeout)

    def _progress(self, api: str, body: dict[str, Any], timeout: Union[float, Timeout, None]) -> Any:
        if "from_" in body:  # `from` is a word of Python
            body["from"] = body.pop("from_")
        call = self._client._call("owui_ollama", api, None)
        call.set_body(request_body(body))
        call.set_options(timeout=timeout)
        if body["stream"]:
            return self._client._stream(call, "ProgressStream")
        return self._client._finish(call, as_record(OllamaProgress))

    def _generate_record(
        self,
        constructor: str,
        body: dict[str, Any],
        headers: Optional[Mapping[str, str]],
        timeout: Union[float, Timeout, None],
    ) -> Any:
        kind = "ResponseStream" if body["stream"] else None
        return self._generate(constructor, request_body(body), kind, as_record(Record), headers, timeout)
