"""One program run to its end, or ended: within limits on time, memory and output."""

import os
import selectors
import signal
import subprocess
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from time import monotonic

KEEPER = Path(__file__).with_name("keeper.py")
TIMED_OUT = 124
"""What the keeper ends with when time is up."""
_MOST_OUTPUT = 4 * 1024 * 1024
_KEPT = 128 * 1024
_GRACE = 5.0
_SLICE = 0.5


class StoppedError(Exception):
    """Whoever waits has asked to stop."""


@dataclass(frozen=True, slots=True)
class Limits:
    """In seconds and MB; memory is what one process may ask for."""

    seconds: int = 60
    megabytes: int = 8192


@dataclass(frozen=True, slots=True)
class Finished:
    """How a program ended: `trouble` is why it failed, "" if it did not."""

    printed: bytes
    complaint: str
    trouble: str


class Stop:
    """Asks whoever waits to stop: by `ask`, or when a stream from whoever listens ends."""

    def __init__(self, listener: int | None = None) -> None:
        self.listener = listener
        self.is_asked = False

    def ask(self, *_: object) -> None:
        self.is_asked = True


@dataclass(frozen=True, slots=True)
class Place:
    """Where a program runs: the Python that keeps it, its folder, its environment variables."""

    python: Path
    folder: Path
    surroundings: Mapping[str, str]


def run_child(command: Sequence[str], place: Place, limits: Limits, stop: Stop) -> Finished:
    """Run a program and return how it ended; StoppedError if that was asked for meanwhile.

    When this returns or raises, nothing is left of it.
    """
    kept = [str(place.python), "-I", str(KEEPER), str(os.getpid())]
    with subprocess.Popen(
        [*kept, str(limits.seconds), str(limits.megabytes), *command],
        cwd=place.folder,
        env=dict(place.surroundings),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
    ) as process:
        reading = _Reading(process)
        try:
            reading.read(monotonic() + limits.seconds + _GRACE, stop)
            code = 0 if reading.trouble else process.wait(_GRACE)
        except subprocess.TimeoutExpired:
            code = TIMED_OUT
        finally:
            _end(process)
    trouble = reading.trouble or _trouble(code, limits)
    return Finished(bytes(reading.printed), _last_lines(reading.complaint), trouble)


class _Reading:
    """Reads both streams as they come, and keeps the ends of them."""

    def __init__(self, process: "subprocess.Popen[bytes]") -> None:
        self.printed, self.complaint = bytearray(), bytearray()
        streams = (process.stdout, self.printed), (process.stderr, self.complaint)
        self._into = {stream: kept for stream, kept in streams if stream is not None}
        self._amount = 0
        self.trouble = ""

    def read(self, until: float, stop: Stop) -> None:
        """Read until both are closed, time is up or there is too much."""
        with selectors.DefaultSelector() as selector:
            for stream in self._into:
                os.set_blocking(stream.fileno(), False)
                selector.register(stream, selectors.EVENT_READ, self._into[stream])
            if stop.listener is not None:
                selector.register(stop.listener, selectors.EVENT_READ)
            streams = len(self._into)
            while streams and monotonic() < until and not self.trouble:
                for key, _ in selector.select(_SLICE):
                    if key.data is None:
                        _hear(key.fd, stop)
                    elif not self._take(key.fd, key.data):
                        selector.unregister(key.fileobj)
                        streams -= 1
                if stop.is_asked:
                    raise StoppedError

    def _take(self, stream: int, kept: bytearray) -> bool:
        found = os.read(stream, 65536)
        kept += found
        del kept[:-_KEPT]
        self._amount += len(found)
        if self._amount > _MOST_OUTPUT:
            self.trouble = f"it printed more than {_MOST_OUTPUT:,} bytes"
        return bool(found)


def _hear(listener: int, stop: Stop) -> None:
    """Whoever listens says nothing: what can be read is that they have gone, or want a stop."""
    with suppress(OSError):
        os.read(listener, 1024)
    stop.ask()


def _end(process: "subprocess.Popen[bytes]") -> None:
    """Have the keeper end all there is; then end it, and its group, if it does not."""
    if process.poll() is None:
        process.terminate()
        with suppress(subprocess.TimeoutExpired):
            process.wait(_GRACE)
    with suppress(OSError):
        os.killpg(process.pid, signal.SIGKILL)


def _trouble(code: int, limits: Limits) -> str:
    if code == 0:
        return ""
    if code == TIMED_OUT:
        return f"it took longer than {limits.seconds} s"
    if code > 128 or code < 0:
        number = code - 128 if code > 128 else -code
        with suppress(ValueError):
            return f"it was ended by {signal.Signals(number).name}"
    return f"it ended with {code}"


def _last_lines(complaint: bytearray, most: int = 6) -> str:
    text = complaint.decode("utf-8", "replace")
    lines = [line.rstrip() for line in text.splitlines() if line.strip()]
    return "\n".join("".join(c for c in line if c.isprintable())[:300] for line in lines[-most:])
