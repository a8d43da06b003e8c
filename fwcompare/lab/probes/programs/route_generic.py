"""How many view classes do something as they are, without being filled in."""

import importlib
import inspect
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

import figure
from packages import BARE, only

MODULES = {
    "flask": ["flask.views"],
    "django": ["django.views.generic"],
    "fastapi": ["starlette.endpoints"],
}
METHODS = ("get", "post")
"""What a class answers; a bare base has neither until somebody writes it."""


def main() -> None:
    name = figure.framework()
    only(BARE[name])
    if name == "django":
        configure_django()
    items = {
        label: any(hasattr(found, method) for method in METHODS)
        for module in MODULES[name]
        for label, found in sorted(vars(importlib.import_module(module)).items())
        if inspect.isclass(found) and is_view(found)
    }
    figure.tell(sum(items.values()), [need.partition("[")[0] for need in BARE[name]], items)


def configure_django() -> None:
    from django.conf import settings

    settings.configure()


def is_view(found: type) -> bool:
    """Tell whether a class can be tied to a URL: it says so by what it can be called as."""
    return hasattr(found, "as_view") or hasattr(found, "dispatch")


if __name__ == "__main__":
    main()
