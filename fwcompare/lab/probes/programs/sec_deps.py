"""How many packages are installed once each framework does the same things."""

import importlib.metadata
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

import figure
from packages import needed

EQUAL = {
    "flask": [
        *("flask", "flask-sqlalchemy", "flask-migrate", "flask-wtf", "flask-login", "flask-admin"),
        *("flask-talisman", "flask-caching", "flask-babel", "flask-mailman"),
    ],
    "django": ["django"],
    "fastapi": [
        *("fastapi", "uvicorn", "jinja2", "python-multipart", "itsdangerous", "sqlalchemy"),
        *("alembic", "fastapi-users", "sqladmin", "fastapi-csrf-protect", "fastapi-mail"),
        *("fastapi-cache2", "babel"),
    ],
}
"""Tables, migrations, forms, sign-in, back office, headers, cache, translations, mail."""


def main() -> None:
    name = figure.framework()
    found = sorted(needed(EQUAL[name]))
    items = {package: importlib.metadata.version(package) for package in found}
    figure.tell(len(found), EQUAL[name], items)


if __name__ == "__main__":
    main()
