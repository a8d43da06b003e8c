"""How FastAPI's features are tried: each by using it."""

import asyncio
import os
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Annotated

from calls import Client
from features import Trials


def trials() -> Trials:
    return page_trials() | api_trials() | loop_trials() | command_trials()


def page_trials() -> Trials:
    """Try what pages and files are made with."""
    from fastapi import FastAPI, Form, Request, UploadFile
    from fastapi.exceptions import HTTPException
    from fastapi.responses import FileResponse, PlainTextResponse, StreamingResponse
    from fastapi.staticfiles import StaticFiles
    from fastapi.templating import Jinja2Templates
    from pydantic import BaseModel, Field

    Path("static").mkdir()
    Path("static", "a.txt").write_text("static file", "utf-8")
    Path("templates").mkdir()
    page = "{% macro m(n) %}{{ n }}{% endmacro %}{{ m(n) }}"
    Path("templates", "page.html").write_text(page, "utf-8")
    app = FastAPI()
    app.mount("/static", StaticFiles(directory="static"))
    client = Client(app, is_asgi=True)
    templates = Jinja2Templates("templates")

    class Numbered(BaseModel):
        n: int = Field(ge=1)

    @app.get("/template")
    async def template(request: Request):
        return templates.TemplateResponse(request, "page.html", {"n": "<b>"})

    @app.post("/upload", response_class=PlainTextResponse)
    async def upload(f: UploadFile):
        return (await f.read()).decode()

    @app.post("/form")
    async def form(given: Annotated[Numbered, Form()]):
        return given.n

    @app.get("/stream")
    async def stream():
        return StreamingResponse(iter(["a", "b"]))

    @app.get("/file")
    async def file():
        return FileResponse("static/a.txt")

    @app.exception_handler(404)
    async def missing(request: Request, error: HTTPException):
        return PlainTextResponse("a page of one's own", 404)

    def uploaded():
        head = b'--b\r\nContent-Disposition: form-data; name="f"; filename="a"\r\n\r\n'
        parts = [("Content-Type", "multipart/form-data; boundary=b")]
        return client.ask("POST", "/upload", head + b"sent\r\n--b--\r\n", parts).text

    def debugged():
        shown = FastAPI(debug=True)
        shown.add_api_route("/", lambda: 1 / 0)
        return Client(shown, is_asgi=True).get("/", [("Accept", "text/html")]).text

    return {
        "HTML templates with auto-escaping": lambda: client.get("/template").text == "&lt;b&gt;",
        "Macros or partials in templates": lambda: client.get("/template").status == 200,
        "File uploads": lambda: uploaded() == "sent",
        "Static files served": lambda: client.get("/static/a.txt").text == "static file",
        "Debug page in the browser": lambda: "ZeroDivisionError" in debugged(),
        "Error pages of one's own": lambda: client.get("/none").text == "a page of one's own",
        "Streaming answers": lambda: client.get("/stream").text == "ab",
        "File answers with byte ranges": lambda: (
            client.get("/file", [("Range", "bytes=0-1")]).text == "st"
        ),
        "Conditional answers (ETag, 304) for one's own views": lambda: (
            client.get("/template").header("ETag") is not None
        ),
        "Forms with validation": lambda: (
            [client.post("/form", {"n": n}).status for n in (1, 0)] == [200, 422]
        ),
    }


def api_trials() -> Trials:
    """Try what requests and answers are made with."""
    from fastapi import APIRouter, BackgroundTasks, Depends, FastAPI, Request, Response
    from fastapi.middleware.cors import CORSMiddleware
    from fastapi.middleware.gzip import GZipMiddleware
    from fastapi.responses import RedirectResponse
    from fastapi.security import HTTPBasic, HTTPBasicCredentials
    from starlette.endpoints import HTTPEndpoint
    from starlette.middleware.trustedhost import TrustedHostMiddleware
    from starlette.routing import Route

    app = FastAPI()
    app.add_middleware(GZipMiddleware)
    app.add_middleware(CORSMiddleware, allow_origins=["https://a.example"])
    app.add_middleware(TrustedHostMiddleware, allowed_hosts=["localhost"])
    client = Client(app, is_asgi=True)
    heard: list[str] = []
    group = APIRouter(prefix="/group")

    class Shown(HTTPEndpoint):
        async def get(self, request):
            return Response("shown")

    @app.middleware("http")
    async def around(request: Request, call_next):
        heard.append("around")
        return await call_next(request)

    @app.get("/number/{n}", name="number")
    async def number(n: int):
        return n + 1

    @app.get("/cookie")
    async def cookie(request: Request, response: Response):
        response.set_cookie("c", "kept")
        return request.cookies.get("c", "none")

    @app.get("/long")
    async def long():
        return "a" * 1000

    @app.get("/later")
    async def later(tasks: BackgroundTasks):
        tasks.add_task(heard.append, "later")

    @app.get("/basic")
    async def basic(given: Annotated[HTTPBasicCredentials, Depends(HTTPBasic())]):
        return given.username

    @app.post("/typed")
    async def typed(n: dict[str, int]):
        return n

    @group.get("/a")
    async def grouped():
        return "grouped"

    app.include_router(group)
    app.add_api_route("/json", lambda: {"a": 1})
    app.add_api_route("/move", lambda: RedirectResponse("/json"))
    app.mount("/other", FastAPI())
    app.router.routes.append(Route("/shown", Shown))

    def session():
        from starlette.middleware.sessions import SessionMiddleware

        kept = FastAPI()
        kept.add_middleware(SessionMiddleware, secret_key="k" * 32)
        return Client(kept, is_asgi=True).get("/none").status == 404

    def typed_status(body: bytes) -> int:
        return client.ask("POST", "/typed", body, [("Content-Type", "application/json")]).status

    origin = [("Origin", "https://a.example")]
    name = [("Authorization", "Basic YWRhOmE=")]
    return {
        "URL routing with typed parameters": lambda: (
            client.get("/number/1").text == "2" and client.get("/number/x").status == 422
        ),
        "Addresses made from the names of routes": lambda: (
            app.url_path_for("number", n=1) == "/number/1"
        ),
        "Route groups": lambda: client.get("/group/a").status == 200,
        "Sessions": session,
        "Cookies set and read": lambda: [client.get("/cookie").text for _ in "ab"][1] == '"kept"',
        "Hooks around requests": lambda: client.get("/json").status == 200 and "around" in heard,
        "Middleware of one's own": lambda: "around" in heard,
        "JSON answers": lambda: "json" in str(client.get("/json").header("Content-Type")),
        "Redirects": lambda: client.get("/move").status == 307,
        "CORS": lambda: client.get("/json", origin).header("Access-Control-Allow-Origin"),
        "Compression": lambda: (
            client.get("/long", [("Accept-Encoding", "gzip")]).header("Content-Encoding") == "gzip"
        ),
        "Class-based views": lambda: client.get("/shown").text == "shown",
        "Typed validation of JSON input": lambda: (
            [typed_status(b'{"a": 1}'), typed_status(b'{"a": "x"}')] == [200, 422]
        ),
        "Helpers for HTTP Basic, bearer tokens and API keys": lambda: (
            [client.get("/basic", h).status for h in (name, [])] == [200, 401]
        ),
        "Host validation": lambda: client.get("/json", [("Host", "evil.example")]).status == 400,
        "Background tasks": lambda: client.get("/later").status == 200 and "later" in heard,
        "Several applications in one process": lambda: (
            "/docs" in client.get("/other/docs").text
            or client.get("/other/openapi.json").status == 200
        ),
    }


def loop_trials() -> Trials:
    """Try what lives on the event loop."""
    from fastapi import FastAPI, WebSocket
    from fastapi.sse import EventSourceResponse, ServerSentEvent

    heard: list[str] = []

    @asynccontextmanager
    async def lifespan(app: FastAPI):
        heard.append("start")
        yield
        heard.append("stop")

    app = FastAPI(lifespan=lifespan)
    client = Client(app, is_asgi=True)
    app.add_api_route("/plain", lambda: "ok")

    @app.get("/events", response_class=EventSourceResponse)
    async def events():
        yield ServerSentEvent(data="told")

    @app.websocket("/socket")
    async def socket(opened: WebSocket):
        await opened.accept()
        await opened.close()

    async def lived():
        waiting = ["lifespan.shutdown", "lifespan.startup"]

        async def receive():
            return {"type": waiting.pop()}

        async def send(message):
            heard.append(message["type"])

        await app({"type": "lifespan", "state": {}, "asgi": {"version": "3.0"}}, receive, send)

    async def linked():
        sent = []

        async def receive():
            return {"type": "websocket.connect"}

        async def send(message):
            sent.append(message["type"])

        scope = {"type": "websocket", "path": "/socket", "headers": [], "query_string": b""}
        await app(scope, receive, send)
        return sent[0] == "websocket.accept"

    return {
        "Async views": lambda: "told" in client.get("/events").text,
        "Native ASGI": lambda: client.get("/plain").status == 200,
        "WebSockets": lambda: asyncio.run(linked()),
        "Server-sent events": lambda: (
            "event-stream" in str(client.get("/events").header("Content-Type"))
        ),
        "Code at start and stop": lambda: asyncio.run(lived()) or {"start", "stop"} <= set(heard),
    }


def command_trials() -> Trials:
    """Try what comes beside the web: settings, tests and what is typed."""
    from fastapi import FastAPI

    def tested():
        from fastapi.testclient import TestClient

        app = FastAPI()
        app.add_api_route("/json", lambda: {"a": 1})
        return TestClient(app).get("/json").json() == {"a": 1}

    def settings():
        from pydantic_settings import BaseSettings

        class Settings(BaseSettings):
            lab_title: str = ""

        os.environ["LAB_TITLE"] = "from outside"
        return Settings().lab_title

    def server_help():
        from fastapi_cli.cli import app
        from typer.testing import CliRunner

        return CliRunner().invoke(app, ["dev", "--help"]).output

    return {
        "Test client": tested,
        "Development server with reload": lambda: "reload" in server_help(),
        "Settings from the environment": lambda: settings() == "from outside",
    }
