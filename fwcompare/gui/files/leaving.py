"""Asks before unsaved work goes: Save, Discard or Cancel, in a box that does not block."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from fwcompare.gui.files.saving import Saving

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMessageBox


class Leaving(QObject):
    """Lets the work go at once if nothing would be lost, and else after an answer.

    `is_asking_over` is set when nobody is there to answer, as when the system shuts down.
    """

    def __init__(self, window: QWidget, saving: Saving) -> None:
        super().__init__(window)
        self._window = window
        self._saving = saving
        self._box: QMessageBox | None = None
        self._may_close = False
        self.is_asking_over = False

    def when_free(self, then: Callable[[], None]) -> None:
        """Call `then` once the work is saved or may be lost; never if the user stays."""
        if self._saving.is_clean or self.is_asking_over:
            then()
        elif self._box is not None:
            self._box.raise_()
        else:
            self._ask(then)

    def may_close(self) -> bool:
        """Tell whether the window may close now; if not, it is closed after the answer."""
        if self._saving.is_clean or self.is_asking_over or self._may_close:
            return True
        self.when_free(self._close)
        return False

    def stop_asking(self) -> None:
        self.is_asking_over = True
        if self._box is not None:
            self._box.reject()

    def _close(self) -> None:
        self._may_close = True
        self._window.close()

    def _ask(self, then: Callable[[], None]) -> None:
        from PySide6.QtWidgets import QMessageBox

        button = QMessageBox.StandardButton
        box = QMessageBox(self._window)
        box.setObjectName("unsaved_question")
        box.setTextFormat(Qt.TextFormat.PlainText)
        if self._saving.file is None:
            box.setText("Save this decision?")
            box.setInformativeText("It is in no file yet.")
        else:
            box.setText(f"Save the changes to {self._saving.name}?")
            box.setInformativeText("Otherwise they are lost.")
        box.setStandardButtons(button.Save | button.Discard | button.Cancel)
        box.setDefaultButton(button.Save)
        box.setEscapeButton(button.Cancel)
        box.finished.connect(partial(self._take_answer, then))
        self._box = box
        box.open()

    def _take_answer(self, then: Callable[[], None], answer: int) -> None:
        from PySide6.QtWidgets import QMessageBox

        box, self._box = self._box, None
        if box is not None:
            box.deleteLater()
        if answer == QMessageBox.StandardButton.Save:
            self._saving.save(then)
        elif answer == QMessageBox.StandardButton.Discard:
            then()
