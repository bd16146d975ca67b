"""``client.embeddings``"""

from __future__ import annotations

from ..types.chat import EmbeddingList
from .resource import Resource

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from typing import Any, Optional, Union

    from .._timeouts import Timeout
    from .raw_methods import RawEmbeddings


class Embeddings(Resource):
    """The embeddings of texts."""

    __slots__ = ()

    @property
    def with_raw_response(self) -> RawEmbeddings:
        """The same methods, which return an :class:`openwebui.RawResponse`: it has the status and headers of
        the response, and with ``parse()`` what the method itself returns."""
        from .raw_methods import RawEmbeddings

        return RawEmbeddings(self)

    def create(
        self,
        *,
        model: str,
        input: Union[str, Iterable[Any]],
        dimensions: Optional[int] = None,
        encoding_format: Optional[str] = None,
        user: Optional[str] = None,
        extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> EmbeddingList:
        """Computes the embeddings of one or several texts (``POST /api/embeddings``)::

            client.embeddings.create(model="embedder", input=["a", "b"]).data[0].embedding

        Args:
            model: the id of the model.
            input: a text, or several.
            dimensions, encoding_format, user: fields of the request.
            extra_headers, extra_query, extra_body, timeout: as for a chat.
        """
        body = {
            "model": model,
            "input": input if isinstance(input, str) else list(input),
            "dimensions": dimensions,
            "encoding_format": encoding_format,
            "user": user,
        }
        return self._fetch(
            EmbeddingList,
            "owui_request",
            "POST",
            "/api/embeddings",
            None,
            None,
            body=body,
            options=(extra_headers, extra_query, extra_body, timeout),
        )
