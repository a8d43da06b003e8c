"""Exporting the decision: a record, a report or a table in a file, or the report on paper."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from fwcompare.gui.document import Document
from fwcompare.gui.look.text_safety import on_one_line
from fwcompare.gui.look.theme import Theme
from fwcompare.gui.widgets.message_bar import MessageBar
from fwcompare.gui.widgets.message_queue import Message
from fwcompare.gui.widgets.message_topic import MessageTopic
from fwcompare.gui.widgets.popup_place import fitting
from fwcompare.gui.widgets.toast import Toast

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrintPreviewDialog
    from PySide6.QtWidgets import QFileDialog

    from fwcompare.decision.save_error import SaveError
    from fwcompare.export.evidence_file import EvidencePlace
    from fwcompare.export.export import Export
    from fwcompare.export.exporters import Exporter


class Exporting:
    """Asks for a place without blocking, writes there whole or not at all, and says so.

    `made_from` gives the files of the open work, which no export may replace. The folder chosen
    last, and where a record's evidence went, are suggested the next time in this run of the
    program.
    """

    _folder: Path | None = None
    _evidence: "EvidencePlace" = "folded"

    def __init__(
        self,
        window: QWidget,
        document: Document,
        theme: Theme,
        messages: MessageBar,
        toast: Toast,
        made_from: Callable[[], Iterable[Path]] = tuple,
    ) -> None:
        self._window = window
        self._document = document
        self._theme = theme
        self._messages = messages
        self._toast = toast
        self._made_from = made_from

    def ask(self, exporter: "Exporter") -> "QFileDialog":
        """Let the user choose a file in a dialog that does not block; it deletes itself."""
        from PySide6.QtWidgets import QFileDialog

        folder = self._suggested_folder()
        dialog = QFileDialog(self._window, f"Export: {exporter.name}", str(folder))
        dialog.setObjectName("export_dialog")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        filters = _name_filters(exporter)
        dialog.setNameFilters([*filters, "All files (*)"])
        dialog.selectNameFilter(next(n for n, p in filters.items() if p in ("", self._evidence)))
        dialog.setDefaultSuffix(exporter.suffix.removeprefix("."))
        dialog.selectFile(self.suggested_name(exporter, folder))
        dialog.directoryEntered.connect(
            lambda entered: dialog.selectFile(self.suggested_name(exporter, Path(entered)))
        )
        dialog.fileSelected.connect(
            lambda name: self.write(
                exporter, Path(name), filters.get(dialog.selectedNameFilter()) or "folded"
            )
        )
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def suggested_name(self, exporter: "Exporter", folder: Path) -> str:
        """Return a file's name from the title; that of a record with the folder's next number."""
        from fwcompare.export.file_names import file_name, next_number, record_name

        title = self._document.record.title or self._document.dataset.title
        if exporter.kind != "record":
            return file_name(title, exporter.suffix)
        try:
            number = next_number(folder)
        except OSError:  # it cannot be read; the dialog says so itself
            number = 1
        return record_name(title, number)

    def write(self, exporter: "Exporter", path: Path, evidence: "EvidencePlace" = "folded") -> bool:
        """Write a form to a file; return False, having said why, if that did not work.

        A record's evidence goes where `evidence` says.
        """
        from fwcompare.decision.save_error import SaveError
        from fwcompare.decision.whole_file import write_whole
        from fwcompare.export.overwriting import refuse_overwriting
        from fwcompare.export.report_charts import MissingChartError

        path = path.absolute()
        try:
            with _waiting():
                contents = self._contents(exporter, path, evidence)
                for file in contents:
                    refuse_overwriting(file, self._made_from())
                for file, content in contents.items():
                    write_whole(file, content)
        except SaveError as error:
            self._messages.put(self._refusal(error, exporter, path))
            return False
        except MissingChartError as error:
            text = f"{path.name} was not written: {error}."
            self._messages.put(Message("error", on_one_line(text), topic=MessageTopic.EXPORTING))
            return False
        self._messages.withdraw(MessageTopic.EXPORTING)
        self._say_done(path)
        return True

    def preview(self) -> "QPrintPreviewDialog":
        """Show how the report would be printed, and print it from there; nothing is blocked."""
        from PySide6.QtPrintSupport import QPrinter, QPrintPreviewDialog

        from fwcompare.gui.output.printing import Printout, page_layout

        with _waiting():
            export = self._export()
            printout = Printout(export, self._theme)
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setPageLayout(page_layout())
        printer.setDocName(on_one_line(export.title))
        printer.setCreator("fwcompare")
        dialog = QPrintPreviewDialog(printer, self._window)
        dialog.setObjectName("print_preview")
        dialog.setWindowTitle("Print the report")
        draw: Callable[[QPrinter], None] = printout.draw_on
        dialog.paintRequested.connect(draw)
        _kept_by(dialog, printer, printout)
        dialog.finished.connect(dialog.deleteLater)
        dialog.resize(fitting(dialog, self._theme.px(820), self._theme.px(640)))
        dialog.open()
        return dialog

    def _contents(
        self, exporter: "Exporter", path: Path, evidence: "EvidencePlace"
    ) -> dict[Path, bytes]:
        """Return what the files hold, the one that names the other last."""
        from fwcompare.export.evidence_file import evidence_beside, evidence_file_name
        from fwcompare.export.file_names import number_of
        from fwcompare.gui.output.drawn_forms import content_of

        if exporter.kind != "record":
            return {path: content_of(exporter, self._export(), self._theme)}
        Exporting._evidence = evidence
        export = replace(self._export(), number=number_of(path.name))
        beside: dict[Path, bytes] = {}
        if evidence == "beside":
            export = replace(export, evidence_file=evidence_file_name(path.name))
            beside[path.with_name(export.evidence_file)] = evidence_beside(export)
        return beside | {path: content_of(exporter, export, self._theme)}

    def _export(self) -> "Export":
        from datetime import date

        from fwcompare.export.export import work_out

        document = self._document
        today = date.today().isoformat()  # noqa: DTZ011  the day where the user is
        # The name alone: whoever reads the command has the file elsewhere than we do.
        file = document.path.name if document.path else None
        return work_out(document.dataset, document.decision, today, file)

    def _suggested_folder(self) -> Path:
        chosen = Exporting._folder
        if chosen is not None and chosen.is_dir():
            return chosen
        return self._document.path.parent if self._document.path else Path.home()

    def _refusal(self, error: "SaveError", exporter: "Exporter", path: Path) -> Message:
        ways_out: list[tuple[str, Callable[[], None]]] = [
            ("Choose another place…", lambda: _do(self.ask, exporter))
        ]
        if error.kind != "made-from":
            ways_out.append(("Try again", lambda: _do(self.write, exporter, path)))
        text = f"{error.message}; {error.remedy}."
        return Message("error", text, tuple(ways_out), topic=MessageTopic.EXPORTING)

    def _say_done(self, path: Path) -> None:
        """Say where it is, and offer to go there."""
        from fwcompare.gui.system.file_manager import open_folder

        Exporting._folder = path.parent
        offer = ("Open folder", partial(open_folder, path.parent))
        self._toast.say(f"Exported {on_one_line(path.name)}", (offer,))


def _name_filters(exporter: "Exporter") -> 'dict[str, EvidencePlace | Literal[""]]':
    """Return the kinds of file to choose from, with where each has a record's evidence."""
    ending = f"(*{exporter.suffix})"
    if exporter.kind != "record":
        return {f"{exporter.name} {ending}": ""}
    return {
        f"{exporter.name}, its evidence folded away at its end {ending}": "folded",
        f"{exporter.name}, its evidence in a file beside it {ending}": "beside",
    }


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
