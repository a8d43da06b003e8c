"""How many requests a second that each wait 0.1 s one worker answers, per 100 MB it takes."""

import asyncio
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

import figure
from packages import only
from served_apps import WAITING, write_app
from servers import Served, served

STACKS = {
    "flask": ["flask", "gunicorn[gevent]"],
    "django": ["django", "uvicorn[standard]"],
    "fastapi": ["fastapi", "uvicorn[standard]"],
}
CLIENTS, WARM_UP, SECONDS = 100, 1.5, 3.0
REQUEST = b"GET /wait HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n"


def main() -> None:
    name = figure.framework()
    only(STACKS[name])
    write_app(name, WAITING)
    with served(name) as server:
        clients, seconds = (10, 0.5) if figure.is_tiny() else (CLIENTS, SECONDS)
        asyncio.run(asked(server, clients, WARM_UP))  # it listens before its worker answers
        items = asyncio.run(asked(server, clients, seconds))
    if not items["answers a second"]:
        raise SystemExit("nothing was answered")
    per_100_megabytes = round(items["answers a second"] / items["megabytes"] * 100, 1)
    figure.tell(per_100_megabytes, [need.partition("[")[0] for need in STACKS[name]], items)


async def asked(server: Served, clients: int, seconds: float) -> dict[str, float]:
    """Let so many clients ask, each again as soon as it is answered, and weigh the server then."""
    answered = [0]
    links = [asyncio.create_task(ask(server.port, answered)) for _ in range(clients)]
    before, began = server.cpu_seconds(), time.perf_counter()
    await asyncio.sleep(seconds)
    took, count = time.perf_counter() - began, answered[0]
    found = {
        "answers a second": round(count / took, 1),
        "megabytes": round(server.megabytes(), 1),
        "CPU ms an answer": round((server.cpu_seconds() - before) * 1000 / max(1, count), 3),
    }
    broken = [link.exception() for link in links if link.done()]
    for link in links:
        link.cancel()
    await asyncio.gather(*links, return_exceptions=True)
    if broken:
        raise SystemExit(f"{len(broken)} of {clients} clients were cut off: {broken[:1]}")
    return found


async def ask(port: int, answered: list[int]) -> None:
    """Ask over one connection for as long as it goes on."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    try:
        while True:
            writer.write(REQUEST)
            head = (await reader.readuntil(b"\r\n\r\n")).lower()
            if not head.startswith(b"http/1.1 200"):
                raise ConnectionError(head[:80])
            length = int(head.partition(b"content-length:")[2].split(b"\r\n")[0])
            await reader.readexactly(length)
            answered[0] += 1
    finally:
        writer.close()


if __name__ == "__main__":
    main()
