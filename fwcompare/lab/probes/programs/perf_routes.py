"""How much CPU time it takes to find the view of the last of five hundred URLs, in µs."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from asking import HEADERS
from calls import scope
from timing import Batch, tell_best

STACKS = {"flask": ["flask"], "django": ["django"], "fastapi": ["fastapi"]}
ROUTES = 500
LAST = f"/part{ROUTES - 1}/7"


def view(request=None, n: int = 0) -> str:
    return str(n)


def flask_finder() -> Batch:
    from flask import Flask

    app = Flask("routed")
    for i in range(ROUTES):
        app.add_url_rule(f"/part{i}/<int:n>", f"part{i}", view)
    adapter = app.url_map.bind("localhost")
    if adapter.match(LAST) != (f"part{ROUTES - 1}", {"n": 7}):
        raise SystemExit("another route was found")

    def batch(count):
        for _ in range(count):
            adapter.match(LAST)

    return batch


def django_finder() -> Batch:
    """A flat list, as the manual's examples are."""
    from django.conf import settings
    from django.urls import path
    from django.urls.resolvers import RegexPattern, URLResolver

    settings.configure()
    patterns = [path(f"part{i}/<int:n>", view, name=f"part{i}") for i in range(ROUTES)]
    resolver = URLResolver(RegexPattern(r"^/"), patterns)
    if resolver.resolve(LAST).url_name != f"part{ROUTES - 1}":
        raise SystemExit("another route was found")

    def batch(count):
        for _ in range(count):
            resolver.resolve(LAST)

    return batch


def fastapi_finder() -> Batch:
    """The loop in which the router asks each route in turn, without what it then calls."""
    from fastapi import FastAPI
    from starlette.routing import Match

    app = FastAPI(openapi_url=None)
    for i in range(ROUTES):
        app.add_api_route(f"/part{i}/{{n}}", view, name=f"part{i}")
    routes = app.router.routes
    asked = scope("GET", LAST, HEADERS)

    def find():
        for route in routes:
            match, found = route.matches(asked)
            if match == Match.FULL:
                return route, found
        return None

    found = find()
    if found is None or found[0].name != f"part{ROUTES - 1}":
        raise SystemExit("another route was found")

    def batch(count):
        for _ in range(count):
            find()

    return batch


if __name__ == "__main__":
    tell_best(STACKS, {"flask": flask_finder, "django": django_finder, "fastapi": fastapi_finder})
