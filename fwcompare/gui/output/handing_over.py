"""Handing the decision over: a record, a report or a table in a file, or the report on paper."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton, QWidget

from fwcompare.gui.document import Document
from fwcompare.gui.look.text_safety import on_one_line
from fwcompare.gui.look.theme import Theme
from fwcompare.gui.widgets.message_bar import Message, MessageBar
from fwcompare.gui.widgets.status_bar import StatusBar

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrintPreviewDialog
    from PySide6.QtWidgets import QFileDialog

    from fwcompare.decision.save_error import SaveError
    from fwcompare.export.export import Export

PDF = "pdf"
_TOPIC = "handing over"
_FOLDER_OFFERED_FOR = 10_000


class HandingOver:
    """Asks for a place without blocking, writes there whole or not at all, and says so.

    `made_from` gives the files of the open work, which no export may replace. The folder chosen
    last is suggested the next time, in this run of the program.
    """

    _folder: Path | None = None

    def __init__(
        self,
        window: QWidget,
        document: Document,
        theme: Theme,
        messages: MessageBar,
        status: StatusBar,
        made_from: Callable[[], Iterable[Path]] = tuple,
    ) -> None:
        self._window = window
        self._document = document
        self._theme = theme
        self._messages = messages
        self._status = status
        self._made_from = made_from
        self._open_folder = self._make_offer()
        self._offer = QTimer(self._open_folder)
        self._offer.setSingleShot(True)
        self._offer.setInterval(_FOLDER_OFFERED_FOR)
        self._offer.timeout.connect(self._open_folder.hide)

    # What the menu calls.

    def to_madr(self) -> None:
        self.ask("madr")

    def to_madr2(self) -> None:
        self.ask("madr2")

    def to_nygard(self) -> None:
        self.ask("nygard")

    def to_html(self) -> None:
        self.ask("html")

    def to_pdf(self) -> None:
        self.ask(PDF)

    def to_markdown(self) -> None:
        self.ask("markdown")

    def to_csv(self) -> None:
        self.ask("csv")

    def to_json(self) -> None:
        self.ask("json")

    def ask(self, form: str) -> "QFileDialog":
        """Let the user choose a file in a dialog that does not block; it deletes itself."""
        from PySide6.QtWidgets import QFileDialog

        title, suffix, _is_record = _form(form)
        folder = self._suggested_folder()
        dialog = QFileDialog(self._window, f"Hand over: {title}", str(folder))
        dialog.setObjectName("hand_over_dialog")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters([f"{title} (*{suffix})", "All files (*)"])
        dialog.setDefaultSuffix(suffix.removeprefix("."))
        dialog.selectFile(self.suggested_name(form, folder))
        dialog.directoryEntered.connect(
            lambda entered: dialog.selectFile(self.suggested_name(form, Path(entered)))
        )
        dialog.fileSelected.connect(lambda name: self.write(form, Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def suggested_name(self, form: str, folder: Path) -> str:
        """Return a file's name from the title; that of a record with the folder's next number."""
        from fwcompare.export.record_files import next_number, numbered, slug

        title = self._document.decision.record.title or self._document.dataset.title
        _title, suffix, is_record = _form(form)
        if not is_record:
            return f"{slug(title)}{suffix}"
        try:
            number = next_number(folder)
        except OSError:  # it cannot be read; the dialog says so itself
            number = 1
        return numbered(title, number)

    def write(self, form: str, path: Path) -> bool:
        """Write a form to a file; return False, having said why, if that did not work."""
        from fwcompare.decision.save_error import SaveError
        from fwcompare.decision.whole_file import write_whole
        from fwcompare.export.overwriting import refuse_overwriting

        path = path.absolute()
        try:
            refuse_overwriting(path, self._made_from())
            with _waiting():
                write_whole(path, self._content(form, path))
        except SaveError as error:
            self._messages.put(self._refusal(error, form, path))
            return False
        self._messages.withdraw(_TOPIC)
        self._say_done(path)
        return True

    def preview(self) -> "QPrintPreviewDialog":
        """Show how the report would be printed, and print it from there; nothing is blocked."""
        from PySide6.QtPrintSupport import QPrinter, QPrintPreviewDialog

        from fwcompare.gui.output.printing import Printout, page_layout

        with _waiting():
            printout = Printout(self._export(), self._theme)
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setPageLayout(page_layout())
        printer.setDocName(on_one_line(self._document.dataset.title))
        dialog = QPrintPreviewDialog(printer, self._window)
        dialog.setObjectName("print_preview")
        dialog.setWindowTitle("Print the report")
        draw: Callable[[QPrinter], None] = printout.draw_on
        dialog.paintRequested.connect(draw)
        _kept_by(dialog, printer, printout)
        dialog.finished.connect(dialog.deleteLater)
        dialog.resize(self._theme.px(820), self._theme.px(640))
        dialog.open()
        return dialog

    def _content(self, form: str, path: Path) -> bytes:
        if form == PDF:
            from fwcompare.gui.output.printing import report_as_pdf

            return report_as_pdf(self._export(), self._theme)
        from fwcompare.export.exporters import EXPORTERS
        from fwcompare.export.record_files import number_of

        exporter = EXPORTERS[form]
        number = number_of(path.name) if exporter.kind == "record" else 0
        return exporter.make(replace(self._export(), number=number))

    def _export(self) -> "Export":
        from fwcompare.export.export import work_out

        document = self._document
        today = date.today().isoformat()  # noqa: DTZ011  the day where the user is
        # The name alone: whoever reads the command has the file elsewhere than we do.
        file = document.path.name if document.path else None
        return work_out(document.dataset, document.decision, today, file)

    def _suggested_folder(self) -> Path:
        chosen = HandingOver._folder
        if chosen is not None and chosen.is_dir():
            return chosen
        return self._document.path.parent if self._document.path else Path.home()

    def _refusal(self, error: "SaveError", form: str, path: Path) -> Message:
        ways_out: list[tuple[str, Callable[[], None]]] = [
            ("Choose another place…", lambda: _do(self.ask, form))
        ]
        if error.kind != "made-from":
            ways_out.append(("Try again", lambda: _do(self.write, form, path)))
        text = f"{error.message}; {error.remedy}."
        return Message("error", text, tuple(ways_out), topic=_TOPIC)

    def _say_done(self, path: Path) -> None:
        """Say where it is, and offer to go there for a while."""
        HandingOver._folder = path.parent
        self._status.say(f"Wrote {on_one_line(path.name)}.")
        self._open_folder.show()
        self._offer.start()

    def _make_offer(self) -> QPushButton:
        """Make the button once: the status line lays itself out anew for each one it is given."""
        button = QPushButton("Open folder")
        button.setObjectName("open_folder")
        button.setFlat(True)
        button.setFont(self._theme.font("caption"))
        button.setStyleSheet("min-height: 0; padding: 0 8px;")
        button.clicked.connect(open_folder)
        button.clicked.connect(button.hide)
        self._status.addPermanentWidget(button)
        button.hide()
        return button


def open_folder() -> None:
    """Show the folder of what was written last in the system's own file manager."""
    from PySide6.QtCore import QUrl
    from PySide6.QtGui import QDesktopServices

    if HandingOver._folder is not None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(HandingOver._folder)))


def _form(form: str) -> tuple[str, str, bool]:
    """Return a form's title, its suffix, and whether it is a record among others."""
    if form == PDF:
        return "Report as PDF", ".pdf", False
    from fwcompare.export.exporters import EXPORTERS

    exporter = EXPORTERS[form]
    return exporter.title, exporter.suffix, exporter.kind == "record"


def _do(act: Callable[..., object], *arguments: object) -> None:
    act(*arguments)


def _kept_by(owner: QWidget, *things: object) -> None:
    """Let Python keep what the owner uses for as long as the owner lives."""
    owner.destroyed.connect(lambda: things and None)


@contextmanager
def _waiting() -> Iterator[None]:
    QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
    try:
        yield
    finally:
        QGuiApplication.restoreOverrideCursor()
