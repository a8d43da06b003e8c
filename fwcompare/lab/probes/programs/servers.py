"""A server with one worker on a free port of 127.0.0.1, and what it takes of the machine."""

import os
import resource
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

SERVE = Path(__file__).with_name("serve.py")
SERVERS = {"flask": "gunicorn", "django": "uvicorn", "fastapi": "uvicorn"}
"""What each manual shows for many that wait: gunicorn's gevent worker, or a server for ASGI."""

START_SECONDS = 40


@dataclass(frozen=True)
class Served:
    """A server at work: its port, and its own process, whose children belong to it."""

    port: int
    process: subprocess.Popen

    def megabytes(self) -> float:
        """Return the proportional share of memory (PSS) of the server and its worker together."""
        held = 0
        for pid in family(self.process.pid):
            lines = Path(f"/proc/{pid}/smaps_rollup").read_text("utf-8").splitlines()
            held += next(int(line.split()[1]) for line in lines if line.startswith("Pss:"))
        return held / 1024

    def cpu_seconds(self) -> float:
        """Return the CPU time that the server and its worker have taken so far."""
        ticks = 0
        for pid in family(self.process.pid):
            fields = Path(f"/proc/{pid}/stat").read_text("utf-8").rpartition(")")[2].split()
            ticks += int(fields[11]) + int(fields[12])
        return ticks / os.sysconf("SC_CLK_TCK")


def family(pid: int) -> Iterator[int]:
    """Return a process and all that come from it."""
    yield pid
    for task in Path(f"/proc/{pid}/task").iterdir():
        with suppress(FileNotFoundError):  # a thread that has ended meanwhile
            for child in (task / "children").read_text("utf-8").split():
                yield from family(int(child))


@contextmanager
def served(name: str) -> Iterator[Served]:
    """Serve `served:app` of this folder while it lasts. It stays in our group of processes."""
    if not Path("/proc/self/smaps_rollup").exists():
        raise SystemExit("this system does not tell the memory of a process as Linux does")
    hard = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
    resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))
    port = free_port()
    command = [sys.executable, "-I", str(SERVE), SERVERS[name], str(port)]
    process = subprocess.Popen(command, stdin=subprocess.DEVNULL)
    try:
        wait_for(port, process)
        yield Served(port, process)
    finally:
        process.terminate()
        try:
            process.wait(15)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listening:
        return int(listening.getsockname()[1])


def wait_for(port: int, process: subprocess.Popen) -> None:
    """Wait until something listens; SystemExit if the server ends before, or takes too long."""
    until = time.monotonic() + START_SECONDS
    while time.monotonic() < until and process.poll() is None:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except OSError:
            time.sleep(0.05)
        else:
            return
    raise SystemExit(f"the server did not start: exit code {process.poll()}")
