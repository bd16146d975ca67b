"""Serves the provider on a loopback port and says which."""

from __future__ import annotations

import argparse
import asyncio
import json
import signal

from aiohttp import web

from .app import application

HOST = "127.0.0.1"


async def serve(port: int) -> None:
    stop = asyncio.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(number, stop.set)
    # handler_cancellation: a client that leaves ends its generation, as with a real provider.
    runner = web.AppRunner(
        application(), access_log=None, handler_cancellation=True, shutdown_timeout=0.1
    )
    await runner.setup()
    site = web.TCPSite(runner, HOST, port)
    await site.start()
    _, bound, *_ = runner.addresses[0]
    print(json.dumps({"port": bound, "url": f"http://{HOST}:{bound}"}), flush=True)
    await stop.wait()
    await runner.cleanup()


def main() -> None:
    parser = argparse.ArgumentParser(prog="provider", description=__doc__)
    parser.add_argument("--port", type=int, default=0, help="0 takes any free one")
    asyncio.run(serve(parser.parse_args().port))


if __name__ == "__main__":
    main()
