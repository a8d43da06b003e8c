"""Requests handed straight to an application, without a socket."""

import io
from dataclasses import dataclass
from http.cookies import SimpleCookie
from urllib.parse import urlencode, urlsplit

Headers = list[tuple[str, str]]


@dataclass(frozen=True)
class Answer:
    status: int
    headers: Headers
    body: bytes

    @property
    def text(self) -> str:
        return self.body.decode("utf-8", "replace")

    def header(self, name: str) -> str | None:
        found = [value for key, value in self.headers if key.lower() == name.lower()]
        return found[0] if found else None

    def cookies(self) -> list[str]:
        return [value for key, value in self.headers if key.lower() == "set-cookie"]


class Client:
    """Keeps cookies, follows nothing. An exception that leaves the application is a 500."""

    def __init__(self, app: object, *, is_asgi: bool) -> None:
        self.app = app
        self.is_asgi = is_asgi
        self.kept: dict[str, str] = {}

    def get(self, address: str, headers: Headers | None = None) -> Answer:
        return self.ask("GET", address, b"", headers or [])

    def post(self, address: str, fields: object, headers: Headers | None = None) -> Answer:
        """Post these fields as a browser's form does; they may come in pairs."""
        form = [("Content-Type", "application/x-www-form-urlencoded")]
        return self.ask("POST", address, urlencode(fields).encode(), form + (headers or []))

    def ask(self, method: str, address: str, body: bytes, headers: Headers) -> Answer:
        given = {"Host": "localhost", "Content-Length": str(len(body)), **dict(headers)}
        if self.kept:
            given["Cookie"] = "; ".join(f"{name}={value}" for name, value in self.kept.items())
        if self.is_asgi:
            import asyncio

            answer = asyncio.run(answer_of_asgi(self.app, method, address, body, given))
        else:
            answer = answer_of_wsgi(self.app, method, address, body, given)
        for text in answer.cookies():
            for name, morsel in SimpleCookie(text).items():
                self.kept[name] = morsel.value
        return answer


def environ(method: str, address: str, body: bytes, headers: dict[str, str]) -> dict:
    """Return what a WSGI server would hand over for this request."""
    parts = urlsplit(address)
    made = {
        "REQUEST_METHOD": method,
        "SCRIPT_NAME": "",
        "PATH_INFO": parts.path,
        "QUERY_STRING": parts.query,
        "SERVER_NAME": "localhost",
        "SERVER_PORT": "80",
        "SERVER_PROTOCOL": "HTTP/1.1",
        "REMOTE_ADDR": "127.0.0.1",
        "wsgi.version": (1, 0),
        "wsgi.url_scheme": "http",
        "wsgi.input": io.BytesIO(body),
        "wsgi.errors": io.StringIO(),
        "wsgi.multithread": False,
        "wsgi.multiprocess": False,
        "wsgi.run_once": False,
    }
    for name, value in headers.items():
        key = name.upper().replace("-", "_")
        made[key if key in {"CONTENT_TYPE", "CONTENT_LENGTH"} else f"HTTP_{key}"] = value
    return made


def answer_of_wsgi(app, method: str, address: str, body: bytes, headers: dict[str, str]) -> Answer:
    """Ask a WSGI application, read its answer whole and close it."""
    started: list = []

    def start(status, answered, exc_info=None):
        started[:] = [int(status.split()[0]), answered]

    try:
        parts = app(environ(method, address, body, headers), start)
        try:
            read = b"".join(parts)
        finally:
            if hasattr(parts, "close"):
                parts.close()
    except Exception as error:  # noqa: BLE001
        return Answer(500, [("X-Left-The-Application", type(error).__name__)], b"")
    return Answer(started[0], list(started[1]), read)


def scope(method: str, address: str, headers: dict[str, str]) -> dict:
    """Return what an ASGI server would hand over for this request."""
    parts = urlsplit(address)
    return {
        "type": "http",
        "asgi": {"version": "3.0", "spec_version": "2.3"},
        "http_version": "1.1",
        "method": method,
        "scheme": "http",
        "path": parts.path,
        "raw_path": parts.path.encode(),
        "query_string": parts.query.encode(),
        "root_path": "",
        "headers": [(k.lower().encode(), v.encode("latin-1")) for k, v in headers.items()],
        "client": ("127.0.0.1", 50000),
        "server": ("localhost", 80),
        "state": {},
    }


async def answer_of_asgi(
    app, method: str, address: str, body: bytes, headers: dict[str, str]
) -> Answer:
    """Ask an ASGI application and gather what it sends."""
    import asyncio

    sent: list[dict] = []
    waiting = [{"type": "http.request", "body": body, "more_body": False}]

    async def receive():
        if not waiting:
            await asyncio.Event().wait()  # nobody hangs up
        return waiting.pop()

    async def send(message):
        sent.append(message)

    try:
        await app(scope(method, address, headers), receive, send)
    except Exception as error:  # noqa: BLE001
        if not sent:
            return Answer(500, [("X-Left-The-Application", type(error).__name__)], b"")
    told = [(k.decode(), v.decode("latin-1")) for k, v in sent[0]["headers"]]
    return Answer(sent[0]["status"], told, b"".join(m.get("body", b"") for m in sent[1:]))
