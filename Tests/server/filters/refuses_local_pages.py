"""From when it is installed, the server reads no page of its own network: ENABLE_LOCAL_WEB_FETCH is false."""

from __future__ import annotations

import importlib

pages = importlib.import_module("open_webui.retrieval.web.utils")
vars(pages)["ENABLE_LOCAL_WEB_FETCH"] = False


class Filter:
    pass
