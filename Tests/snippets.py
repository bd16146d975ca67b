#!/usr/bin/env python3
"""Compiles the C snippets of the README with all warnings, and finds the one of a named example in its file."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FRAME = """
#include <openwebui.h>
#include <poll.h>
#include <stdio.h>
#include <string.h>
extern const char text[];
extern void *user;
int print_text(const char *text, size_t length, void *user);
void done(owui_call *call, int status, void *user);
int snippet(owui_call *call, owui_loop *loop);
int snippet(owui_call *call, owui_loop *loop)
{
    (void)call, (void)loop;
    {
        %s
    }
    return 0;
}
"""
WARNINGS = ["-Wall", "-Wextra", "-pedantic", "-Werror", "-Wno-unused-result"]


def main() -> int:
    readme = (ROOT / "README.md").read_text()
    snippets = re.findall(r"```c\n(.*?)```", readme, re.DOTALL)
    if not snippets:
        print("snippets: the README has none", file=sys.stderr)
        return 1
    # The first is a part of the example that the text above it names.
    named = re.findall(r"\]\((examples/c/\w+\.c)\)", readme.partition("```c")[0])[-1]
    if snippets[0] not in (ROOT / named).read_text():
        print(f"snippets: the README's first is not in {named}", file=sys.stderr)
        return 1
    for snippet in snippets:
        code = FRAME % "\n".join(
            line for line in snippet.splitlines() if line.strip() != "…"
        )
        command = [os.environ.get("CC", "cc"), "-x", "c", "-std=c99", *WARNINGS]
        compiled = subprocess.run(
            [*command, "-Iinclude", "-fsyntax-only", "-"],
            cwd=ROOT,
            input=code,
            text=True,
            check=False,
        )
        if compiled.returncode:
            print(f"snippets: this does not compile:\n{snippet}", file=sys.stderr)
            return 1
    print(f"snippets: {len(snippets)} of the README compile, the first is in {named}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
