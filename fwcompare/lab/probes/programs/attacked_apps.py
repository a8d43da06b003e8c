"""The same small site for attackers in each framework, as the framework's own start makes it."""

from collections.abc import Callable
from pathlib import Path

from calls import Client
from projects import SERVED, start_project

KEY = "k" * 32
PAGES = {
    "page.html": "<p>{{ n }}</p>",
    "unquoted.html": "<a href={{ n }}>link</a>",
    "link.html": '<a href="{{ n }}">link</a>',
}


def write_templates() -> None:
    Path("templates").mkdir()
    for name, text in PAGES.items():
        Path("templates", name).write_text(text, "utf-8")


def flask_site(key: str | None = KEY) -> Client:
    from flask import Flask, redirect, render_template, request, session

    app = Flask("attacked", root_path=str(Path.cwd()))
    app.secret_key = key
    app.add_url_rule("/", "home", lambda: "ok")
    app.add_url_rule("/plain", "plain", lambda: "<p>" + request.args["n"])
    app.add_url_rule("/error", "error", lambda: str(1 / 0))
    app.add_url_rule("/go", "go", lambda: redirect(request.args["to"]))

    @app.get("/template/<name>")
    def template(name):
        return render_template(name, n=request.args["n"])

    @app.get("/login")
    def login():
        session["user"] = "alice"
        return "ok"

    @app.post("/form")
    def form():
        return str(len(request.form))

    @app.post("/json")
    def json():
        return str(len(request.get_json()))

    @app.post("/body")
    def body():
        return str(len(request.get_data()))

    app.add_url_rule("/fields", "fields", form, methods=["POST"])
    return Client(app, is_asgi=False)


DJANGO_URLS = """
import json
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import path
from django.views.decorators.csrf import csrf_exempt

def login(request):
    request.session["user"] = "alice"
    return HttpResponse("ok")

def form(request):
    return HttpResponse(len(request.POST))

urlpatterns = [
    path("", lambda request: HttpResponse("ok")),
    path("plain", lambda request: HttpResponse("<p>" + request.GET["n"])),
    path("error", lambda request: HttpResponse(1 / 0)),
    path("go", lambda request: redirect(request.GET["to"])),
    path("template/<name>", lambda request, name: render(request, name, {"n": request.GET["n"]})),
    path("login", login),
    path("form", form),
    path("json", lambda request: HttpResponse(len(json.loads(request.body)))),
    path("body", csrf_exempt(lambda request: HttpResponse(len(request.body)))),
    path("fields", csrf_exempt(form)),
]
"""
"""What is posted to /body and /fields is about limits, so the check for forgery must not answer."""


def start_django() -> None:
    """Make the project once; sites with other keys share it."""
    found = 'TEMPLATES[0]["DIRS"] = [BASE_DIR / "templates"]\n'
    start_project("attacked", f'{SERVED}SECRET_KEY = "{KEY}"\n{found}')
    Path("attacked", "urls.py").write_text(DJANGO_URLS, "utf-8")
    import django
    from django.core.management import call_command

    django.setup()
    call_command("migrate", verbosity=0)


def django_site(key: str | None = KEY) -> Client:
    from django.conf import settings
    from django.core.wsgi import get_wsgi_application

    settings.SECRET_KEY = key or ""
    return Client(get_wsgi_application(), is_asgi=False)


def fastapi_site(key: str | None = KEY) -> Client:
    from fastapi import FastAPI, Request
    from fastapi.responses import HTMLResponse, RedirectResponse
    from fastapi.templating import Jinja2Templates
    from starlette.middleware.sessions import SessionMiddleware

    app = FastAPI()
    app.add_middleware(SessionMiddleware, **({"secret_key": key} if key else {}))
    templates = Jinja2Templates("templates")

    @app.get("/")
    async def home():
        return "ok"

    @app.get("/plain", response_class=HTMLResponse)
    async def plain(n: str):
        return "<p>" + n

    @app.get("/error")
    async def error():
        return 1 / 0

    @app.get("/go")
    async def go(to: str):
        return RedirectResponse(to)

    @app.get("/template/{name}")
    async def template(request: Request, name: str, n: str):
        return templates.TemplateResponse(request, name, {"n": n})

    @app.get("/login")
    async def login(request: Request):
        request.session["user"] = "alice"
        return "ok"

    @app.post("/form")
    @app.post("/fields")
    async def form(request: Request):
        return len(await request.form())

    @app.post("/json")
    async def json(given: dict):
        return len(given)

    @app.post("/body")
    async def body(request: Request):
        return len(await request.body())

    return Client(app, is_asgi=True)


SITES: dict[str, Callable[..., Client]] = {
    "flask": flask_site,
    "django": django_site,
    "fastapi": fastapi_site,
}
