"""Programs of asyncio: what they import, debug mode, and Ctrl-C."""

from __future__ import annotations

import signal
import subprocess
import sys
import time

import pytest

from conftest import SLACK, Provider, environment, need, wait_until

pytestmark = pytest.mark.filterwarnings("error")


def test_asyncio_is_imported_when_needed() -> None:
    code = "import sys, openwebui; openwebui.AsyncClient('http://127.0.0.1:9', ''); print('asyncio' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], env=environment(), capture_output=True, text=True, timeout=60)
    assert (done.stdout, done.stderr) == ("False\n", "")


_DEVELOPED = """
import asyncio, gc, openwebui
async def read(client, knobs):
    messages = [{"role": "user", "content": f"#emu {knobs}\\nhello"}]
    async for _ in await client.chat.completions.create(model="emu", messages=messages, stream=True):
        pass
async def main():
    asyncio.get_running_loop().slow_callback_duration = 60  # how busy the machine is, is not meant
    async with openwebui.AsyncClient() as client:
        await asyncio.gather(*(read(client, "tokens=9 pace_ms=3") for _ in range(20)))
        for knobs, seconds in (("tokens=9 stall_after=2", 0.3), ("first_ms=1500", 0.3), ("tokens=9 fail_after=2", 60)):
            try:
                await asyncio.wait_for(read(client, knobs), seconds)
            except (asyncio.TimeoutError, openwebui.StreamError) as error:
                print(type(error).__name__)
        asyncio.ensure_future(read(client, "tokens=9 stall_after=2"))  # left to asyncio.run()
        await asyncio.sleep(0.3)
for _ in range(2):
    asyncio.run(main())
gc.collect()
"""


def test_asyncio_debug_mode_reports_nothing() -> None:
    need("OPENWEBUI_URL")
    done = subprocess.run(
        [sys.executable, "-X", "dev", "-W", "error", "-c", _DEVELOPED],
        env=environment(),
        capture_output=True,
        text=True,
        timeout=240,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.split() == ["TimeoutError", "TimeoutError", "StreamError"] * 2


# ---- Ctrl-C

_INTERRUPTED = """
import asyncio, time, openwebui
async def main():
    client = openwebui.AsyncClient()
    ask = dict(model="emu", messages=[{"role": "user", "content": "#emu %s\\nhello"}])
    print("ready", flush=True)
    if %r == "whole":
        await client.chat.completions.create(**ask)
    else:
        async for _ in await client.chat.completions.create(stream=True, **ask):
            pass
try:
    asyncio.run(main())
except KeyboardInterrupt:
    print("interrupted", time.monotonic(), flush=True)
    input()  # alive, while the test looks at the server
"""


@pytest.mark.parametrize("how", ["whole", "stalled", "busy"])
def test_interrupt(provider: Provider, how: str) -> None:
    need("OPENWEBUI_URL")
    knobs = {"whole": "first_ms=30000", "stalled": "tokens=9 stall_after=3", "busy": "tokens=100000 pace_ms=0.1"}[how]
    process = subprocess.Popen(
        [sys.executable, "-c", _INTERRUPTED % (knobs, how)],
        env=environment(),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert process.stdout
    try:
        assert process.stdout.readline() == "ready\n"
        time.sleep(0.7)
        sent = time.monotonic()
        process.send_signal(signal.SIGINT)
        word, when = process.stdout.readline().split()
        assert word == "interrupted"
        assert float(when) - sent < SLACK
        if how != "whole":
            assert wait_until(lambda: provider.stats()["open_streams"] == 0), provider.stats()
    finally:
        _, complaints = process.communicate("\n", timeout=60)
        assert complaints == ""
