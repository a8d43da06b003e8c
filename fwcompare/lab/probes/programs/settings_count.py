"""How many settings there are, with a value that holds unless one writes another."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

import figure
from packages import BARE, only


def main() -> None:
    name = figure.framework()
    only(BARE[name])
    items = {"flask": flask_settings, "django": django_settings}[name]()
    figure.tell(len(items), [name], dict.fromkeys(items, True))


def flask_settings() -> list[str]:
    from flask import Flask

    return sorted(Flask.default_config)


def django_settings() -> list[str]:
    from django.conf import global_settings

    return [name for name in dir(global_settings) if name.isupper()]


if __name__ == "__main__":
    main()
