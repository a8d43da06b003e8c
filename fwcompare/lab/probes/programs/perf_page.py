"""How much CPU time an HTML page with a table of fifty rows takes, in µs."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

import figure
from packages import only
from timed_apps import django_page, fastapi_page, flask_page
from timing import best_microseconds

STACKS = {
    "flask": ["flask"],
    "django": ["django"],
    "fastapi": ["fastapi", "jinja2"],
}
TIMED = {"flask": flask_page, "django": django_page, "fastapi": fastapi_page}


def main() -> None:
    name = figure.framework()
    only(STACKS[name])
    value = best_microseconds(TIMED[name](), is_tiny=figure.is_tiny())
    figure.tell(value, STACKS[name])


if __name__ == "__main__":
    main()
