"""How many lines of code there are once the first page that the manual shows runs."""

import importlib
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

import figure
from calls import Client
from lines import code_lines
from packages import BARE, only
from projects import start_project

FLASK = """
from flask import Flask

app = Flask(__name__)

@app.route("/")
def hello_world():
    return "<p>Hello, World!</p>"
"""
DJANGO_VIEWS = """
from django.http import HttpResponse

def index(request):
    return HttpResponse("Hello, world.")
"""
DJANGO_URLS = {
    "from django.contrib import admin": "from django.contrib import admin\nfrom hello import index",
    "urlpatterns = [": 'urlpatterns = [\n    path("", index),',
}
"""Two lines beside those that are generated."""

FASTAPI = """
from fastapi import FastAPI

app = FastAPI()

@app.get("/")
async def root():
    return {"message": "Hello World"}
"""


def main() -> None:
    name = figure.framework()
    only(BARE[name])
    sys.path.insert(0, str(Path.cwd()))
    client = {"flask": flask_page, "django": django_page, "fastapi": fastapi_page}[name]()
    answer = client.get("/")
    if answer.status != 200 or "hello" not in answer.text.lower():
        raise SystemExit(f"the first page was answered with {answer.status}: {answer.text[:200]}")
    here = Path.cwd()
    items = {
        str(path.relative_to(here)): len(code_lines(path))
        for path in sorted(here.rglob("*.py"))
        if code_lines(path)
    }
    figure.tell(sum(items.values()), [need.partition("[")[0] for need in BARE[name]], items)


def flask_page() -> Client:
    Path("hello.py").write_text(FLASK, "utf-8")
    return Client(importlib.import_module("hello").app, is_asgi=False)


def django_page() -> Client:
    """Generate a project, write a view and tie it to the site's root: as many lines as they are."""
    start_project("site_of_one", "")
    Path("hello.py").write_text(DJANGO_VIEWS, "utf-8")
    urls = Path("site_of_one", "urls.py")
    source = urls.read_text("utf-8")
    for old, new in DJANGO_URLS.items():
        source = source.replace(old, new)
    urls.write_text(source, "utf-8")
    from django.core.wsgi import get_wsgi_application

    return Client(get_wsgi_application(), is_asgi=False)


def fastapi_page() -> Client:
    Path("hello.py").write_text(FASTAPI, "utf-8")
    return Client(importlib.import_module("hello").app, is_asgi=True)


if __name__ == "__main__":
    main()
