"""The machine that measures, in a few words, and how busy it is."""

import os
import platform
from dataclasses import dataclass
from pathlib import Path

_BUSY = 0.5


@dataclass(frozen=True, slots=True)
class Machine:
    """`load` is how many processes wanted to run, on average over a minute, before it began."""

    processor: str
    cores: int
    system: str
    load: float

    @property
    def is_busy(self) -> bool:
        """Whether others use enough of it to disturb: half a core and more."""
        return self.load > _BUSY * max(1, self.cores - 1)


def this_machine() -> Machine:
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    return Machine(
        _processor() or platform.machine(),
        cores or 1,
        f"{platform.system()} {platform.release()}",
        round(os.getloadavg()[0], 2),
    )


def _processor(information: Path = Path("/proc/cpuinfo")) -> str:
    try:
        text = information.read_text("utf-8", "replace")
    except OSError:
        return platform.processor()
    for line in text.splitlines():
        name, _, value = line.partition(":")
        if name.strip() == "model name":
            return " ".join(value.split())[:80]
    return platform.processor()
