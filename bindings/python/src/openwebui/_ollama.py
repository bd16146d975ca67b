"""``client.ollama``"""

from __future__ import annotations

from ._json import request_body
from ._record import Record
from ._resource import Resource, as_record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from typing import Any, Optional, Union

    from ._timeouts import Timeout


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

    def _generate_record(
        self,
        constructor: str,
        body: dict[str, Any],
        headers: Optional[Mapping[str, str]],
        timeout: Union[float, Timeout, None],
    ) -> Any:
        kind = "ResponseStream" if body["stream"] else None
        return self._generate(constructor, request_body(body), kind, as_record(Record), headers, timeout)
