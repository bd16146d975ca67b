"""The server's records of files and knowledge bases, as far as they are known beforehand."""

from __future__ import annotations

from ._record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Optional


class FileObject(Record):
    """A file of the server. ``data.content`` has the whole text that was found in it, where it is
    given; ``meta`` has its ``name``, ``size``, ``content_type`` and, in ``data``, your metadata."""

    id: str
    filename: str
    user_id: Optional[str]
    hash: Optional[str]
    data: Any
    meta: Any
    path: Optional[str]
    created_at: Optional[int]
    updated_at: Optional[int]


class FileStatus(Record):
    """How far the server is with a file: ``status`` is ``"pending"``, ``"processing"``,
    ``"completed"`` or ``"failed"``."""

    id: Optional[str]
    status: str
    error: Optional[str]


class KnowledgeBase(Record):
    """A collection of files, to be looked up in."""

    id: str
    name: str
    description: Optional[str]
    user_id: Optional[str]
    meta: Any
    access_grants: Any
    write_access: Optional[bool]
    files: Optional[list[Any]]
    file_count: Optional[int]
    created_at: Optional[int]
    updated_at: Optional[int]


class SignIn(Record):
    """Who has signed in; ``token`` is what the client uses from then on."""

    token: str
    expires_at: Optional[int]
    id: Optional[str]
    email: Optional[str]
    name: Optional[str]
    role: Optional[str]
