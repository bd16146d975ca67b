"""``client.models``"""

from __future__ import annotations

from ._resource import Resource
from ._types import ModelList

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Optional, Union

    from ._timeouts import Timeout


class Models(Resource):
    """The models of the server."""

    __slots__ = ()

    def list(
        self,
        *,
        refresh: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> ModelList:
        """The models that this API key may use (``GET /api/models``).

        An empty list is an answer too: nothing is shared with this user, or the provider is down.

        Args:
            refresh: have the server ask its providers again.
            extra_headers: headers for this call, over the client's.
            timeout: seconds for the whole call, or an :class:`openwebui.Timeout`.

        Raises:
            AuthenticationError: the API key is missing or wrong.
            APIConnectionError: the server cannot be reached.
            APIResponseError: what answers there is not Open WebUI; is the base URL right?
        """
        return self._fetch(ModelList, "owui_model_list", int(refresh), headers=extra_headers, timeout=timeout)
