"""The places that repeat VERSION and SOVERSION."""

from __future__ import annotations

import re
from pathlib import Path

from .header import HeaderError

_NUMBER = r"\d+\.\d+\.\d+"
_AGENT = (rf"(libopenwebui/){_NUMBER}", "{version}")
_SONAME = (r"(libopenwebui\.so\.)\d+(?![\d.])", "{soversion}")
#: May be missing.
_STRING = (rf'(OWUI_VERSION_STRING "){_NUMBER}', "{version}")

#: Each place: what comes before the number, as a group, and the number.
PLACES: dict[str, list[tuple[str, str]]] = {
    "include/openwebui.h": [_SONAME],
    "include/openwebui/version.h": [
        (r"(OWUI_VERSION_MAJOR )\d+", "{major}"),
        (r"(OWUI_VERSION_MINOR )\d+", "{minor}"),
        (r"(OWUI_VERSION_PATCH )\d+", "{patch}"),
        _AGENT,
        _STRING,
    ],
    "Sources/Client/Client.swift": [_AGENT],
    "Sources/OpenWebUI/openwebui.map": [(r"(OPENWEBUI_)\d+", "{soversion}")],
    "Package.swift": [_SONAME],
    "README.md": [_SONAME],
    "tools/rpm/libopenwebui.spec": [(rf"(Version: +){_NUMBER}", "{version}")],
    "docs/abi.md": [_SONAME, (r"(OPENWEBUI_)\d+", "{soversion}")],
    "Tests/c/test_client.c": [_AGENT],
    "examples/lua/chat.lua": [_SONAME],
    "examples/ruby/chat.rb": [_SONAME],
    "bindings/python/README.md": [_SONAME, (rf"(build/dist/openwebui-){_NUMBER}", "{version}")],
    "bindings/python/pyproject.toml": [_SONAME],
    "bindings/python/build_wheel.sh": [_SONAME],
    "bindings/python/src/openwebui/_native/library.py": [_SONAME],
    "bindings/python/src/openwebui/_version.py": [
        (rf'(__version__ = "){_NUMBER}', "{version}"),
        (r"(LIBRARY_VERSION = )0x[0-9a-f]+", "0x{major:02x}{minor:02x}{patch:02x}"),
    ],
    "bindings/python/tests/test_wheel.py": [_SONAME],
    "bindings/python/tests/test_library.py": [
        _SONAME,
        (rf"(the package requires ){_NUMBER}", "{version}"),
    ],
}


def stamped(root: Path) -> dict[str, str]:
    """What each of these files must hold."""
    version = (root / "VERSION").read_text().strip()
    major, minor, patch = (int(part) for part in version.split("."))
    values = {
        "version": version,
        "major": major,
        "minor": minor,
        "patch": patch,
        "soversion": (root / "SOVERSION").read_text().strip(),
    }
    texts = {}
    for name, patterns in PLACES.items():
        text = (root / name).read_text()
        for pattern, number in patterns:
            text, count = re.subn(pattern, rf"\g<1>{number.format(**values)}", text)
            if not count:
                raise HeaderError(f"{name}: no version where {pattern} was expected")
        texts[name] = text
    return texts
