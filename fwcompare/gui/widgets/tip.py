"""What is told on hovering, and, as plain words, to a screen reader."""

from PySide6.QtWidgets import QWidget

from fwcompare.gui.look.text_safety import isolated, tool_tip


def set_tip(widget: QWidget, words: str) -> None:
    """Show words as a tool tip; a reader hears them without the markup that makes them wrap."""
    tip = tool_tip(words)
    if tip != widget.toolTip():
        widget.setToolTip(tip)
        widget.setAccessibleDescription(isolated(words))
