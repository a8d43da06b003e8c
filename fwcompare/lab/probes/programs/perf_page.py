"""How much CPU time an HTML page with a table of fifty rows takes, in µs."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from timed_apps import django_page, fastapi_page, flask_page
from timing import tell_best

STACKS = {
    "flask": ["flask"],
    "django": ["django"],
    "fastapi": ["fastapi", "jinja2"],
}
TIMED = {"flask": flask_page, "django": django_page, "fastapi": fastapi_page}


if __name__ == "__main__":
    tell_best(STACKS, TIMED)
