"""The requests that are timed: a JSON answer, a page with a table, a row from a database."""

from dataclasses import dataclass
from pathlib import Path

from asking import many
from projects import SERVED, start_project
from tables import DJANGO_MODELS, fastapi_tables, fill_django, flask_tables
from timing import Batch


@dataclass
class Row:
    """A row as an ORM gives it: an object with attributes."""

    name: str
    price: float
    is_there: bool


ROWS = [Row(f"Name {i}", i + 0.5, i % 2 == 0) for i in range(1, 51)]
CELLS = (
    "<td>COUNTER</td><td>{{ row.name }}</td><td>{{ row.price }}</td>"
    "<td>{% if row.is_there %}yes{% else %}no{% endif %}</td>"
)
PAGE = f"<table>{{% for row in rows %}}<tr>{CELLS}</tr>{{% endfor %}}</table>"
LAST_CELLS = "<td>50</td><td>Name 50</td><td>50.5</td><td>yes</td>"
MESSAGE = {"message": "Hello, World!", "number": 1}


def write_template(counter: str = "{{ loop.index }}") -> None:
    """Write the page; the languages name the number of a row differently, and all else alike."""
    Path("templates").mkdir()
    Path("templates", "page.html").write_text(PAGE.replace("COUNTER", counter), "utf-8")


def flask_json() -> Batch:
    from flask import Flask

    app = Flask("timed")
    app.add_url_rule("/json", "json", lambda: MESSAGE)
    return many(app, "/json", is_asgi=False, holds="Hello, World!")


def flask_page() -> Batch:
    from flask import Flask, render_template

    write_template()
    app = Flask("timed", root_path=str(Path.cwd()))
    app.add_url_rule("/page", "page", lambda: render_template("page.html", rows=ROWS))
    return many(app, "/page", is_asgi=False, holds=LAST_CELLS)


def flask_row() -> Batch:
    return many(flask_tables(), "/note/500", is_asgi=False, holds="Note 500")


DJANGO_URLS = """
from django.http import JsonResponse
from django.shortcuts import render
from django.urls import path
from notes.models import Note

def note(request, pk):
    found = Note.objects.get(pk=pk)
    return JsonResponse({"id": found.pk, "title": found.title, "body": found.body})

def page(request):
    from timed_apps import ROWS
    return render(request, "page.html", {"rows": ROWS})

urlpatterns = [
    path("json", lambda request: JsonResponse({"message": "Hello, World!", "number": 1})),
    path("page", page),
    path("note/<int:pk>", note),
]
"""
ADMIN = """
from django.contrib import admin
urlpatterns.append(path("admin/", admin.site.urls))
"""


def django_project(*, with_rows: bool = False, is_alone: bool = True) -> object:
    """A project as it is generated, debugging off; `with_rows` fills the table of notes.

    Unless `is_alone`, the admin's addresses stay beside the views.
    """
    found = 'TEMPLATES[0]["DIRS"] = [BASE_DIR / "templates"]\n'
    start_project("timed", SERVED + found, "notes")
    Path("notes", "models.py").write_text(DJANGO_MODELS, "utf-8")
    Path("timed", "urls.py").write_text(DJANGO_URLS + ("" if is_alone else ADMIN), "utf-8")
    from django.core.wsgi import get_wsgi_application

    app = get_wsgi_application()
    if with_rows:
        fill_django()
    return app


def django_json() -> Batch:
    return many(django_project(), "/json", is_asgi=False, holds="Hello, World!")


def django_page() -> Batch:
    write_template("{{ forloop.counter }}")
    return many(django_project(), "/page", is_asgi=False, holds=LAST_CELLS)


def django_row() -> Batch:
    return many(django_project(with_rows=True), "/note/500", is_asgi=False, holds="Note 500")


def fastapi_json() -> Batch:
    from fastapi import FastAPI

    app = FastAPI()

    @app.get("/json")
    async def json():
        return MESSAGE

    return many(app, "/json", is_asgi=True, holds="Hello, World!")


def fastapi_page() -> Batch:
    from fastapi import FastAPI, Request
    from fastapi.templating import Jinja2Templates

    write_template()
    app = FastAPI()
    templates = Jinja2Templates("templates")

    @app.get("/page")
    async def page(request: Request):
        return templates.TemplateResponse(request, "page.html", {"rows": ROWS})

    return many(app, "/page", is_asgi=True, holds=LAST_CELLS)


def fastapi_row() -> Batch:
    return many(fastapi_tables(), "/note/500", is_asgi=True, holds="Note 500")
