"""Many requests of one kind, handed straight to an application: no sockets, no server."""

import asyncio
import io

from calls import Answer, Client, environ, scope
from timing import Batch

HEADERS = {"Host": "localhost", "Accept": "*/*", "User-Agent": "probe"}


def many(app: object, address: str, *, is_asgi: bool, holds: str) -> Batch:
    """Return what asks that many times; SystemExit if the answer is not what it should be."""
    answer: Answer = Client(app, is_asgi=is_asgi).get(address)
    if answer.status != 200 or holds not in answer.text:
        raise SystemExit(f"{address} was answered with {answer.status}: {answer.text[:300]}")
    return asgi_batch(app, address) if is_asgi else wsgi_batch(app, address)


def wsgi_batch(app, address: str) -> Batch:
    """Give each request an environment of its own, read its answer whole and close it."""
    usual = environ("GET", address, b"", HEADERS)

    def start(status, headers, exc_info=None):
        pass

    def batch(count):
        for _ in range(count):
            parts = app({**usual, "wsgi.input": io.BytesIO()}, start)
            b"".join(parts)
            close = getattr(parts, "close", None)
            if close:
                close()

    return batch


def asgi_batch(app, address: str) -> Batch:
    """Ask one after the other on one event loop, which stays open between batches."""
    loop = asyncio.new_event_loop()
    usual = scope("GET", address, HEADERS)
    nothing = {"type": "http.request", "body": b"", "more_body": False}

    async def receive():
        return nothing

    async def send(message):
        pass

    async def ask(count):
        for _ in range(count):
            await app({**usual, "state": {}}, receive, send)

    def batch(count):
        loop.run_until_complete(ask(count))

    return batch
