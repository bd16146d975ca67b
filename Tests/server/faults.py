#!/usr/bin/env python3
"""Serves scripted bytes on loopback; README.md beside this file describes the scripts."""

from __future__ import annotations

import argparse
import asyncio
import json
import signal
import tempfile
from pathlib import Path

from faultserver.certificates import make_certificates
from faultserver.server import FaultServer, port_of, url_of


async def serve(port: int, directory: Path) -> None:
    stop = asyncio.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(number, stop.set)
    certificates = make_certificates(directory / "tls")
    server = FaultServer(certificates)
    plain = port_of(await server.listen(port))
    path = str(directory / "faults.sock")
    await server.listen_unix(path)
    places: dict[str, object] = {"port": plain, "url": url_of(plain), "socket": path}
    if certificates is not None:
        for tls in ("tls", "mtls"):
            places[f"{tls}_url"] = url_of(port_of(await server.listen(tls=tls)), tls)
        places["ca_file"] = str(certificates.ca_file)
        places["client_cert"] = str(certificates.client_cert)
        places["client_key"] = str(certificates.client_key)
        places["encrypted_key"] = str(certificates.encrypted_key)
        places["legacy_key"] = str(certificates.legacy_key)
    print(json.dumps(places), flush=True)
    await stop.wait()


def main() -> None:
    parser = argparse.ArgumentParser(prog="faults.py", description=__doc__)
    parser.add_argument("--port", type=int, default=0, help="0 takes any free one")
    parser.add_argument(
        "--run-directory", type=Path, help="for the socket and the certificates"
    )
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="openwebui-faults-") as spare:
        asyncio.run(serve(options.port, options.run_directory or Path(spare)))


if __name__ == "__main__":
    main()
