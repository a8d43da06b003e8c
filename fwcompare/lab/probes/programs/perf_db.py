"""How much CPU time a request takes that reads one row through the usual ORM, in µs."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from timed_apps import django_row, fastapi_row, flask_row
from timing import tell_best

STACKS = {
    "flask": ["flask", "flask-sqlalchemy"],
    "django": ["django"],
    "fastapi": ["fastapi", "sqlalchemy"],
}
TIMED = {"flask": flask_row, "django": django_row, "fastapi": fastapi_row}


if __name__ == "__main__":
    tell_best(STACKS, TIMED)
