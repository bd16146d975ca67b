"""The base class of records: JSON objects with their members as items and as attributes."""

from __future__ import annotations

from .._annotations import evaluated_when_read

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from typing import Any, ClassVar, NoReturn, Optional, TypeVar

    from .._native.call import Call

    Members = dict[str, "type[Record]"]
    A = TypeVar("A", bound="Record")

#: The levels that repr shows.
_SHOWN_LEVELS = 8


class Record:
    """A JSON object of the server.

    ``record["name"]`` is the member ``name``. ``record.name`` is the same, unless the class has a
    method or property of that name (``get``, ``keys``, ``to_dict``; ``text``). Members that are
    objects are records too, and lists of objects lists of records.

    A documented member that the server left out is None as an attribute; an unknown one raises
    AttributeError. All members that the server sent are available, documented or not.

    A record can be changed: ``record.name = …``, ``record["name"] = …``, ``del record.name``, and the
    lists in it. What it shows is then what a request sends that contains it. Dicts and lists that are
    assigned are copied. Chunks of a stream cannot be changed.
    """

    __slots__ = ("_data", "__dict__")

    _data: dict[str, Any]
    #: Members that may be missing: those that the class annotates.
    _optional: ClassVar[frozenset[str]] = frozenset()
    #: What a missing one is.
    _missing: ClassVar[Any] = None
    #: The classes of members that have one of their own.
    _members: ClassVar[Members] = {}
    #: Whether it refuses changes.
    _is_frozen: ClassVar[bool] = False
    #: The class that is shown to users.
    _shown_as: ClassVar[type[Record]]
    #: The id that the server or a proxy gave to the request whose response this is.
    _request_id: ClassVar[Optional[str]] = None

    def __init_subclass__(cls, shown_as: Optional[type[Record]] = None) -> None:
        cls._optional |= {name for name in cls.__annotations__ if not name.startswith("_")}
        cls._shown_as = shown_as or cls
        if cls.__module__.startswith("openwebui."):
            # Where users find it.
            cls.__module__ = "openwebui.types"
        evaluated_when_read(cls)

    def __init__(self, data: Mapping[str, Any]) -> None:
        put_data(self, {name: _taken(value) for name, value in data.items()})

    def __getattr__(self, name: str) -> Any:
        # Called only for names that are not in __dict__, which keeps each member after its first use.
        if name == "_data":
            data = self._tree()
            put_data(self, data)
            return data
        if name.startswith("__"):
            raise AttributeError(name)
        try:
            value = self._data[name]
        except KeyError:
            if name in self._optional:
                return self._missing
            raise AttributeError(f"this {self._shown_as.__name__} has no {name!r}; it has {list(self._data)}") from None
        kind = type(value)
        if kind is dict or kind is list:
            value = self._data[name] = wrap(value, self._members.get(name, Record))
        self.__dict__[name] = value
        return value

    def _tree(self) -> dict[str, Any]:
        """Makes the JSON object, in subclasses that are created without it."""
        raise AttributeError("_data")

    def __getitem__(self, name: str) -> Any:
        value = self._data[name]
        kind = type(value)
        if kind is dict or kind is list:
            # In its place, so that changes of it are changes of this record.
            value = self._data[name] = wrap(value, self._members.get(name, Record))
        return value

    # ---- Changes

    def __setitem__(self, name: str, value: Any) -> None:
        if self._is_frozen:
            self._refuse_change()
        if not isinstance(name, str):
            raise TypeError(f"the name of a member must be str, not {type(name).__name__}")
        self._data[name] = _taken(value)
        self._forget(name)

    def __delitem__(self, name: str) -> None:
        if self._is_frozen:
            self._refuse_change()
        del self._data[name]
        self._forget(name)

    def __setattr__(self, name: str, value: Any) -> None:
        if name.startswith("__") or hasattr(type(self), name):
            if self._is_frozen:
                self._refuse_change()
            kind = self._shown_as.__name__
            raise AttributeError(f"{name!r} is a name of the class {kind}; the member is record[{name!r}] = …")
        self[name] = value

    def __delattr__(self, name: str) -> None:
        if name not in self._data or name.startswith("__") or hasattr(type(self), name):
            raise AttributeError(f"this {self._shown_as.__name__} has no {name!r}")
        del self[name]

    def _forget(self, name: str) -> None:
        if name in self.__dict__:
            del self.__dict__[name]

    def _refuse_change(self) -> NoReturn:
        raise TypeError(f"a {self._shown_as.__name__} cannot be changed: change the result of its to_dict()")

    # ---- As a mapping

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

    __hash__: ClassVar[None] = None  # type: ignore[assignment]

    def __repr__(self) -> str:
        return _shown(self, _SHOWN_LEVELS)

    def __dir__(self) -> list[str]:
        return sorted({*object.__dir__(self), *self._optional, *self._data})

    def __reduce__(self) -> tuple[Any, ...]:
        return self._shown_as, (_plain(self._data),)

    def get(self, name: str, default: Any = None) -> Any:
        """The member ``name``, or `default` if there is none."""
        return self[name] if name in self._data else default

    def keys(self) -> list[str]:
        """The names of the members; used by ``dict(record)``."""
        return list(self._data)

    def model_dump(
        self,
        *,
        mode: str = "python",
        include: Optional[Iterable[str]] = None,
        exclude: Optional[Iterable[str]] = None,
        by_alias: Optional[bool] = None,
        exclude_unset: bool = False,
        exclude_defaults: bool = False,
        exclude_none: bool = False,
    ) -> Any:
        """A copy as :meth:`to_dict`, with the name and options of pydantic's: `exclude_none` leaves out the
        members that are None, `include` and `exclude` choose members by name. (A member that was not sent
        is never there.)"""
        tree = self.to_dict()
        if include is not None:
            wanted = frozenset(include)
            tree = {name: value for name, value in tree.items() if name in wanted}
        for name in exclude or ():
            tree.pop(name, None)
        return _without_none(tree) if exclude_none else tree

    def model_dump_json(self, *, indent: Optional[int] = None, **options: Any) -> str:
        """The JSON of :meth:`model_dump`, with its options."""
        from json import dumps

        separators = (",", ":") if indent is None else None
        return dumps(self.model_dump(**options), indent=indent, ensure_ascii=False, separators=separators)

    def model_copy(self: A, *, update: Optional[Mapping[str, Any]] = None, deep: bool = False) -> A:
        """A copy of its own, with these members in place of its own, with the name of pydantic's."""
        members = self.to_dict() if deep else self._data
        return self._shown_as({**members, **(update or {})})  # type: ignore[return-value]

    @property
    def model_fields_set(self) -> set[str]:
        """The names of the members that were sent, also as null."""
        return set(self._data)

    @property
    def model_extra(self) -> dict[str, Any]:
        """The members that are not documented."""
        return {name: self[name] for name in self._data if name not in self._optional}

    def to_json(self, *, indent: Optional[int] = 2) -> str:
        """The JSON, as openai's package writes it: indented by 2."""
        return self.model_dump_json(indent=indent)

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: Any) -> Any:
        """A record is valid in a model of pydantic, and so is a JSON object."""
        from importlib import import_module

        schema = import_module("pydantic_core").core_schema
        return schema.no_info_plain_validator_function(
            lambda value: value if isinstance(value, cls) else cls(_object(value)),
            serialization=schema.plain_serializer_function_ser_schema(lambda value: value.to_dict()),
        )

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: Any, handler: Any) -> dict[str, Any]:
        """Any JSON object."""
        return {"type": "object", "title": cls.__name__, "additionalProperties": True}

    def to_dict(self) -> dict[str, Any]:
        """A copy of plain dicts and lists, as ``json.loads`` returns them."""
        copy: dict[str, Any] = _plain(self._data)
        return copy


Record._shown_as = Record
Record.__module__ = "openwebui.types"
evaluated_when_read(Record)

#: Sets the JSON object of a record, which then owns it.
put_data = Record.__dict__["_data"].__set__

_new = object.__new__


class Items(list["Any"]):
    """A list whose objects are records: a list of JSON that has been read."""

    __slots__ = ()

    def __reduce__(self) -> tuple[Any, ...]:
        return list, (list(self),)


def record_of(tree: dict[str, Any], kind: type[A]) -> A:
    """The record of a JSON object, which it owns."""
    record = _new(kind)
    put_data(record, tree)
    return record


def note_request_id(record: Record, call: Call) -> None:
    """Keeps the id of the request in a response."""
    found = call.request_id
    if found is not None:
        record.__dict__["_request_id"] = found


def wrap(value: Any, kind: type[Record] = Record) -> Any:
    """The JSON value with its objects as records, which own it."""
    if type(value) is dict:
        return record_of(value, kind)
    if type(value) is list:
        types = set(map(type, value))
        return Items([wrap(item, kind) for item in value] if dict in types or list in types else value)
    return value


def _taken(value: Any) -> Any:
    """A copy of a JSON value that is assigned; records in it stay themselves."""
    if isinstance(value, dict):
        return {name: _taken(item) for name, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [_taken(item) for item in value]
    return value


def _plain(value: Any) -> Any:
    """A copy of plain dicts and lists."""
    if isinstance(value, Record):
        value = value._data
    if isinstance(value, dict):
        return {name: _plain(item) for name, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [_plain(item) for item in value]
    return value


def _without_none(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _without_none(item) for name, item in value.items() if item is not None}
    return [_without_none(item) for item in value] if isinstance(value, list) else value


def _object(value: Any) -> dict[str, Any]:
    if isinstance(value, Record):
        return value._data
    if not isinstance(value, dict):
        raise ValueError(f"a JSON object is required, not {type(value).__name__}")
    return value


def _shown(value: Any, levels: int) -> str:
    """The repr of a value, shortened."""
    if isinstance(value, Record):
        if not levels:
            return f"{value._shown_as.__name__}(…)"
        members = (f"{name}={_shown(value[name], levels - 1)}" for name in value._data)
        return f"{value._shown_as.__name__}({', '.join(members)})"
    if isinstance(value, list):
        if not levels:
            return "[…]"
        rest = f", … {len(value)} in all" if len(value) > 5 else ""
        return f"[{', '.join(_shown(item, levels - 1) for item in value[:5])}{rest}]"
    text = repr(value)
    return text if len(text) <= 200 else f"{text[:190]}…{text[-1]}"
