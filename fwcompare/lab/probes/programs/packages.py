"""Which installed packages a probe may see: those it names, and what these need."""

import importlib.metadata
import os
import platform
import re
import sys

from hiding import show_only

COMPARISON = re.compile(r"(\w+)\s*(===|==|!=|<=|>=|<|>|in|not in)\s*['\"]([^'\"]*)['\"]")
REQUIREMENT = re.compile(r"([A-Za-z0-9._-]+)\s*(?:\[([^\]]*)\])?[^;]*(?:;(.*))?")

BARE = {"flask": ["flask"], "django": ["django"], "fastapi": ["fastapi[standard]"]}
"""An install with nothing added; FastAPI's manual installs its standard packages with it."""

WITH_TABLES = {
    "flask": ["flask", "flask-sqlalchemy"],
    "django": ["django"],
    "fastapi": ["fastapi", "sqlalchemy"],
}
"""What an application needs that keeps its data in tables."""


def needed(requirements: list[str]) -> set[str]:
    """Return the names of these distributions and of all that they need here, in lower case.

    Raises PackageNotFoundError for one that is named here and not installed.
    """
    found: set[str] = set()
    seen: set[tuple[str, str]] = set()
    waiting = [(requirement, "") for requirement in requirements]
    while waiting:
        text, extra = waiting.pop()
        match = REQUIREMENT.match(text)
        if match is None or not is_wanted(match[3] or "", extra):
            continue
        name = normal(match[1])
        found.add(name)
        for wanted in ["", *re.findall(r"[\w.-]+", match[2] or "")]:
            if (name, wanted) not in seen:
                seen.add((name, wanted))
                needs = importlib.metadata.distribution(name).requires or []
                waiting += [(need, wanted) for need in needs]
    return found


def normal(name: str) -> str:
    """Return the name as package indexes compare it."""
    return re.sub(r"[-_.]+", "-", name).lower()


def is_wanted(marker: str, extra: str) -> bool:
    """Tell whether a requirement with this marker holds here, when that extra is asked for."""
    facts = {
        "python_version": ".".join(platform.python_version_tuple()[:2]),
        "python_full_version": platform.python_version(),
        "sys_platform": sys.platform,
        "platform_system": platform.system(),
        "platform_machine": platform.machine(),
        "platform_python_implementation": platform.python_implementation(),
        "implementation_name": sys.implementation.name,
        "os_name": os.name,
        "extra": extra,
    }
    if not marker.strip():
        return not extra
    if extra and "extra" not in marker:
        return False
    said = COMPARISON.sub(lambda m: str(holds(facts.get(m[1], ""), m[2], m[3])), marker)
    if re.sub(r"True|False|and|or|not|[()\s]", "", said):
        raise ValueError(f"a marker that was not understood: {marker}")
    return bool(eval(said, {"__builtins__": {}}))


def holds(fact: str, operator: str, other: str) -> bool:
    """Compare as versions where both are, and as texts otherwise."""
    if operator in {"in", "not in"}:
        return (fact in other) == (operator == "in")
    left: object = fact
    right: object = other
    if re.fullmatch(r"[\d.]+", fact) and re.fullmatch(r"[\d.]+", other):
        left, right = ([int(part) for part in text.split(".")] for text in (fact, other))
    elif operator in {"==", "!="}:
        left, right = normal(fact), normal(other)
    comparisons = {"==": "__eq__", "===": "__eq__", "!=": "__ne__"}
    ordered = {"<": "__lt__", "<=": "__le__", ">": "__gt__", ">=": "__ge__"}
    return bool(getattr(left, {**comparisons, **ordered}[operator])(right))


def modules(requirements: list[str]) -> list[str]:
    """Return the modules that come with these packages and with all that they need."""
    found: set[str] = set()
    for name in needed(requirements):
        for file in importlib.metadata.distribution(name).files or []:
            first = file.parts[0]
            if first != ".." and not first.endswith(".dist-info"):
                found.add(first.partition(".")[0])
    return sorted(found)


def only(requirements: list[str]) -> None:
    """Hide every package that these do not need."""
    show_only(modules(requirements))
