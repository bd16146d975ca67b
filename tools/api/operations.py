"""The operations: what the documents say (releases.tsv), and what they do not (overlay.txt)."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path

_HERE = Path(__file__).resolve().parent


@dataclass(frozen=True)
class Field:
    """A parameter of the query, or a field of a body."""

    name: str
    kind: str
    required: bool


@dataclass(frozen=True)
class Operation:
    method: str
    path: str
    tag: str
    handler: str
    #: The first release that has it, such as "0.11".
    since: str
    query: list[Field]
    #: "", "object", "list", "form" or "raw".
    body: str
    body_required: bool
    fields: list[Field]
    #: The sections of the overlay that name it.
    marks: frozenset[str] = field(default_factory=frozenset)

    @property
    def key(self) -> str:
        return f"{self.method} {self.path}"

    @property
    def ids(self) -> list[str]:
        """The names of the parts of the path that are filled in."""
        return [part[1:-1] for part in self.path.split("/") if part.startswith("{")]


def read() -> list[Operation]:
    operations = {
        operation.key: operation for operation in map(_operation, lines_of("releases.tsv"))
    }
    for mark, key, names in _overlay():
        if key not in operations:
            raise ValueError(f"overlay.txt names {key}, which releases.tsv has not")
        operation = operations[key]
        if mark == "requires":
            known = {f.name for f in operation.fields}
            fields = [replace(f, required=f.required or f.name in names) for f in operation.fields]
            fields += [Field(name, "Any", True) for name in names if name not in known]
            operation = replace(operation, fields=fields)
        elif mark == "strings":
            query = [replace(f, kind="strings") if f.name in names else f for f in operation.query]
            operation = replace(operation, query=query)
        elif mark == "raw":
            operation = replace(operation, body="raw", body_required="required" in names)
        operations[key] = replace(operation, marks=operation.marks | {mark})
    return list(operations.values())


def lines_of(name: str) -> list[str]:
    """The lines of a table beside this file, without its comments."""
    text = (_HERE / name).read_text()
    return [line for line in text.splitlines() if line and not line.startswith("# ")]


def _operation(line: str) -> Operation:
    key, tag, handler, since, query, body = line.split("\t")
    method, path = key.split(" ")
    kind, *fields = body.split() or [""]
    return Operation(
        method,
        path,
        tag,
        handler,
        ".".join(since.split(".")[:2]),
        [_field(text) for text in query.split()],
        kind.rstrip("?"),
        bool(kind) and not kind.endswith("?"),
        [_field(text) for text in fields],
    )


def _field(text: str) -> Field:
    name, _, kind = text.partition(":")
    return Field(name.rstrip("?"), kind, not name.endswith("?"))


def _overlay() -> list[tuple[str, str, list[str]]]:
    rows = []
    mark = ""
    for line in lines_of("overlay.txt"):
        if line.startswith("## "):
            mark = line[3:].partition(":")[0]
            continue
        key, _, names = line.partition("\t")
        rows.append((mark, key, names.split()))
    return rows
