"""Serves an application of a model provider on a loopback port."""

from __future__ import annotations

import asyncio
import json
import signal

from aiohttp import web

HOST = "127.0.0.1"


def run(application: web.Application, port: int) -> None:
    """Until a signal asks to stop. The first line on standard output says where."""
    asyncio.run(_serve(application, port))


async def _serve(application: web.Application, port: int) -> None:
    stop = asyncio.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(number, stop.set)
    # handler_cancellation: a client that leaves ends its generation, as with a real provider.
    runner = web.AppRunner(
        application, access_log=None, handler_cancellation=True, shutdown_timeout=0.1
    )
    await runner.setup()
    site = web.TCPSite(runner, HOST, port)
    await site.start()
    _, bound, *_ = runner.addresses[0]
    print(json.dumps({"port": bound, "url": f"http://{HOST}:{bound}"}), flush=True)
    await stop.wait()
    await runner.cleanup()
