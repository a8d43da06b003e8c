"""How many of sixty-six features work after a bare install."""

import importlib
import logging
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

import figure
from features import SOUGHT, Trials, defined_names, is_named
from packages import BARE, only


def main() -> None:
    name = figure.framework()
    only(BARE[name])
    logging.disable()
    trials: Trials = importlib.import_module(f"features_{name}").trials()
    unknown = trials.keys() - SOUGHT.keys()
    if unknown:
        raise SystemExit(f"tried, and not on the list: {', '.join(sorted(unknown))}")
    names = defined_names(name)
    items = {
        feature: works(trials, feature) if feature in trials else is_named(name, feature, names)
        for feature in SOUGHT
    }
    figure.tell(sum(items.values()), [need.partition("[")[0] for need in BARE[name]], items)


def works(trials: Trials, feature: str) -> bool:
    """Use the feature; whatever it raises means that it does not work here."""
    try:
        return bool(trials[feature]())
    except Exception as error:  # noqa: BLE001
        print(f"{feature}: {type(error).__name__}: {error}", file=sys.stderr)
        return False


if __name__ == "__main__":
    main()
