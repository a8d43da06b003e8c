"""How much CPU time of the server one message costs on one of 1,000 open WebSockets, in µs."""

import asyncio
import base64
import os
import struct
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

import figure
from packages import only
from served_apps import LINKED, write_app
from servers import Served, served

STACKS = {
    "flask": ["flask", "flask-sock", "gunicorn[gevent]"],
    "django": ["django", "channels", "uvicorn[standard]"],
    "fastapi": ["fastapi", "uvicorn[standard]"],
}
LINKS, MESSAGES = 1000, 5
TEXT = b"m" * 50
OPEN = (
    "GET /link HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
    "Origin: http://127.0.0.1:{port}\r\nSec-WebSocket-Version: 13\r\n"
    "Sec-WebSocket-Key: {key}\r\n\r\n"
)
Link = tuple[asyncio.StreamReader, asyncio.StreamWriter]


def main() -> None:
    name = figure.framework()
    only(STACKS[name])
    write_app(name, LINKED)
    with served(name) as server:
        links, messages = (50, 2) if figure.is_tiny() else (LINKS, MESSAGES)
        items = asyncio.run(linked(server, links, messages))
    value = round(items["CPU seconds"] * 1e6 / items["messages"], 1)
    figure.tell(value, [need.partition("[")[0] for need in STACKS[name]], items)


async def linked(server: Served, count: int, messages: int) -> dict[str, float]:
    """Open the links, send a message on all of them, wait for all to come back, and again."""
    links = [await opened(server.port) for _ in range(count)]
    await echoed(links)  # the first one warms up
    before = server.cpu_seconds()
    for _ in range(messages):
        await echoed(links)
    found = {
        "CPU seconds": round(server.cpu_seconds() - before, 3),
        "messages": count * messages,
        "megabytes": round(server.megabytes(), 1),
    }
    for _, writer in links:
        writer.transport.abort()
    return found


async def opened(port: int) -> Link:
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    key = base64.b64encode(os.urandom(16)).decode()
    writer.write(OPEN.format(port=port, key=key).encode())
    head = await asyncio.wait_for(reader.readuntil(b"\r\n\r\n"), 20)
    if not head.startswith(b"HTTP/1.1 101"):
        raise SystemExit(f"a WebSocket was not opened: {head[:100]!r}")
    return reader, writer


async def echoed(links: list[Link]) -> None:
    """Send the text on each link and read it again; SystemExit if anything else comes."""
    for _, writer in links:
        writer.write(masked(TEXT))
    for reader, _ in links:
        head = await asyncio.wait_for(reader.readexactly(2), 20)
        said = await reader.readexactly(head[1] & 0x7F)
        if said != TEXT:
            raise SystemExit(f"a message came back as {said!r}")


def masked(text: bytes) -> bytes:
    """Return a frame with that text, as a client has to send it (RFC 6455, 5.2)."""
    mask = os.urandom(4)
    body = bytes(byte ^ mask[i % 4] for i, byte in enumerate(text))
    return struct.pack("!BB", 0x81, 0x80 | len(text)) + mask + body


if __name__ == "__main__":
    main()
