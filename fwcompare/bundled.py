"""Where data/ and resources/ lie: inside the package in a wheel, beside it in a checkout."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent
_ROOT = _PACKAGE if (_PACKAGE / "data").is_dir() else _PACKAGE.parent

DATA = _ROOT / "data"
RESOURCES = _ROOT / "resources"
DEFAULT_DATASET = DATA / "flask_vs_django.yaml"
EXAMPLE = DATA / "examples" / "databases.yaml"
