"""The log of the library, as the logger ``openwebui`` of the standard ``logging`` module.

``logging`` is not imported here: until the program imports it, no handler can exist.
"""

from __future__ import annotations

import os
import sys
from _thread import get_ident

from .constants import LOG_DEBUG, LOG_ERROR, LOG_INFO, LOG_NONE, LOG_WARNING
from .prototypes import LOG_FN

TYPE_CHECKING = False
if TYPE_CHECKING:
    import logging
    from typing import Any, Optional

#: The levels of ``logging`` for those of the library.
_LEVELS = {LOG_ERROR: 40, LOG_WARNING: 30, LOG_INFO: 20, LOG_DEBUG: 10}

#: KeyboardInterrupt while a line was written, by thread: the code that runs the call raises it again.
_interrupts: dict[int, BaseException] = {}

#: The threads that are stopping a call themselves: its end is no error.
stopping: set[int] = set()

_logger: Optional[logging.Logger] = None


def _configure() -> None:
    """Prints the log on stderr if OPENWEBUI_LOG says so, unless the program has configured the logger itself."""
    global _is_configured
    _is_configured = True
    level = os.environ.get("OPENWEBUI_LOG", "").upper()
    if not level:
        return
    import logging

    logger = logging.getLogger("openwebui")
    if level not in ("DEBUG", "INFO", "WARNING", "ERROR"):
        raise ValueError(f"OPENWEBUI_LOG must be debug, info, warning or error, not {level.lower()!r}")
    if logger.level == logging.NOTSET and not logger.handlers:
        logger.setLevel(level)
        handler = logging.StreamHandler()
        handler.setFormatter(logging.Formatter("[%(asctime)s %(name)s %(levelname)s] %(message)s"))
        logger.addHandler(handler)


_is_configured = False


def wanted_level() -> int:
    """The highest level of the library that the logger is enabled for now; LOG_NONE for none."""
    if not _is_configured:
        _configure()
    logger = _find_logger()
    if logger is None:
        return LOG_NONE
    for level in reversed(_LEVELS):
        if logger.isEnabledFor(_LEVELS[level]):
            return level
    return LOG_NONE


def _find_logger() -> Optional[logging.Logger]:
    global _logger
    if _logger is None:
        module = sys.modules.get("logging")
        if module is None or not hasattr(module, "NullHandler"):
            return None
        _logger = module.getLogger("openwebui")
        # Without configuration nothing is printed.
        _logger.addHandler(module.NullHandler())
    return _logger


def _write(level: int, message: bytes, length: int, user: Any) -> None:
    try:
        logger = _logger
        if logger is not None:
            number = 10 if stopping and get_ident() in stopping else _LEVELS.get(level, 10)
            logger.log(number, "%s", message.decode("utf-8", "replace"))
    except BaseException as error:
        if isinstance(error, Exception):
            raise  # ctypes calls sys.unraisablehook, and the call continues
        _interrupts[get_ident()] = error


#: One callback for all clients, never freed: the library may call it at any time.
write = LOG_FN(_write)


def raise_interrupt() -> None:
    """Raises the KeyboardInterrupt that arrived on this thread while a line was written."""
    if _interrupts:
        interrupt = _interrupts.pop(get_ident(), None)
        if interrupt is not None:
            raise interrupt
