"""A Django project as `startproject` makes it, in the folder that a probe runs in."""

import os
import sys
from pathlib import Path

SERVED = 'DEBUG = False\nALLOWED_HOSTS = ["localhost", "testserver"]\n'
"""What a new project lacks before it may be served."""


def generate(folder: Path, project: str, app: str = "") -> None:
    """Make a project in a folder that is there, and perhaps an application in it.

    A child of this process does it, since Django settles on its settings while doing it.
    """
    from django.core.management import call_command

    child = os.fork()
    if child == 0:
        try:
            call_command("startproject", project, str(folder))
            if app:
                (folder / app).mkdir()
                call_command("startapp", app, str(folder / app))
        except BaseException as error:  # noqa: BLE001
            print(f"{type(error).__name__}: {error}", file=sys.stderr, flush=True)
            os._exit(1)
        os._exit(0)
    if os.waitpid(child, 0)[1]:
        raise SystemExit("the project could not be generated")


def start_project(name: str = "pages", more: str = SERVED, app: str = "") -> None:
    """Make a project here, add lines to its settings, and let this process use it."""
    generate(Path.cwd(), name, app)
    settings = Path(name, "settings.py")
    added = f'INSTALLED_APPS += ["{app}"]\n' if app else ""
    settings.write_text(f"{settings.read_text('utf-8')}\n{added}{more}", "utf-8")
    sys.path.insert(0, str(Path.cwd()))
    os.environ["DJANGO_SETTINGS_MODULE"] = f"{name}.settings"
