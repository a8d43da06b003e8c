"""A Django project as `startproject` makes it, in the folder that a probe runs in."""

import os
import subprocess
import sys
from pathlib import Path

SERVED = 'DEBUG = False\nALLOWED_HOSTS = ["localhost", "testserver"]\n'
"""What a new project lacks before it may be served."""


def generate(folder: Path, project: str, app: str = "") -> None:
    """Make a project in a folder that is there, and perhaps an application in it.

    It is done by a process of its own, since Django settles on its settings while doing it.
    """
    made = [["startproject", project, str(folder)]]
    if app:
        (folder / app).mkdir()
        made.append(["startapp", app, str(folder / app)])
    for words in made:
        subprocess.run([sys.executable, "-I", "-m", "django", *words], check=True)


def start_project(name: str = "pages", more: str = SERVED, app: str = "") -> None:
    """Make a project here, add lines to its settings, and let this process use it."""
    generate(Path.cwd(), name, app)
    settings = Path(name, "settings.py")
    added = f'INSTALLED_APPS += ["{app}"]\n' if app else ""
    settings.write_text(f"{settings.read_text('utf-8')}\n{added}{more}", "utf-8")
    sys.path.insert(0, str(Path.cwd()))
    os.environ["DJANGO_SETTINGS_MODULE"] = f"{name}.settings"
