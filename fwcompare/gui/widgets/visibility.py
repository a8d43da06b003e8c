"""Showing and hiding without work where nothing changes: Qt lays out anew at every call."""

from PySide6.QtWidgets import QWidget


def show_if(widget: QWidget, is_wanted: bool) -> None:
    if widget.isHidden() == is_wanted:
        widget.setVisible(is_wanted)
