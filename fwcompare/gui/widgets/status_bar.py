"""A status bar that says for a moment that something was done."""

from PySide6.QtWidgets import QStatusBar

_MESSAGE_TIME = 4000


class StatusBar(QStatusBar):
    def say(self, text: str) -> None:
        self.showMessage(text, _MESSAGE_TIME)
