"""The records of files, knowledge bases and accounts, with their documented members."""

from __future__ import annotations

from .record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Optional


class FileObject(Record):
    """A file of the server. ``data.content`` is the whole extracted text, if the endpoint sends it;
    ``meta`` has ``name``, ``size`` (bytes), ``content_type`` and, in ``data``, your metadata."""

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
    """The status of the processing of a file: ``status`` is ``"pending"``, ``"processing"``,
    ``"completed"`` or ``"failed"``."""

    id: Optional[str]
    status: str
    error: Optional[str]


class KnowledgeBase(Record):
    """A knowledge base: a collection of files that a chat can search."""

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
    """The account that has signed in; the client uses ``token`` for later calls."""

    token: str
    expires_at: Optional[int]
    id: Optional[str]
    email: Optional[str]
    name: Optional[str]
    role: Optional[str]
