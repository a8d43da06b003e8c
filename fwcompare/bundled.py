"""Where data/, resources/ and the lab's pins lie: in the package in a wheel, else beside it."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent
_ROOT = _PACKAGE if (_PACKAGE / "data").is_dir() else _PACKAGE.parent

DATA = _ROOT / "data"
RESOURCES = _ROOT / "resources"
DEFAULT_DATASET = DATA / "flask_vs_django.yaml"
EXAMPLE = DATA / "examples" / "databases.yaml"
LAB_PINS = _ROOT / "requirements" / "lab.txt"
"""Every package that is measured, with its version and hashes."""
LAB_SOURCES = _ROOT / "requirements" / "lab-sources.txt"
"""The released sources whose manuals are counted, with their hashes."""
