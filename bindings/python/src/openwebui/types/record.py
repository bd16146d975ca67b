"""The base class of records: JSON objects with their members as attributes and as items."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any, ClassVar, Optional

    Members = dict[str, "type[Record]"]


class Record:
    """A JSON object of the server.

    ``record["name"]`` is the member ``name``. ``record.name`` is the same, unless the class has a
    method or property of that name (``get``, ``keys``, ``to_dict``; ``text``). Members that are
    objects are records too, and lists of objects lists of records.

    A documented member that the server left out is None as an attribute; an unknown one raises
    AttributeError. All members that the server sent are available, documented or not. Do not change
    a record: :meth:`to_dict` returns a copy that may be changed.
    """

    __slots__ = ("_data", "__dict__")

    #: Members that may be missing: those that the class annotates.
    _optional: ClassVar[frozenset[str]] = frozenset()
    #: The classes of members that have one of their own.
    _members: ClassVar[Members] = {}

    #: The class that is shown to users.
    _shown_as: ClassVar[type[Record]]

    def __init_subclass__(cls, shown_as: Optional[type[Record]] = None) -> None:
        cls._optional |= {name for name in cls.__annotations__ if not name.startswith("_")}
        cls._shown_as = shown_as or cls
        if cls.__module__.startswith("openwebui."):
            # Where users find it.
            cls.__module__ = "openwebui.types"

    def __init__(self, data: dict[str, Any]) -> None:
        self._data = data

    def __getattr__(self, name: str) -> Any:
        # Called only for names that are not in __dict__, which keeps each member after its first use.
        if name == "_data":
            self._data = self._tree()
            return self._data
        if name.startswith("__"):
            raise AttributeError(name)
        try:
            value = self._data[name]
        except KeyError:
            if name in self._optional:
                return None
            raise AttributeError(f"this {self._shown_as.__name__} has no {name!r}; it has {list(self._data)}") from None
        if isinstance(value, (dict, list)):
            value = wrap(value, self._members.get(name, Record))
        self.__dict__[name] = value
        return value

    def _tree(self) -> dict[str, Any]:
        """Makes the JSON object, in subclasses that are created without it."""
        raise AttributeError("_data")

    def __getitem__(self, name: str) -> Any:
        if name not in self._data:
            raise KeyError(name)
        return getattr(self, name) if name.isidentifier() else wrap(self._data[name])

    def __contains__(self, name: object) -> bool:
        return name in self._data

    def __iter__(self) -> Iterator[Any]:
        """The names of the members."""
        return iter(self._data)

    def __len__(self) -> int:
        return len(self._data)

    def __bool__(self) -> bool:
        return True

    def __eq__(self, other: object) -> bool:
        if isinstance(other, Record):
            return self._data == other._data
        if isinstance(other, dict):
            return self._data == other
        return NotImplemented

    __hash__ = None  # type: ignore[assignment]

    def __repr__(self) -> str:
        members = ", ".join(f"{name}={_abbreviated(self[name])}" for name in self._data)
        return f"{self._shown_as.__name__}({members})"

    def __dir__(self) -> list[str]:
        return sorted({*object.__dir__(self), *self._optional, *self._data})

    def __reduce__(self) -> tuple[Any, ...]:
        return self._shown_as, (self._data,)

    def get(self, name: str, default: Any = None) -> Any:
        """The member ``name``, or `default` if there is none."""
        return self[name] if name in self._data else default

    def keys(self) -> list[str]:
        """The names of the members; used by ``dict(record)``."""
        return list(self._data)

    def to_dict(self) -> dict[str, Any]:
        """A copy of plain dicts and lists, as ``json.loads`` returns them."""
        copy: dict[str, Any] = _copy(self._data)
        return copy


Record._shown_as = Record
Record.__module__ = "openwebui.types"


def wrap(value: Any, kind: type[Record] = Record) -> Any:
    """The JSON value with its objects as records."""
    if isinstance(value, dict):
        return kind(value)
    if isinstance(value, list):
        return [kind(item) if type(item) is dict else wrap(item, kind) for item in value]
    return value


def _copy(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _copy(item) for name, item in value.items()}
    if isinstance(value, list):
        return [_copy(item) for item in value]
    return value


def _abbreviated(value: Any) -> str:
    """The repr of the value, shortened."""
    if isinstance(value, list):
        rest = f", … {len(value)} in all" if len(value) > 5 else ""
        return f"[{', '.join(map(_abbreviated, value[:5]))}{rest}]"
    text = repr(value)
    return text if isinstance(value, Record) or len(text) <= 200 else f"{text[:190]}…{text[-1]}"
