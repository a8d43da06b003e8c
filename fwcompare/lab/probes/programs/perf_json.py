"""How much CPU time a small JSON answer takes without a database, in µs."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from timed_apps import django_json, fastapi_json, flask_json
from timing import tell_best

STACKS = {
    "flask": ["flask"],
    "django": ["django"],
    "fastapi": ["fastapi"],
}
TIMED = {"flask": flask_json, "django": django_json, "fastapi": fastapi_json}


if __name__ == "__main__":
    tell_best(STACKS, TIMED)
