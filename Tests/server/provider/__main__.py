"""Serves the provider on a loopback port and says which."""

from __future__ import annotations

import argparse

import serving

from .app import application


def main() -> None:
    parser = argparse.ArgumentParser(prog="provider", description=__doc__)
    parser.add_argument("--port", type=int, default=0, help="0 takes any free one")
    serving.run(application(), parser.parse_args().port)


if __name__ == "__main__":
    main()
