"""What ``client.images`` has beyond its operations: the images as files."""

from __future__ import annotations

from .._native.targets import write_to
from .operation import Operations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any, Optional, Union

    from .._native.signatures import Target
    from .._timeouts import Timeout
    from ..types.record import Record


class ImageFiles(Operations):
    """Images that the server has made."""

    __slots__ = ()

    def save(
        self,
        image: Union[str, Mapping[str, Any], Record],
        to: Target,
        *,
        extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> int:
        """Writes an image that the server has made to a file, and returns its size in bytes::

            for number, image in enumerate(client.images.generate({"prompt": "a plum"})):
                client.images.save(image, f"plum-{number}.png")

        Args:
            image: an element of what ``generate`` or ``edit`` returns, or its ``url``.
            to: a path, a binary file, or a function that takes the bytes.
            extra_headers, extra_query, extra_body: as for a chat.
            timeout: seconds from the start of the call to its end, or an :class:`openwebui.Timeout`.
        """
        url = image if isinstance(image, str) else image["url"]
        base = self._client.base_url.rstrip("/")
        if url.startswith(f"{base}/"):
            url = url[len(base) :]
        if not url.startswith("/") or url.startswith("//"):
            raise ValueError(f"the image is not on this server: {url:.80}")
        call = self._client._call("owui_request", "GET", url, None, None)
        self._set(call, (extra_headers, extra_query, extra_body, timeout))
        return self._client._finish(call, write_to(call, to))
