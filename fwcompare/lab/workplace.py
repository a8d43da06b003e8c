"""Where probes run: an environment, empty folders of their own, and a box where there is one."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from secrets import token_hex
from tempfile import mkdtemp

from fwcompare.lab.box import boxed, find_box
from fwcompare.lab.child import Limits, Place, Stop, run_child
from fwcompare.lab.environment import Environment
from fwcompare.lab.probe import Probe
from fwcompare.lab.round import Round
from fwcompare.lab.round_output import OutputError, RoundOutput, read_output

PROGRAMS = Path(__file__).parent / "probes" / "programs"
_LEAST_SECONDS, _PATIENCE = 60, 12


@contextmanager
def work_folder(lab: Path) -> Iterator[Path]:
    """Give a folder inside the lab's that goes when it is done with; those of the dead go, too."""
    work = lab / "work"
    work.mkdir(parents=True, exist_ok=True)
    for left in work.iterdir():
        owner = left.name.partition("-")[0]
        if owner.isdigit() and not Path("/proc", owner).exists():
            shutil.rmtree(left, ignore_errors=True)
    own = Path(mkdtemp(prefix=f"{os.getpid()}-", dir=work)).resolve()
    try:
        yield own
    finally:
        shutil.rmtree(own, ignore_errors=True)
        with suppress(OSError):  # another lab is at work
            work.rmdir()


@dataclass(frozen=True, slots=True)
class Workplace:
    """`box` is the path of bubblewrap, or "" where programs run without; `is_tiny` for trials."""

    environment: Environment
    folder: Path
    box: str = ""
    programs: Path = PROGRAMS
    is_tiny: bool = False

    @property
    def _readable(self) -> list[Path]:
        environment = self.environment
        own = Path(__file__).resolve().parent  # some programs count lines of our applications
        return [environment.base, environment.folder.resolve(), own, self.programs.resolve()]

    def with_box(self) -> "Workplace":
        """Return this workplace with a box, if this machine has one that holds."""
        box = find_box(self._place(self.folder), self._readable)
        return Workplace(self.environment, self.folder, box, self.programs, self.is_tiny)

    def run(self, probe: Probe, number: int, framework: str, is_twin: bool, stop: Stop) -> Round:
        """Run a probe's program once, in an empty folder; StoppedError if asked to stop."""
        folder = Path(mkdtemp(prefix="round-", dir=self.folder))
        try:
            output, trouble = self._measured(probe, framework, folder, stop)
        finally:
            shutil.rmtree(folder, ignore_errors=True)
        return Round(probe.id, number, framework, is_twin, output, trouble)

    def _measured(
        self, probe: Probe, framework: str, folder: Path, stop: Stop
    ) -> tuple[RoundOutput | None, str]:
        program = self.programs.resolve() / probe.program
        command = [str(self.environment.python), "-I", str(program), framework]
        command += ["--tiny"] if self.is_tiny else []
        if self.box:
            command = boxed(command, self.box, folder, self._readable)
        seconds = max(_LEAST_SECONDS, round(_PATIENCE * probe.seconds))
        finished = run_child(command, self._place(folder), Limits(seconds), stop)
        if finished.trouble:
            return None, f"{finished.trouble}\n{finished.complaint}".rstrip()
        try:
            output = read_output(finished.printed)
        except OutputError as error:
            return (
                None,
                f"its last line is not as it should be: {error}\n{finished.complaint}".rstrip(),
            )
        is_nothing = probe.kind == "time" and not output.value > 0
        if is_nothing and not self.is_tiny:  # a trial may take less time than is counted in
            return None, f"its figure is {output.value}"
        return output, ""

    def _place(self, folder: Path) -> Place:
        python = self.environment.python
        surroundings = {
            "PATH": f"{python.parent}:/usr/local/bin:/usr/bin:/bin",
            "HOME": str(folder),
            "TMPDIR": str(folder),
            "LANG": "C.UTF-8",
            "FWCOMPARE_LAB": token_hex(8),
        }
        return Place(python, folder, surroundings)
