"""Annotations that are evaluated when they are read, as Python 3.14 evaluates them.

The names in them would cost half of the time of an import: ``typing``, and the modules of this package that are
imported when they are first used. ``openwebui._hints`` has them; it is imported at the first evaluation. Those of
the generated classes are in ``openwebui.resources.names``, which only the generated modules need.
"""

from __future__ import annotations

from sys import modules

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any, TypeVar

    Class = TypeVar("Class", bound=type)


_GENERATED = (
    "openwebui.resources.short.",
    "openwebui.resources.operations.",
    "openwebui.resources.api",
    "openwebui._shortcuts",
)


class Unchecked:
    """With ``Annotated``: a value that pydantic passes on as it is, since it knows nothing of its type."""

    def __get_pydantic_core_schema__(self, source: Any, handler: Any) -> Any:
        """For ``pydantic.validate_call``."""
        from importlib import import_module

        return import_module("pydantic_core").core_schema.any_schema()

    def __repr__(self) -> str:
        return "unchecked"


class Annotations(dict):  # type: ignore[type-arg]
    """The annotations of a function or a class of a module."""

    __slots__ = ("_module",)

    def __init__(self, annotations: dict[str, Any], module: str) -> None:
        super().__init__(annotations)
        self._module = module

    def _evaluate(self) -> None:
        if not self._module:
            return
        from importlib import import_module

        names = dict(vars(import_module("openwebui._hints")))
        if self._module.startswith(_GENERATED):
            names.update(vars(import_module("openwebui.resources.names")))
        names.update(vars(modules[self._module]))
        for name, value in super().items():
            if isinstance(value, str):
                super().__setitem__(name, eval(value, names))
        self._module = ""

    def __getitem__(self, name: str) -> Any:
        self._evaluate()
        return super().__getitem__(name)

    def __iter__(self) -> Iterator[str]:
        # What copies a dict looks at this one before it copies it as plain memory.
        return iter(super().keys())

    def get(self, name: str, default: Any = None) -> Any:
        """As of every dict."""
        self._evaluate()
        return super().get(name, default)

    def items(self) -> Any:
        """As of every dict."""
        self._evaluate()
        return super().items()

    def values(self) -> Any:
        """As of every dict."""
        self._evaluate()
        return super().values()


def evaluated_when_read(cls: Class) -> Class:
    """Makes the annotations of a class, its methods and properties such ones."""
    module = cls.__module__
    for value in list(vars(cls).values()):
        function = value.fget if isinstance(value, property) else getattr(value, "__func__", value)
        annotations = getattr(function, "__annotations__", None)
        if annotations and type(annotations) is dict and not isinstance(function, type):
            function.__annotations__ = Annotations(annotations, function.__module__)
            module = function.__module__
    own = vars(cls).get("__annotations__")
    if own and type(own) is dict:
        cls.__annotations__ = Annotations(own, module if module in modules else "openwebui")
    return cls
