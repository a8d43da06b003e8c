"""A new comparison from a table: where the table comes from, and where what is made is kept."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject
from PySide6.QtGui import QGuiApplication

from fwcompare.dataset.limits import MAX_BYTES
from fwcompare.dataset.table.suffixes import TABLE_SUFFIXES
from fwcompare.gui.widgets.popup_place import over

if TYPE_CHECKING:
    from fwcompare.gui.dialogs.new_comparison.new_comparison_page import NewComparisonPage
    from fwcompare.gui.window.main_window import MainWindow

_NO_TABLE = "No table on the clipboard: copy one from a spreadsheet, Markdown or a web page"


class NewComparison(QObject):
    """Keeps the page from when it is first asked for until a comparison has come of it.

    What is open stays as it is, until what was made is opened in its place, as any file is.
    """

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._page: NewComparisonPage | None = None
        self._created: Path | None = None
        window.session.opened.connect(self._let_page_go)
        window.theme.resized.connect(self._make_anew)
        window.theme.renumbered.connect(self._make_anew)

    def open(self) -> "NewComparisonPage":
        """Show the page, as it was left."""
        page = self._page or self._make_page()
        if not page.isVisible():
            page.move(over(self._window, page.size()))
        page.show()
        page.raise_()
        page.activateWindow()
        return page

    def paste(self) -> None:
        """Read what is on the clipboard; say so where it can be no table."""
        mime = QGuiApplication.clipboard().mimeData()
        file = _table_file(mime)
        text = _table_text(mime)
        if file is not None:
            self.take_file(file)
        elif len(text) > MAX_BYTES:
            from fwcompare.wording import new_comparison_words

            self._window.toast.say(new_comparison_words.TOO_LONG)
        elif "\n" in text.strip() or "<table" in text.lower():
            self.open().take(text)
        else:
            self._window.toast.say(_NO_TABLE)

    def take_file(self, path: Path) -> None:
        """Read a file; one that cannot be read is told, and leaves what is on the page."""
        from fwcompare.dataset.regular_file import read_regular_file
        from fwcompare.dataset.table.reading import new_inspection, table_text
        from fwcompare.wording import new_comparison_words

        page, inspection = self.open(), new_inspection()
        data = read_regular_file(path, inspection)
        text = None if data is None else table_text(data, inspection)
        if text is None:
            told = new_comparison_words.refusal(inspection.error(path.name))
            page.say(f"{path.name}: {' '.join(told)}")
        else:
            page.take(text, path)

    def may_end(self, then: Callable[[], object]) -> bool:
        """End if nothing on the page would be lost, and return whether; `then` as in `Session`."""
        page = self._page
        if page is None or not page.isVisible() or page.table.result.made is None:
            return True
        from fwcompare.gui.files.file_dialogs import page_question

        box, create, discard = page_question(page)
        create.clicked.connect(self._ask_where)
        discard.clicked.connect(self._drop_page)
        discard.clicked.connect(then)
        box.open()
        return False

    def close_down(self) -> None:
        """End what the page has running; to be called before the window goes."""
        if self._page is not None:
            self._page.close_down()
            self._page.hide()

    def _make_page(self) -> "NewComparisonPage":
        from fwcompare.gui.dialogs.new_comparison.new_comparison_page import NewComparisonPage

        page = NewComparisonPage(self._window.theme, self._window)
        page.create_asked.connect(self._ask_where)
        page.file_asked.connect(lambda: self._window.files.ask_for_table(page, self.take_file))
        self._page = page
        return page

    def _ask_where(self) -> None:
        """Ask for a file: beside the table, or in the folder where one most likely looks."""
        from fwcompare.export.file_names import file_name

        if (page := self._page) is None or (made := page.table.result.made) is None:
            return
        near = page.text.beside
        title = page.title.text().strip() or made.draft.title  # the draft may be behind
        name = file_name(title, ".yaml", "comparison")
        suggested = near.with_suffix(".yaml") if near else self._window.files.folder() / name
        self._window.files.ask_where_to_keep(page, suggested, self._keep)

    def _keep(self, path: Path) -> None:
        """Write the file and open it; what fails is told on the page, and all of it stays."""
        from fwcompare.decision.save_error import SaveError
        from fwcompare.decision.whole_file import write_whole
        from fwcompare.export.overwriting import OverwritingError, refuse_overwriting

        if (page := self._page) is None or page.table.result.made is None:
            return
        in_use = filter(None, (*self._window.session.files, page.text.beside))
        try:
            refuse_overwriting(path, in_use)
            write_whole(path, page.table.text_for(path.name).encode())
        except OverwritingError:
            page.say(f"{path.name} is open, or the table itself: choose another name")
        except SaveError as error:
            page.say(str(error))
        else:
            self._created = path.absolute()
            page.say(f"Kept in {path.name}")
            page.hide()  # what is unsaved may have to be asked about
            self._window.session.open(path)

    def _let_page_go(self) -> None:
        """Part with the page once what came of it is open."""
        if self._created is None or self._window.session.dataset_path != self._created:
            return
        name, self._created = self._created.name, None
        self._drop_page()
        self._window.toast.say(f"Created {name}")

    def _make_anew(self) -> None:
        """Lay the page out for another size of text or other numbers, with what it holds."""
        if (old := self._page) is None:
            return
        was_visible, self._page = old.isVisible(), None
        new = self._make_page()
        new.adopt(old)
        old.close_down()
        old.deleteLater()
        old.hide()
        if was_visible:
            new.show()

    def _drop_page(self) -> None:
        if self._page is not None:
            self._page.close_down()
            self._page.hide()
            self._page.deleteLater()
            self._page = None


def _table_file(mime: QMimeData | None) -> Path | None:
    """Return a file with a table, copied in a file manager; an emptied clipboard is None."""
    if mime is None:
        return None
    paths = [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
    tables = [path for path in paths if path.suffix.lower() in TABLE_SUFFIXES]
    return tables[0] if len(tables) == 1 else None


def _table_text(mime: QMimeData | None) -> str:
    """Return the text of a table; as HTML where that alone has its links, or is all there is."""
    if mime is None:
        return ""
    html, text = mime.html() if mime.hasHtml() else "", mime.text() if mime.hasText() else ""
    is_table = "<table" in html.lower()
    has_links = "href=" in html.lower()
    return html if is_table and (has_links or "\n" not in text.strip()) else text
