"""How much CPU time a request takes that reads one row through the usual ORM, in µs."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

import figure
from packages import only
from timed_apps import django_row, fastapi_row, flask_row
from timing import best_microseconds

STACKS = {
    "flask": ["flask", "flask-sqlalchemy"],
    "django": ["django"],
    "fastapi": ["fastapi", "sqlalchemy"],
}
TIMED = {"flask": flask_row, "django": django_row, "fastapi": fastapi_row}


def main() -> None:
    name = figure.framework()
    only(STACKS[name])
    value = best_microseconds(TIMED[name](), is_tiny=figure.is_tiny())
    figure.tell(value, STACKS[name])


if __name__ == "__main__":
    main()
