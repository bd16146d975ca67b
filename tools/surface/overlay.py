"""What the header does not say in a form that a program can read."""

from __future__ import annotations

#: Callbacks whose `const char *` is bytes that need not end with NUL.
BYTES_CALLBACKS = {"owui_data_fn"}
