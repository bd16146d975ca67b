"""``client.models``"""

from __future__ import annotations

from ..types.chat import ModelList
from .resource import Resource

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any, Optional, Union

    from .._timeouts import Timeout
    from ..types.chat import Model  # noqa: F401  # of the asynchronous list
    from .raw_methods import RawModels


class Models(Resource):
    """The models of the server."""

    __slots__ = ()

    @property
    def with_raw_response(self) -> RawModels:
        """The same methods, which return an :class:`openwebui.RawResponse`: it has the status and headers of
        the response, and with ``parse()`` what the method itself returns."""
        from .raw_methods import RawModels

        return RawModels(self)

    def list(
        self,
        *,
        refresh: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> ModelList:
        """The models that this API key may use (``GET /api/models``).

        An empty list is not an error: no model is shared with the user, or the provider of the models
        is unavailable.

        Args:
            refresh: if True, the server reads the models of its providers again.
            extra_headers: headers for this call; they replace those of the client.
            timeout: seconds from the start of the call to its end, or an :class:`openwebui.Timeout`.

        Raises:
            AuthenticationError: the API key is missing or wrong.
            APIConnectionError: the server cannot be reached.
            APIResponseError: the response is not one of Open WebUI; the base URL may be wrong.
        """
        return self._fetch(
            ModelList, "owui_model_list", int(refresh), options=(extra_headers, extra_query, extra_body, timeout)
        )
