"""Measures the program: a table here, all figures in build/bench.json. Speed is not a test.

`python3 dev.py bench [--quick]`; each figure stands beside what it is measured against, in turns
in one run, so that a busy or slow machine changes both. The exit code tells only whether it could
be measured.
"""

import json
import platform
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from statistics import mean, median
from typing import Any

from devtools.offscreen import BUILD, environment, start
from devtools.rows import Row, table, tail

RESULT = BUILD / "bench.json"

_STARTS, _QUICK_STARTS = 15, 5
_BATCHES, _QUICK_BATCHES = 40, 10
_ENDURED, _QUICK_ENDURED = 10_000, 1_000
_SESSIONS, _QUICK_SESSIONS = 500, 20

# The p99 of a tick in ms that is aimed at: painted in time for a screen of 120 Hz, or of 60 Hz.
_TICK, _WIDE_TICK = 8.3, 16.0

# Each drag: its name, what it is asked with, and its aim.
_DRAGS = (
    ("at rest, 26 × 2", (), _TICK),
    ("every panel open, 26 × 2", ("--all-open",), _TICK),
    ("200 × 10", ("--wide",), _WIDE_TICK),
)

Figures = dict[str, Any]


def main(arguments: Sequence[str]) -> int:
    is_quick = "--quick" in arguments
    rows: list[Row] = []
    with tempfile.TemporaryDirectory(prefix="fwcompare-bench-") as home:
        surroundings = environment(Path(home))
        for part in (_starts, _ticks, _drags, _following, _loading, _elicitation, _endurance):
            try:
                rows += part(surroundings, is_quick)
            except (RuntimeError, ValueError, KeyError) as error:
                print(f"bench: {part.__name__[1:]} could not be measured: {error}", file=sys.stderr)
                return 1
    print(table(rows))
    _keep(rows, is_quick)
    return 0


def _starts(surroundings: dict[str, str], is_quick: bool) -> Iterator[Row]:
    kinds = ("program", "bare")
    found: dict[str, list[Figures]] = {kind: [] for kind in kinds}
    for kind in kinds:  # once for the caches of both
        start("first_paint", [kind], surroundings)
    for _turn in range(_QUICK_STARTS if is_quick else _STARTS):
        for kind in kinds:
            began = time.monotonic()
            figures = json.loads(start("first_paint", [kind], surroundings))
            found[kind].append(figures | {"wall": figures["clock"] - began})
    for name, key, unit, factor, aim in (
        ("start to scores and sliders, wall", "wall", "ms", 1e3, 1.8),
        ("start to scores and sliders, CPU", "cpu", "ms", 1e3, 1.8),
        ("peak memory by then", "peak", "MB", 1 / 2**20, 1.4),
    ):
        program, bare = ([f[key] for f in found[kind] if f[key] is not None] for kind in kinds)
        if program and bare:
            ours, theirs = (
                [value * factor for value in program],
                [value * factor for value in bare],
            )
            yield Row(name, unit, ours, "a bare window", theirs, ratio_aim=aim)


def _ticks(surroundings: dict[str, str], is_quick: bool) -> Iterator[Row]:
    batches = _QUICK_BATCHES if is_quick else _BATCHES
    for scene in json.loads(start("ticks", ["beside", str(batches)], surroundings)):
        name = f"tick, {scene['name']}"
        most = _WIDE_TICK if scene["is_wide"] else _TICK
        for clock in ("wall", "cpu"):
            yield Row(
                f"{name}, {'CPU' if clock == 'cpu' else clock}",
                "ms",
                scene["program"][clock],
                "a lone slider",
                scene["lone"][clock],
                tail_aim=most if clock == "wall" else None,
            )


def _drags(surroundings: dict[str, str], is_quick: bool) -> Iterator[Row]:
    """What is told to widgets while each slider goes through its range, and what a tick takes."""
    for name, options, most in _DRAGS[:1] if is_quick else _DRAGS:
        found = json.loads(start("drag", ["--drag", *options], surroundings))
        for key in ("layout_requests", "moves"):
            yield Row(f"drag, {name}, {key.replace('_', ' ')}", "", [found[key]], value_aim=0.0)
        yield Row(f"drag, {name}, paints of {found['ticks']:,} ticks", "", [found["paints"]])
        beside = "a lone slider", [found["lone_cpu_p50_ms"]]
        yield Row(f"drag, {name}, CPU of a tick", "ms", [found["cpu_p50_ms"]], *beside)
        for key, clock in (("p99_ms", "by the clock"), ("cpu_p99_ms", "CPU")):
            yield Row(f"drag, {name}, p99 {clock}", "ms", [found[key]], value_aim=most)


def _following(surroundings: dict[str, str], is_quick: bool) -> Iterator[Row]:
    for scene in json.loads(start("following", ["3" if is_quick else "10"], surroundings)):
        yield Row(
            f"{scene['name']}, wall",
            "ms",
            scene["program"],
            scene["beside_name"],
            scene["beside"],
        )


def _loading(surroundings: dict[str, str], is_quick: bool) -> Iterator[Row]:
    times = json.loads(start("loading", ["2" if is_quick else "5"], surroundings))
    name = f"load the largest dataset, {times['bytes'] / 2**20:.1f} MiB"
    yield Row(name, "ms", times["load"], "its YAML events", times["events"], value_aim=1000.0)


def _elicitation(surroundings: dict[str, str], is_quick: bool) -> Iterator[Row]:
    """Simulated people; the means are over those for whom it ever is settled or certain."""
    count = _QUICK_SESSIONS if is_quick else _SESSIONS
    for scene in json.loads(start("elicitation", [str(count)], surroundings)):
        name = scene["name"]
        certain, settled = scene["until_certain"], scene["until_settled"]
        if certain:
            asked = [mean(certain)]
            yield Row(f"until certain, {name}", "questions", asked, value_aim=scene["aim"])
        if settled:
            yield Row(f"until settled, {name}", "questions", [mean(settled)])
            lost = [mean(scene["loss"])]
            yield Row(f"lost when settled, {name}", "points", lost, value_aim=0.01)
        asked = [mean(scene["until_certain_or_most"])]
        yield Row(f"until certain or {scene['most']}, {name}", "questions", asked)
        yield Row(f"of {count} never certain, {name}", "", [scene["never_certain"]])
        if scene["left_never_certain"]:
            left = [mean(scene["left_never_certain"])]
            yield Row(f"a choice may still cost then, {name}", "points", left)
        if scene["first"]:
            yield Row(f"first card, CPU, {name}", "ms", scene["first"], tail_aim=150.0)


def _endurance(surroundings: dict[str, str], is_quick: bool) -> Iterator[Row]:
    count = _QUICK_ENDURED if is_quick else _ENDURED
    found = json.loads(start("ticks", ["endure", str(count)], surroundings))
    if found["memory"] is not None:
        yield Row(f"memory after {count:,} ticks, grown", "MB", [found["memory"]], value_aim=2.0)
    for name, change in found["references"].items():
        if change is None:  # immortal since Python 3.12: nothing to count
            continue
        yield Row(f"references to {name}, gained", "", [abs(change)], value_aim=100.0)


def _keep(rows: Sequence[Row], is_quick: bool) -> None:
    RESULT.parent.mkdir(exist_ok=True)
    summary = {
        "python": platform.python_version(),
        "machine": f"{platform.system()} {platform.machine()}",
        "is_quick": is_quick,
        "rows": [
            {
                "name": row.name,
                "unit": row.unit,
                "program": {"median": median(row.program), "p99": tail(row.program)},
                "beside": row.beside_name,
                **({"bare": {"median": median(row.beside), "p99": tail(row.beside)}}
                   if row.beside else {}),
                "ratio": row.ratio,
                "aims": row.aims,
                "holds": row.holds,
            }
            for row in rows
        ],
    }  # fmt: skip
    RESULT.write_text(json.dumps(summary, indent=1) + "\n", encoding="utf-8")
    print(f"\nKept in {RESULT.relative_to(BUILD.parent)}.")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
