"""How Django's features are tried: each by using it, in a project as it is generated."""

import asyncio
import logging
import os
from pathlib import Path

import features_django_parts
from calls import Client
from features import Trials
from projects import start_project

MORE = """
from importlib.util import find_spec
DEBUG = False
ALLOWED_HOSTS = ["localhost", "testserver"]
TEMPLATES[0]["DIRS"] = [BASE_DIR / "templates"]
STATIC_ROOT = BASE_DIR / "collected"
STATICFILES_DIRS = [BASE_DIR / "own_static"]
MEDIA_ROOT = BASE_DIR / "media"
MIDDLEWARE += ["django.middleware.gzip.GZipMiddleware", "notes.views.around"]
if find_spec("django.middleware.csp"):
    MIDDLEWARE += ["django.middleware.csp.ContentSecurityPolicyMiddleware"]
SECURE_CSP = {"default-src": ["'self'"]}
DATABASES["other"] = {"ENGINE": "django.db.backends.sqlite3", "NAME": BASE_DIR / "other.sqlite3"}
"""

MODELS = """
from django.core.validators import MinValueValidator
from django.db import models

class Author(models.Model):
    name = models.CharField(max_length=20)
    age = models.IntegerField(validators=[MinValueValidator(1)])

class Line(models.Model):
    pk = models.CompositePrimaryKey("page", "number")
    page = models.IntegerField()
    number = models.IntegerField()
"""

VIEWS = """
from django import forms
from django.contrib import messages
from django.http import FileResponse, HttpResponse, JsonResponse, StreamingHttpResponse
from django.shortcuts import redirect, render
from django.urls import include, path
from django.views import View
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import etag
from django.views.generic import ListView
import io
from notes.models import Author

HEARD = []

def around(get_response):
    def called(request):
        HEARD.append("around")
        return get_response(request)
    return called

class Shown(View):
    def get(self, request):
        return HttpResponse("shown")

class Authors(ListView):
    model = Author
    template_name = "authors.html"

def session(request):
    request.session["n"] = request.session.get("n", 0) + 1
    messages.info(request, "told once")
    told = [message.message for message in messages.get_messages(request)]
    return HttpResponse(f"{request.session['n']} {told}")

def cookie(request):
    answer = HttpResponse(request.COOKIES.get("c", "none"))
    answer.set_cookie("c", "kept")
    return answer

async def awaited(request):
    return HttpResponse("awaited")

urlpatterns = [
    path("number/<int:n>", lambda request, n: HttpResponse(n + 1), name="number"),
    path("group/", include([path("a", lambda request: HttpResponse("grouped"))])),
    path("template", lambda request: render(request, "page.html", {"n": "<b>"})),
    path("upload", csrf_exempt(lambda request: HttpResponse(request.FILES["f"].read()))),
    path("post", lambda request: HttpResponse("posted")),
    path("session", session),
    path("cookie", cookie),
    path("shown", Shown.as_view()),
    path("authors", Authors.as_view()),
    path("awaited", awaited),
    path("json", lambda request: JsonResponse({"a": 1})),
    path("long", lambda request: HttpResponse("a" * 1000)),
    path("stream", lambda request: StreamingHttpResponse(["a", "b"])),
    path("file", lambda request: FileResponse(io.BytesIO(b"abcdef"))),
    path("move", lambda request: redirect("/json")),
    path("etag", etag(lambda request: '"1"')(lambda request: HttpResponse("same"))),
]
handler404 = lambda request, exception: HttpResponse("a page of one's own", status=404)
"""

COMMAND = """
from django.core.management.base import BaseCommand

class Command(BaseCommand):
    def handle(self, **options):
        self.stdout.write("greeted")
"""


def trials() -> Trials:
    make_project()
    import django

    django.setup()
    from django.core.management import call_command
    from django.core.wsgi import get_wsgi_application

    call_command("makemigrations", "notes", verbosity=0)
    call_command("migrate", verbosity=0)
    logging.getLogger("django.request").disabled = True
    client = Client(get_wsgi_application(), is_asgi=False)
    return web_trials(client) | asgi_trials() | features_django_parts.trials()


def make_project() -> None:
    """Generate a project with an application, and fill in what the trials need."""
    start_project("tried", MORE, "notes")
    Path("notes", "models.py").write_text(MODELS, "utf-8")
    Path("notes", "views.py").write_text(VIEWS, "utf-8")
    Path("tried", "urls.py").write_text("from notes.views import *\n", "utf-8")
    commands = Path("notes", "management", "commands")
    commands.mkdir(parents=True)
    Path(commands, "greet.py").write_text(COMMAND, "utf-8")
    Path("templates").mkdir()
    page = "{% partialdef m %}{{ n }}{% endpartialdef %}{% partial m %}"
    Path("templates", "page.html").write_text(page, "utf-8")
    Path("templates", "authors.html").write_text("{{ author_list|length }} listed", "utf-8")
    Path("own_static").mkdir()
    Path("own_static", "a.txt").write_text("static file", "utf-8")


def web_trials(client: Client) -> Trials:
    """Try what is asked of the project by requests."""
    from django.conf import settings
    from django.test import Client as TestClient
    from django.test import RequestFactory
    from django.urls import reverse
    from django.views.debug import technical_500_response
    from notes import views

    zipped = [("Accept-Encoding", "gzip")]
    preflight = [("Origin", "https://a.example"), ("Access-Control-Request-Method", "GET")]
    form = b'--b\r\nContent-Disposition: form-data; name="f"; filename="a"\r\n\r\nsent\r\n--b--\r\n'
    parts = [("Content-Type", "multipart/form-data; boundary=b")]

    def debugged():
        try:
            raise ZeroDivisionError
        except ZeroDivisionError as error:
            caught = (type(error), error, error.__traceback__)
            return technical_500_response(RequestFactory().get("/"), *caught).content.decode()

    def got(address, *headers):
        return client.get(address, list(headers))

    return {
        "URL routing with typed parameters": lambda: (
            got("/number/1").text == "2" and got("/number/x").status == 404
        ),
        "Addresses made from the names of routes": lambda: (
            reverse("number", args=[1]) == "/number/1"
        ),
        "Route groups": lambda: got("/group/a").text == "grouped",
        "HTML templates with auto-escaping": lambda: got("/template").text == "&lt;b&gt;",
        "Macros or partials in templates": lambda: got("/template").status == 200,
        "File uploads": lambda: client.ask("POST", "/upload", form, parts).text == "sent",
        "Sessions": lambda: [got("/session").text[0] for _ in "ab"] == ["1", "2"],
        "Flash messages": lambda: "told once" in got("/session").text,
        "Cookies set and read": lambda: [got("/cookie").text for _ in "ab"][1] == "kept",
        "Middleware of one's own": lambda: got("/json").status == 200 and "around" in views.HEARD,
        "Test client": lambda: TestClient().get("/json").json() == {"a": 1},
        "Debug page in the browser": lambda: "Traceback" in debugged(),
        "Error pages of one's own": lambda: got("/none").text == "a page of one's own",
        "JSON answers": lambda: "json" in str(got("/json").header("Content-Type")),
        "Streaming answers": lambda: got("/stream").text == "ab",
        "File answers with byte ranges": lambda: got("/file", ("Range", "bytes=0-1")).text == "ab",
        "Redirects": lambda: got("/move").status == 302,
        "Conditional answers (ETag, 304) for one's own views": lambda: (
            got("/etag", ("If-None-Match", '"1"')).status == 304
        ),
        "CORS": lambda: client.ask("OPTIONS", "/json", b"", preflight).header(
            "Access-Control-Allow-Origin"
        ),
        "Compression": lambda: got("/long", *zipped).header("Content-Encoding") == "gzip",
        "Class-based views": lambda: got("/shown").text == "shown",
        "Ready views to list, show, create, change and delete": lambda: (
            "listed" in got("/authors").text
        ),
        "CSRF protection": lambda: client.post("/post", {"a": "1"}).status == 403,
        "Security headers": lambda: got("/json").header("X-Content-Type-Options") == "nosniff",
        "Content Security Policy": lambda: got("/json").header("Content-Security-Policy"),
        "Host validation": lambda: got("/json", ("Host", "evil.example")).status == 400,
        "Logging that is set up": lambda: bool(logging.getLogger("django").handlers),
        "Settings from the environment": lambda: read_from_environment(settings),
    }


def read_from_environment(settings: object) -> bool:
    """Tell whether a setting follows a variable, without a line that reads the variable."""
    os.environ["DJANGO_LANGUAGE_CODE"] = os.environ["LANGUAGE_CODE"] = "xx"
    settings._wrapped.__init__(os.environ["DJANGO_SETTINGS_MODULE"])
    return bool(settings.LANGUAGE_CODE == "xx")


def asgi_trials() -> Trials:
    """Try what needs an event loop."""
    from django.core.asgi import get_asgi_application

    app = get_asgi_application()
    client = Client(app, is_asgi=True)

    async def opened():
        sent = []

        async def receive():
            return {"type": "websocket.connect"}

        async def send(message):
            sent.append(message)

        await app({"type": "websocket", "path": "/", "headers": []}, receive, send)
        return sent[0]["type"] == "websocket.accept"

    return {
        "Async views": lambda: client.get("/awaited").text == "awaited",
        "Native ASGI": lambda: client.get("/json").status == 200,
        "WebSockets": lambda: asyncio.run(opened()),
    }
