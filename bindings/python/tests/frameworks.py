"""Prints the pins of frameworks.txt: the packages of this environment that the examples of frameworks import.

Runs beside a server, in an environment in which pip has resolved langchain-openai, instructor and pandas::

    Tests/server/openwebui.py run -- ENVIRONMENT/bin/python bindings/python/tests/frameworks.py
"""

from __future__ import annotations

import importlib.metadata
import re
import subprocess
import sys
import tempfile
from pathlib import Path

EXAMPLES = Path(__file__).resolve().parents[3] / "examples" / "python"
TABLE = "id,about\n1,plums are purple\n"
COMMANDS = [
    ["langchain_chat.py", "emu", "#emu echo=1\nblue"],
    ["instructor_extract.py", "emu", '#emu echo=1 {"name": "Ada", "age": 36}'],
    ["pandas_embeddings.py", "nomic-embed-text:latest", "", "about", "plums"],
]
#: Runs an example, and prints the modules that it has imported.
CODE = "import runpy, sys; del sys.argv[0]; runpy.run_path(sys.argv[0]); print('\\n', *sys.modules)"
#: In every environment, or imported if it is there.
LEFT_OUT = {"pip", "setuptools", "opentelemetry-api"}


def imported() -> set[str]:
    """The top-level modules."""
    found: set[str] = set()
    with tempfile.NamedTemporaryFile("w", suffix=".csv") as table:
        table.write(TABLE)
        table.flush()
        for name, *arguments in COMMANDS:
            command = [sys.executable, "-c", CODE, str(EXAMPLES / name), *(each or table.name for each in arguments)]
            done = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True)
            found.update(module.partition(".")[0] for module in done.stdout.splitlines()[-1].split())
    return found


def pins(modules: set[str]) -> set[str]:
    """What pip installs for these modules."""
    homes = importlib.metadata.packages_distributions()  # type: ignore[attr-defined, unused-ignore]
    names = {re.sub("[-_.]+", "-", home).lower() for module in modules for home in homes.get(module, [])}
    return {f"{name}=={importlib.metadata.version(name)}" for name in names - LEFT_OUT}


if __name__ == "__main__":
    print(*sorted(pins(imported())), sep="\n")
