"""For how many months a feature release gets fixes: the middle of those since 2018."""

import re
import sys
from datetime import date, datetime
from itertools import pairwise
from pathlib import Path
from statistics import median

sys.path.insert(0, str(Path(__file__).parent))

import figure
from sources import source_texts

FIRST = date(2018, 1, 1)
DAYS_OF_A_MONTH = 365.25 / 12
FLASK_RELEASE = re.compile(
    r"^Version (\d+)\.(\d+)(?:\.(\d+))?\n-+\n+Released (\d{4}-\d\d-\d\d)", re.MULTILINE
)
DJANGO_DATE = re.compile(r"^\*(\w+ \d+, \d{4})\*", re.MULTILINE)
DJANGO_NOTES = re.compile(r"^docs/releases/(\d+)\.(\d+)(?:\.(\d+))?\.txt$")
LONG_TERM = 2
"""The minor number of Django's long-term releases, which are counted apart."""

Dates = dict[tuple[int, int], list[date]]
"""Feature release -> the days of its own and of its patches, in order."""


def main() -> None:
    name = figure.framework()
    found = {"flask": flask_months, "django": django_months}
    if name not in found:
        raise SystemExit("the release does not hold its change log")
    months = {release: round(count, 1) for release, count in found[name]().items()}
    figure.tell(round(median(months.values()), 1), [name], months)


def flask_months() -> dict[str, float]:
    """Fixes last until the next feature release.

    The newest one's last until its newest patch at least, which says something only once that is
    longer than the middle of the others.
    """
    log = source_texts("flask", ("CHANGES.rst",))["CHANGES.rst"]
    dates: Dates = {}
    for major, minor, _, day in FLASK_RELEASE.findall(log):
        dates.setdefault((int(major), int(minor)), []).append(date.fromisoformat(day))
    first = [(release, min(days)) for release, days in sorted(dates.items())]
    since = [(release, day) for release, day in first if day >= FIRST]
    closed = {
        f"{major}.{minor}": (after - day).days / DAYS_OF_A_MONTH
        for ((major, minor), day), (_, after) in pairwise(since)
    }
    (major, minor), began = since[-1]
    running = (max(dates[major, minor]) - began).days / DAYS_OF_A_MONTH
    is_telling = running >= median(closed.values())
    return closed | ({f"{major}.{minor}": running} if is_telling else {})


def django_months() -> dict[str, float]:
    """Fixes last until the last patch, of releases whose time is over: two newer ones are out."""
    dates: Dates = {}
    for path, text in source_texts("django", (".txt",)).items():
        match, day = DJANGO_NOTES.match(path), DJANGO_DATE.search(text)
        if match and day:
            release = int(match[1]), int(match[2])
            told = datetime.strptime(day[1], "%B %d, %Y").date()  # noqa: DTZ007
            dates.setdefault(release, []).append(told)
    over = sorted(dates)[:-2]
    return {
        f"{major}.{minor}": (max(days) - min(days)).days / DAYS_OF_A_MONTH
        for (major, minor), days in ((release, dates[release]) for release in over)
        if min(days) >= FIRST and minor != LONG_TERM
    }


if __name__ == "__main__":
    main()
