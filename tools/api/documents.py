"""Reads OpenAPI documents of releases into the compact form of releases.tsv."""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

METHODS = ("get", "put", "post", "delete", "options", "head", "patch")

#: What a name of a schema becomes in Python; other types are Any.
_TYPES = {
    "string": "str",
    "integer": "int",
    "number": "float",
    "boolean": "bool",
    "object": "dict",
    "array": "list",
}

#: The documents of the releases that have an operation, each with what it says of it.
_Having = dict[tuple[int, ...], tuple[Any, Any]]


def releases(paths: list[Path]) -> list[str]:
    """One line for each operation of the newest release: its key, tag, handler, the first release
    that has it, its query and its body. A field is `name:type`, with `?` after the name if a
    release lets it be left out."""
    documents = {_version(path): _read(path) for path in paths}
    newest = documents[max(documents)]
    lines = []
    for path, item in newest["paths"].items():
        for method, operation in item.items():
            if method not in METHODS:
                continue
            having = {
                version: (document, document["paths"][path][method])
                for version, document in documents.items()
                if method in document["paths"].get(path, ())
            }
            cells = (
                f"{method.upper()} {path}",
                operation.get("tags", ["server"])[0],
                _handler(operation["operationId"], path),
                ".".join(map(str, min(having))),
                " ".join(
                    _field(p["name"], p.get("schema", {}), p["name"] in _always(having, _query))
                    for p in operation.get("parameters", [])
                    if p["in"] == "query"
                ),
                _body(newest, operation.get("requestBody"), _always(having, _required_fields)),
            )
            lines.append("\t".join(cells))
    return sorted(lines, key=lambda line: line.split("\t")[0].split(" ")[::-1])


def _read(path: Path) -> Any:
    data = path.read_bytes()
    return json.loads(gzip.decompress(data) if path.suffix == ".gz" else data)


def _version(path: Path) -> tuple[int, ...]:
    """The documents do not say it: it is in the name of the file."""
    found = re.search(r"\d+(\.\d+)+", path.name)
    if not found:
        raise ValueError(f"{path.name} names no release")
    return tuple(int(part) for part in found[0].split("."))


def _handler(operation_id: str, path: str) -> str:
    """FastAPI makes the id of the handler's name, the path and the method."""
    name, found, _ = operation_id.rpartition(re.sub(r"\W", "_", path))
    if not found:
        raise ValueError(f"{operation_id} does not end in {path}")
    return name


def _always(having: _Having, names: Callable[[Any, Any], set[str]]) -> set[str]:
    """What every release requires that has the operation."""
    return set.intersection(
        *(names(document, operation) for document, operation in having.values())
    )


def _query(_: Any, operation: Any) -> set[str]:
    parameters = operation.get("parameters", [])
    return {p["name"] for p in parameters if p["in"] == "query" and p.get("required", False)}


def _required_fields(document: Any, operation: Any) -> set[str]:
    content = operation.get("requestBody", {}).get("content", {})
    schemas = [_resolved(document, kind["schema"]) for kind in content.values()]
    return {name for schema in schemas for name in schema.get("required", [])}


def _body(document: Any, body: Any, required: set[str]) -> str:
    if body is None:
        return ""
    (kind, content), *more = body["content"].items()
    if more:
        raise ValueError(f"a body of several kinds: {list(body['content'])}")
    form = kind == "multipart/form-data"
    optional = "" if body.get("required", False) else "?"
    schema = _resolved(document, content["schema"])
    if schema.get("type") == "array":
        return f"list{optional}"
    properties = schema.get("properties", {})
    fields = [
        _field(name, _resolved(document, field), name in required)
        for name, field in properties.items()
    ]
    return " ".join([("form" if form else "object") + optional, *fields])


def _resolved(document: Any, schema: Any) -> Any:
    if "$ref" in schema:
        return document["components"]["schemas"][schema["$ref"].rpartition("/")[2]]
    variants = _variants(schema)
    return _resolved(document, variants[0]) if len(variants) == 1 else schema


def _variants(schema: Any) -> list[Any]:
    """Those of a value that may be one of several, without null."""
    return [v for v in schema.get("anyOf", []) if v.get("type") != "null"]


def _field(name: str, schema: Any, required: bool) -> str:
    variants = _variants(schema)
    if len(variants) > 1:
        return f"{name}{'' if required else '?'}:Any"
    schema = variants[0] if variants else schema
    if _is_file(schema):
        kind = "file"
    else:
        kind = _TYPES.get(schema.get("type", ""), "Any")
        items = schema.get("items", {})
        if kind == "list" and items.get("type") == "string":
            kind = "files" if _is_file(items) else "strings"
    return f"{name}{'' if required else '?'}:{kind}"


def _is_file(schema: Any) -> bool:
    return schema.get("format") == "binary" or "contentMediaType" in schema
