"""How many of sixteen planted mistakes the framework's commands find before the first request."""

import importlib
import shutil
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

import figure
from checking import COMMANDS, FIRST, PREPARED, Report, report, run_apart
from mistakes import LAST, MIGRATION, MISTAKES, NAMES, plant
from packages import only

STACKS = {
    "flask": ["flask", "flask-sqlalchemy", "flask-migrate", "flask-login", "flask-wtf"],
    "django": ["django"],
    "fastapi": [
        *("fastapi", "sqlalchemy", "alembic", "jinja2", "python-multipart", "itsdangerous"),
        "pwdlib[argon2]",
    ],
}
APPS = Path(__file__).parent.parent.parent / "apps"


def main() -> None:
    name = figure.framework()
    only(STACKS[name])
    for module in FIRST[name]:
        importlib.import_module(module)
    faultless = Path.cwd() / "faultless"
    shutil.copytree(APPS / name, faultless, ignore=shutil.ignore_patterns("__pycache__"))
    prepared = report(run_apart(faultless, PREPARED[name]))
    control = report(run_apart(faultless, COMMANDS[name]))
    if prepared.failures or control.is_drift:
        raise SystemExit(f"the application is not faultless: {prepared} {control}")
    items = {mistake: found(name, mistake, faultless, control) for mistake in NAMES}
    count = sum(result is True for result in items.values())
    figure.tell(count, [need.partition("[")[0] for need in STACKS[name]], items)


def found(name: str, mistake: str, faultless: Path, control: Report) -> bool | str:
    """Plant a mistake alone, and tell whether a command reports it.

    'partly' where all that shows is a model without its migration, which is not the mistake.
    """
    change = MISTAKES[name][NAMES.index(mistake)]
    if change is None:
        return False
    folder = faultless.with_name(f"mistake-{NAMES.index(mistake) + 1}")
    shutil.copytree(faultless, folder, ignore=shutil.ignore_patterns("__pycache__"))
    plant(change, folder)
    said = report(run_apart(folder, COMMANDS[name]))
    usual = Report() if mistake == LAST else control
    told = {*said.numbers, *said.failures} - {*usual.numbers, *usual.failures}
    print(mistake, sorted(told), said.is_drift, file=sys.stderr)
    if told or (said.is_drift and mistake == MIGRATION):
        return True
    return "partly" if said.is_drift else False


if __name__ == "__main__":
    main()
