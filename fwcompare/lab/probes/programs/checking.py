"""Commands of the frameworks, run in a process of their own on a folder with an application."""

import contextlib
import importlib
import os
import re
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

NUMBER = re.compile(r"\((?:\w+\.)+[A-Z]\d+\)")
DRIFT = re.compile(r"New upgrade operations detected|Target database is not up to date")

ENV_PY = re.compile(r"^target_metadata = None$", re.MULTILINE)
URL = re.compile(r"^sqlalchemy\.url = .*$", re.MULTILINE)


@dataclass(frozen=True)
class Report:
    """What the commands had to say: numbers of checks, failures, and whether a migration lacks."""

    numbers: frozenset[str] = frozenset()
    failures: tuple[str, ...] = ()
    is_drift: bool = False


def flask_commands() -> None:
    flask_run("routes")
    flask_run("db", "check")


def flask_run(*words: str) -> None:
    from flask.cli import FlaskGroup

    attempt(" ".join(words[:2]), lambda: FlaskGroup().main(["--app", "app", *words]))


def prepare_flask() -> None:
    """Write the first migration and apply it."""
    for words in (["init"], ["migrate"], ["upgrade"]):
        flask_run("db", *words)


def django_commands() -> None:
    os.environ["DJANGO_SETTINGS_MODULE"] = "config.settings"
    from django.core.management import execute_from_command_line

    migration = ["makemigrations", "--check", "--dry-run"]
    for words in (["check"], ["check", "--deploy"], migration):
        name = " ".join(words[:2])
        attempt(name, lambda words=words: execute_from_command_line(["manage.py", *words]))


def prepare_django() -> None:
    """Give the project a key as a served one has; the migration is there."""
    settings = Path("config", "settings.py")
    key = "".join(chr(ord("!") + i * 7 % 90) for i in range(60)).replace("\\", "/")
    settings.write_text(f"{settings.read_text('utf-8')}\nSECRET_KEY = {key!r}\n", "utf-8")


def fastapi_commands() -> None:
    attempt("import", lambda: importlib.import_module("app"))
    alembic_run("check")


def alembic_run(*words: str) -> None:
    from alembic.config import main

    attempt(f"alembic {words[0]}", lambda: main(list(words)))


def prepare_fastapi() -> None:
    """Set Alembic up with the two edits that its manual asks for, and write the first migration."""
    alembic_run("init", "migrations")
    ini, env = Path("alembic.ini"), Path("migrations", "env.py")
    ini.write_text(URL.sub("sqlalchemy.url = sqlite:///notes.db", ini.read_text("utf-8")), "utf-8")
    found = "from app import Base\ntarget_metadata = Base.metadata"
    env.write_text(ENV_PY.sub(found, env.read_text("utf-8")), "utf-8")
    alembic_run("revision", "--autogenerate")
    alembic_run("upgrade", "head")


PREPARED: dict[str, Callable[[], None]] = {
    "flask": prepare_flask,
    "django": prepare_django,
    "fastapi": prepare_fastapi,
}
COMMANDS: dict[str, Callable[[], None]] = {
    "flask": flask_commands,
    "django": django_commands,
    "fastapi": fastapi_commands,
}
FIRST = {
    "flask": ["flask.cli", "flask_sqlalchemy", "flask_migrate", "flask_login", "flask_wtf"],
    "django": ["django.core.management", "django.contrib.admin"],
    "fastapi": ["fastapi.templating", "sqlalchemy.orm", "alembic.config", "pwdlib"],
}
"""What each application imports anyway, so that it is imported once and not sixteen times."""


def attempt(name: str, command: Callable[[], object]) -> None:
    """Run a command in this process, and print how it ended if it did not end well."""
    try:
        command()
    except SystemExit as end:
        if end.code not in (None, 0):
            print(f"FAILED {name}: exit code {end.code}", flush=True)
    except BaseException as error:  # noqa: BLE001
        print(f"FAILED {name}: {type(error).__name__}: {error}", flush=True)


def run_apart(folder: Path, commands: Callable[[], None]) -> str:
    """Run commands in a child of this process, inside that folder, and return all they printed."""
    said = folder.with_suffix(".said")
    child = os.fork()
    if child == 0:
        code = 1
        with contextlib.suppress(BaseException):
            os.chdir(folder)
            sys.path.insert(0, str(folder))
            handle = os.open(said, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
            os.dup2(handle, 1)
            os.dup2(handle, 2)
            commands()
            sys.stdout.flush()
            sys.stderr.flush()
            code = 0
        os._exit(code)
    _, status = os.waitpid(child, 0)
    printed = said.read_text("utf-8", "replace") if said.exists() else ""
    if status:
        raise SystemExit(f"commands came to no end in {folder.name}: {printed[-500:]}")
    return printed


def report(printed: str) -> Report:
    """Read what commands printed. A missing migration is drift, and no failure by itself."""
    failures = re.findall(r"^FAILED (.*)", printed, re.MULTILINE)
    is_drift = bool(DRIFT.search(printed))
    drifting = [f for f in failures if f.startswith(("db check: exit", "alembic check: exit"))]
    made = [f for f in failures if f.startswith("makemigrations --check: exit")]
    if not is_drift:
        drifting = []
    left = tuple(f for f in failures if f not in drifting + made)
    return Report(frozenset(NUMBER.findall(printed)), left, bool(drifting or made))
