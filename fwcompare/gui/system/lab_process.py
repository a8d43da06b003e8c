"""The lab beside the window: started, listened to and stopped; what it has told so far."""

import sys
from collections.abc import Sequence
from typing import Literal

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, QTimer, Signal

State = Literal["idle", "fetching", "measuring", "done", "stopped", "failed"]

_PATIENCE = 8_000
_LONGEST_LINE = 4 * 1024 * 1024


class LabProcess(QObject):
    """`changed` follows whatever it tells; `ended` once, when it is through or was stopped.

    It lives as long as the document, so that a page that is made anew finds it at work.
    """

    changed = Signal()
    ended = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        from fwcompare.lab.lab_run import LabRun, ProbeResult
        from fwcompare.lab.measuring import Step
        from fwcompare.lab.paired import Noise

        self.state: State = "idle"
        self.text = ""
        self.step: Step | None = None
        self.noise: Noise | None = None
        self.results: dict[str, ProbeResult] = {}
        self.run: LabRun | None = None
        self._process: QProcess | None = None
        self._is_told_to_stop = False
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(_PATIENCE)
        self._patience.timeout.connect(self._kill)

    @property
    def is_at_work(self) -> bool:
        return self._process is not None

    def start(self, words: Sequence[str]) -> None:
        """Start it with words as `python -m fwcompare.lab` takes them; nothing while at work."""
        if self._process is not None:
            return
        from fwcompare.lab.process import command

        self.state, self.text, self._is_told_to_stop = "fetching", "", False
        self.step = self.noise = self.run = None
        self.results = {}
        program, *rest = command(sys.executable, words)
        process = QProcess(self)
        surroundings = QProcessEnvironment.systemEnvironment()
        surroundings.remove("QT_QPA_PLATFORM")
        process.setProcessEnvironment(surroundings)
        process.readyReadStandardOutput.connect(self._listen)
        process.finished.connect(self._finish)
        process.errorOccurred.connect(self._fail)
        self._process = process
        process.start(program, rest)
        self.changed.emit()

    def stop(self) -> None:
        """Ask it to stop; what it has found by then comes still."""
        process = self._process
        if process is None or self._is_told_to_stop:
            return
        self._is_told_to_stop = True
        process.closeWriteChannel()
        self._patience.start()
        self.changed.emit()

    def close(self) -> None:
        """End it at once, for good; to be called before the window goes."""
        process, self._process = self._process, None
        self._patience.stop()
        if process is not None:
            process.blockSignals(True)  # nobody is to hear it any more
            process.closeWriteChannel()
            if not process.waitForFinished(_PATIENCE):
                process.kill()
                process.waitForFinished()
            self.state = "stopped"

    def _kill(self) -> None:
        if self._process is not None:
            self._process.kill()

    def _listen(self) -> None:
        from fwcompare.lab.events import read_line
        from fwcompare.lab.plain import PlainError
        from fwcompare.lab.round_output import OutputError

        process = self._process
        while process is not None and process.canReadLine():
            line = bytes(process.readLine().data())
            try:
                self._take(read_line(line))
            except (PlainError, OutputError) as error:
                self.text = f"what it says cannot be read: {error}"
                process.kill()
                return
        if process is not None and process.bytesAvailable() > _LONGEST_LINE:
            process.kill()

    def _take(self, event: object) -> None:
        from fwcompare.lab.events import Refused
        from fwcompare.lab.lab_run import LabRun, ProbeResult
        from fwcompare.lab.measuring import Step
        from fwcompare.lab.order import Fetching
        from fwcompare.lab.paired import Noise

        match event:
            case Fetching() | Refused():
                self.text = event.text
            case Step():
                self.state, self.step = "measuring", event
            case Noise():
                self.noise = event
            case ProbeResult():
                self.results[event.probe] = event
            case LabRun():
                self.run, self.noise = event, event.noise
        self.changed.emit()

    def _fail(self, error: QProcess.ProcessError) -> None:
        if error == QProcess.ProcessError.FailedToStart:
            self.text = "the program that measures could not be started"
            self._finish()

    def _finish(self) -> None:
        process, self._process = self._process, None
        self._patience.stop()
        if process is None:
            return
        if self.run is not None:
            self.state = "done" if self.run.is_complete else "stopped"
        else:
            self.state = "stopped" if self._is_told_to_stop else "failed"
        process.deleteLater()
        self.step = None
        self.ended.emit()
        self.changed.emit()
