"""How many megabytes the packages of a production install take."""

import importlib.metadata
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

import figure
from packages import needed

SERVED = {
    "flask": ["flask", "gunicorn", "flask-sqlalchemy", "flask-migrate", "flask-login", "flask-wtf"],
    "django": ["django", "gunicorn"],
    "fastapi": ["fastapi", "uvicorn", "sqlalchemy", "alembic"],
}
"""A server, tables, migrations, and for pages sign-in and forms."""


def main() -> None:
    name = figure.framework()
    sizes = {package: megabytes(package) for package in sorted(needed(SERVED[name]))}
    figure.tell(round(sum(sizes.values()), 1), SERVED[name], sizes)


def megabytes(package: str) -> float:
    """Return the size of all files that came with a package, without what Python compiled."""
    files = importlib.metadata.distribution(package).files or []
    paths = [Path(str(file.locate())) for file in files if file.suffix != ".pyc"]
    return round(sum(path.stat().st_size for path in paths if path.is_file()) / 1e6, 3)


if __name__ == "__main__":
    main()
