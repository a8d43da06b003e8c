"""Keeps the work: saving it, asking before it goes, and copies of it against a crash."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from fwcompare.gui.document import Document
from fwcompare.gui.files.autosave import Autosave
from fwcompare.gui.files.leaving import Leaving
from fwcompare.gui.files.opening import Opening
from fwcompare.gui.files.saving import Saving
from fwcompare.gui.system.folders import recovery_folder
from fwcompare.gui.system.settings import Settings

if TYPE_CHECKING:
    from fwcompare.gui.files.recovery import RecoveryOffer


class Keeping(QObject):
    """Puts saving, leaving, copies and their recovery together for one window.

    `said(message)` and `withdrawn(topic)` are for its bar. Nothing is kept before `begin`.
    """

    said = Signal(object)
    withdrawn = Signal(str)

    def __init__(
        self, window: QWidget, document: Document, opening: Opening, settings: Settings
    ) -> None:
        super().__init__(window)
        folder = recovery_folder()
        self.saving = Saving(window, opening, settings, document)
        self.leaving = Leaving(window, self.saving)
        self.autosave = Autosave(self.saving, folder)
        self._recovery: RecoveryOffer | None = None
        self._folder = folder
        self._opening = opening
        self._has_begun = False
        self.autosave.follow(document)
        opening.when_free = self.leaving.when_free
        self._let_speak(self.saving)
        self._let_speak(self.autosave)

    def begin(self) -> None:
        """Do what could wait until the window is on screen: watch, keep copies, offer old ones."""
        from fwcompare.gui.files.recovery import RecoveryOffer

        self._has_begun = True
        self.saving.begin()
        self.autosave.begin()
        self._recovery = RecoveryOffer(self._opening, self.autosave.write, self._folder, self)
        self._let_speak(self._recovery)
        self._recovery.begin()
        application = QCoreApplication.instance()
        if isinstance(application, QGuiApplication):
            application.commitDataRequest.connect(self.keep_copy)
            application.aboutToQuit.connect(self.keep_copy)

    def take(self, document: Document) -> None:
        """Another work is open: the user has let go of the one before."""
        self.autosave.drop()
        self.saving.adopt(document)
        self.autosave.follow(document)

    def go_on_with(self, document: Document) -> None:
        """The same work is another document now, as on a newer dataset."""
        self.saving.adopt(document)
        self.autosave.follow(document)

    def keep_copy(self) -> None:
        """Write a copy of what is unsaved now; the session is about to end."""
        if self._has_begun:
            self.autosave.write()

    def stop_asking(self) -> None:
        """Let the window close without a question, with a copy of what is unsaved."""
        self.leaving.stop_asking()

    def let_close(self) -> bool:
        """Tell whether the window may close now, and if so tidy up behind it."""
        if not self.leaving.may_close():
            return False
        if not self.leaving.is_asking_over:
            self.autosave.drop()
        self.end()
        return True

    def end(self) -> None:
        """Write what is unsaved, let other windows have it, and do nothing more."""
        if self.leaving.is_asking_over:
            self.keep_copy()
        self._has_begun = False
        self.autosave.let_go()
        self.autosave.end()
        if self._recovery is not None:
            self._recovery.end()
        self.saving.end()
        self._opening.lock.release()

    def _let_speak(self, speaker: "Saving | Autosave | RecoveryOffer") -> None:
        speaker.said.connect(self.said)
        speaker.withdrawn.connect(self.withdrawn)
