"""What ``client.images`` has beyond its operations: the images as files."""

from __future__ import annotations

from .._native.targets import write_to
from .api import Tag

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any, Optional, Union

    from .._native.signatures import Target
    from .._timeouts import Timeout


class ImageFiles(Tag):
    """ImageFiles that the server has made."""

    __slots__ = ()

    def save(
        self,
        image: Any,
        to: Target,
        *,
        extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """Writes an image to a file; api.pyi has the whole description."""
        url = image if isinstance(image, str) else image["url"]
        base = self._client.base_url.rstrip("/")
        if url.startswith(f"{base}/"):
            url = url[len(base) :]
        if not url.startswith("/") or url.startswith("//"):
            raise ValueError(f"the image is not on this server: {url:.80}")
        call = self._client._call("owui_request", "GET", url, None, None)
        call.set_options(extra_headers, timeout, query=extra_query)
        return self._client._finish(call, write_to(call, to))
