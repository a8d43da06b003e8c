"""How a probe is started and how it tells what it found."""

import importlib.metadata
import json
import platform
import sys
import time
from collections.abc import Mapping, Sequence

FRAMEWORKS = ("flask", "django", "fastapi")

BEGAN = time.perf_counter()


def framework() -> str:
    """Return the framework that the command line names."""
    name = sys.argv[1] if len(sys.argv) > 1 else ""
    if name not in FRAMEWORKS:
        raise SystemExit(f"name one of {', '.join(FRAMEWORKS)}; optionally --tiny after it")
    return name


def is_tiny() -> bool:
    """Tell whether a figure of little worth is enough, as long as it comes in seconds."""
    return "--tiny" in sys.argv[2:]


def versions(names: Sequence[str]) -> dict[str, str]:
    """Return the version of Python and of each of these distributions."""
    found = {name: importlib.metadata.version(name) for name in names}
    return {"python": platform.python_version(), **found}


def tell(
    value: float, names: Sequence[str], items: Mapping[str, bool | float | str] | None = None
) -> None:
    """Print the figure, the time it took, the versions of these packages and what it is made of."""
    figure = {
        "value": value,
        "cpu": round(time.process_time(), 3),
        "wall": round(time.perf_counter() - BEGAN, 3),
        "versions": versions(names),
    }
    print(json.dumps(figure | ({"items": dict(items)} if items is not None else {})), flush=True)
