"""Parts of the window that nobody needs to see it: each is made when it is first asked for."""

from functools import cached_property
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from fwcompare.gui.files.file_drops import FileDrops
    from fwcompare.gui.files.file_prompts import FilePrompts
    from fwcompare.gui.output.exporting import Exporting
    from fwcompare.gui.widgets.message_bar import MessageBar
    from fwcompare.gui.widgets.toast import Toast
    from fwcompare.gui.window.editing import Editing
    from fwcompare.gui.window.main_window import MainWindow
    from fwcompare.gui.window.new_comparison import NewComparison


class LateParts:
    """Stands beside QMainWindow; a start need not load what makes these parts."""

    @cached_property
    def files(self) -> "FilePrompts":
        """Talks with the user about files."""
        from fwcompare.gui.files.file_prompts import FilePrompts

        whole = self._whole
        files = FilePrompts(whole, whole.session, whole.settings)
        files.said.connect(self.messages.put)
        files.withdrawn.connect(self.messages.withdraw)
        files.table_taken.connect(self.new_comparison.take_file)
        return files

    @cached_property
    def messages(self) -> "MessageBar":
        """What stays over the tabs until it is answered."""
        from fwcompare.gui.widgets.message_bar import MessageBar

        messages = MessageBar(self._whole.theme)
        self._whole.middle.put_on_top(messages)
        return messages

    @cached_property
    def toast(self) -> "Toast":
        """What says for a moment that something was done."""
        from fwcompare.gui.widgets.toast import Toast

        return Toast(self._whole.theme, self._whole)

    @cached_property
    def editing(self) -> "Editing":
        """Takes the edits that the tabs ask for."""
        from fwcompare.gui.window.editing import Editing

        return Editing(self._whole)

    @cached_property
    def new_comparison(self) -> "NewComparison":
        """Where a table becomes a comparison."""
        from fwcompare.gui.window.new_comparison import NewComparison

        return NewComparison(self._whole)

    @cached_property
    def exporting(self) -> "Exporting":
        """Hands over the document that is shown; made anew with it."""
        from fwcompare.gui.output.exporting import Exporting

        whole = self._whole
        return Exporting(
            whole,
            whole.document,
            whole.theme,
            self.messages,
            self.toast,
            lambda: whole.session.files,
        )

    @cached_property
    def drops(self) -> "FileDrops":
        """Takes files that are dropped on the window."""
        from fwcompare.gui.files.file_drops import FileDrops

        return FileDrops(self._whole, self.files.open_dropped)

    def make_what_is_looked_for(self) -> None:
        """Make what charts find by its kind, and what Qt hands drops to."""
        _ = self.messages, self.toast, self.drops

    @property
    def made_messages(self) -> "MessageBar | None":
        """The messages, if anything has been said in them yet."""
        return vars(self).get("messages")

    def forget_exporting(self) -> None:
        """Have the exports made anew, of another document."""
        vars(self).pop("exporting", None)

    @property
    def _whole(self) -> "MainWindow":
        return cast("MainWindow", self)
