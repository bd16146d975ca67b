"""``client.ollama``"""

from __future__ import annotations

from ._answers import Answer

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from typing import Any, Optional, Union

    from ._client import Client
    from ._timeouts import Timeout


class Ollama:
    """Ollama's own API, behind the server's (``/ollama/api/…``).

    Models go by their full name with the tag, ``"llama3.2:latest"``. The methods take any field of
    Ollama's requests; fields that are None are left out. They raise what a chat raises.
    """

    __slots__ = ("_client",)

    def __init__(self, client: Client) -> None:
        self._client = client

    def generate(
        self,
        *,
        model: str,
        prompt: str,
        stream: bool = False,
        timeout: Union[float, Timeout, None] = None,
        **fields: Any,
    ) -> Any:
        """Has a model go on with a prompt (``POST /ollama/api/generate``): an
        :class:`openwebui.Answer` with ``.response``, or with ``stream=True`` an
        :class:`openwebui.AnswerStream` of such."""
        body = {"model": model, "prompt": prompt, "stream": stream, **fields}
        return self._client._converse("owui_ollama_generate", body, stream, None, timeout)

    def chat(
        self,
        *,
        model: str,
        messages: Iterable[Union[Mapping[str, Any], Answer]],
        stream: bool = False,
        timeout: Union[float, Timeout, None] = None,
        **fields: Any,
    ) -> Any:
        """Has a model answer a conversation (``POST /ollama/api/chat``): an
        :class:`openwebui.Answer` with ``.message.content``, or with ``stream=True`` an
        :class:`openwebui.AnswerStream` of such."""
        body = {"model": model, "messages": list(messages), "stream": stream, **fields}
        return self._client._converse("owui_ollama_chat", body, stream, None, timeout)

    def embed(
        self,
        *,
        model: str,
        input: Union[str, Iterable[str]],
        timeout: Union[float, Timeout, None] = None,
        **fields: Any,
    ) -> Answer:
        """The vectors of one text or of many (``POST /ollama/api/embed``): ``.embeddings`` is a list
        of lists of floats, one for each text."""
        body = {"model": model, "input": input if isinstance(input, str) else list(input), **fields}
        return self._ask("owui_ollama_embed", body, timeout)

    def show(self, model: str, *, timeout: Union[float, Timeout, None] = None, **fields: Any) -> Answer:
        """What is known about a model (``POST /ollama/api/show``)."""
        return self._ask("owui_ollama_show", {"model": model, **fields}, timeout)

    def tags(self, *, timeout: Union[float, Timeout, None] = None) -> Answer:
        """The models that Ollama has (``GET /ollama/api/tags``): ``.models``."""
        return self._ask("owui_ollama_tags", None, timeout)

    def ps(self, *, timeout: Union[float, Timeout, None] = None) -> Answer:
        """The models that are loaded (``GET /ollama/api/ps``): ``.models``."""
        return self._ask("owui_ollama_ps", None, timeout)

    def version(self, *, timeout: Union[float, Timeout, None] = None) -> str:
        """Ollama's version (``GET /ollama/api/version``)."""
        return str(self._ask("owui_ollama_version", None, timeout)["version"])

    def _ask(self, constructor: str, body: Optional[dict[str, Any]], timeout: Union[float, Timeout, None]) -> Answer:
        arguments = () if body is None else (None,)
        call = self._client._call(constructor, *arguments)
        if body is not None:
            call.set_body({name: value for name, value in body.items() if value is not None})
        call.set_options(None, timeout)
        call.run()
        return Answer(self._client._json_of(call))
