"""How much CPU time a small JSON answer takes without a database, in µs."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

import figure
from packages import only
from timed_apps import django_json, fastapi_json, flask_json
from timing import best_microseconds

STACKS = {
    "flask": ["flask"],
    "django": ["django"],
    "fastapi": ["fastapi"],
}
TIMED = {"flask": flask_json, "django": django_json, "fastapi": fastapi_json}


def main() -> None:
    name = figure.framework()
    only(STACKS[name])
    value = best_microseconds(TIMED[name](), is_tiny=figure.is_tiny())
    figure.tell(value, STACKS[name])


if __name__ == "__main__":
    main()
