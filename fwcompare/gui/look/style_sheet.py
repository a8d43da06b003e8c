"""The style sheet for Qt's own controls; what we paint ourselves asks the theme."""

from collections.abc import Callable

from fwcompare.charts.palettes import Colours


def style_sheet(colours: Colours, px: Callable[[float], int]) -> str:
    """Return the application's style sheet; `px` turns the design's pixels into real ones."""
    c = colours
    selected = c.ink if c.selected == c.paper else c.selected
    on_selected = c.paper if c.selected == c.paper else c.ink
    off = c.line if c.edge == c.ink else c.edge
    icons_on = c.paper if c.selected == c.paper else "transparent"  # icons keep their ink
    dot = px(6)  # Qt rounds no corner by more than half of it: by more, it is a square
    return f"""
QMainWindow, QDockWidget {{ background: {c.win}; }}
QMainWindow::separator {{ background: {c.line}; width: 1px; height: 1px; }}
QMainWindow::separator:hover {{ background: {c.edge}; }}
QMenuBar {{ background: transparent; spacing: 0; padding: 0; }}
QMenuBar::item {{ padding: {px(6)}px {px(8)}px; border-radius: {px(4)}px; }}
QMenuBar::item:selected, QMenuBar::item:pressed {{ background: {selected}; color: {on_selected}; }}
QMenu {{ background: {c.paper}; border: 1px solid {c.edge}; padding: {px(4)}px 0; }}
QMenu::item {{ padding: {px(5)}px {px(24)}px {px(5)}px {px(32)}px; }}
QMenu::icon {{ left: {px(8)}px; }}
QMenu::icon:selected {{ background: {icons_on}; }}
QMenu::item:selected {{ background: {selected}; color: {on_selected}; }}
QMenu::item:disabled {{ color: {off}; }}
QMenu::separator {{ height: 1px; background: {c.line}; margin: {px(4)}px 0; }}
QMenu::indicator {{ width: {px(14)}px; height: {px(14)}px; left: {px(8)}px; }}
QMenu::indicator:checked {{ background: {c.ink}; border-radius: {dot // 2}px;
    width: {dot}px; height: {dot}px; margin: {px(4)}px; }}
QMenu::indicator:checked:selected {{ background: {on_selected}; }}
QToolTip {{ background: {c.paper}; color: {c.ink}; border: 1px solid {c.edge};
    padding: {px(4)}px {px(6)}px; }}
QStatusBar {{ background: {c.win}; border-top: 1px solid {c.line}; }}
QStatusBar::item {{ border: none; }}
QScrollArea, QScrollArea > QWidget > QWidget {{ background: transparent; border: none; }}
QAbstractScrollArea::corner {{ background: transparent; border: none; }}
QScrollBar:vertical {{ background: transparent; width: {px(8)}px; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: {px(8)}px; margin: 0; }}
QScrollBar::handle {{ background: {c.edge}; border-radius: {px(2)}px; }}
QScrollBar::handle:vertical {{ margin: 0 {px(2)}px; min-height: {px(24)}px; }}
QScrollBar::handle:horizontal {{ margin: {px(2)}px 0; min-width: {px(24)}px; }}
QScrollBar::handle:disabled {{ background: transparent; }}
QScrollBar::handle:hover {{ background: {c.ink2}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QTabBar {{ background: {c.paper}; qproperty-drawBase: 0; }}
QTabBar::tab {{ background: {c.paper}; color: {c.ink2}; padding: 0 {px(8)}px;
    margin: 0 1px; height: {px(30)}px; border: none; border-top: 2px solid transparent; }}
QTabBar::tab:hover {{ color: {c.ink}; }}
QTabBar::tab:selected {{ color: {c.ink}; border-top: 2px solid {c.ink}; }}
QTabBar::tab:focus {{ background: {c.hover}; }}
QToolButton[popup="true"]::menu-indicator {{ image: none; }}
QPushButton {{ background: {c.field}; color: {c.ink}; border: 1px solid {c.edge};
    border-radius: {px(4)}px; padding: 0 {px(12)}px; min-height: {px(26)}px; outline: none; }}
QPushButton:hover {{ background: {c.hover}; border-color: {c.ink2}; }}
QPushButton:pressed {{ background: {selected}; color: {on_selected}; }}
QPushButton:focus {{ border: 2px solid {c.ink}; padding: 0 {px(12) - 1}px;
    min-height: {px(26) - 2}px; }}
QPushButton[filled="true"] {{ background: {c.ink}; color: {c.paper}; border-color: {c.ink}; }}
QPushButton[filled="true"]:focus {{ border: 3px double {c.paper}; padding: 0 {px(12) - 2}px;
    min-height: {px(26) - 4}px; }}
QPushButton[choice="true"]:checked {{ background: {c.selected}; border-color: {c.ink}; }}
QPushButton:flat {{ background: transparent; border-color: transparent; color: {c.ink2};
    padding: 0 {px(8)}px; }}
QPushButton:flat:hover {{ background: {c.hover}; color: {c.ink}; }}
QPushButton:flat:disabled {{ border-color: transparent; }}
QPushButton:disabled {{ color: {off}; border-color: {c.line}; }}
QToolButton {{ background: transparent; border: 1px solid transparent;
    border-radius: {px(4)}px; padding: {px(3)}px; }}
QToolButton:hover {{ background: {c.hover}; border-color: {c.line}; }}
QToolButton:pressed, QToolButton:checked {{ background: {c.selected}; }}
QToolButton:focus {{ border: 2px solid {c.ink}; padding: {px(3) - 1}px; }}
QToolButton[labelled="true"] {{ background: {c.field}; color: {c.ink};
    border: 1px solid {c.edge}; padding: 0 {px(8)}px; }}
QToolButton[labelled="true"]:hover {{ background: {c.hover}; border-color: {c.ink2}; }}
QToolButton[labelled="true"]::menu-indicator {{ image: none; }}
QToolButton[side="start"] {{ border-top-right-radius: 0; border-bottom-right-radius: 0; }}
QToolButton[side="end"] {{ border-top-left-radius: 0; border-bottom-left-radius: 0;
    border-left: none; padding: 0; }}
#header-title {{ background: transparent; border: 1px solid transparent; border-radius: {px(4)}px;
    padding: 0 {px(7)}px; min-height: {px(26)}px; color: {c.ink2}; }}
#header-title:hover {{ border-color: {c.line}; background: {c.hover}; }}
#header-title:focus {{ border: 2px solid {c.ink}; background: {c.field}; color: {c.ink};
    padding: 0 {px(7) - 1}px; min-height: {px(26) - 2}px; }}
ComboBox {{ combobox-popup: 0; background: {c.field}; color: {c.ink}; border: 1px solid {c.edge};
    border-radius: {px(4)}px; padding: 0 {px(4)}px 0 {px(12)}px; height: {px(26)}px; }}
ComboBox:hover {{ border-color: {c.ink2}; }}
ComboBox:focus {{ border: 2px solid {c.ink}; padding: 0 {px(4) - 1}px 0 {px(12) - 1}px;
    height: {px(26) - 2}px; }}
ComboBox::drop-down {{ border: none; width: {px(26)}px; }}
ComboBox::down-arrow {{ image: none; }}
ComboBox QAbstractItemView {{ background: {c.paper}; border: 1px solid {c.edge};
    outline: none; padding: {px(4)}px 0; }}
#search QLineEdit, #cell-editor QLineEdit, #criterion-editor QLineEdit,
 #override-editor QLineEdit, #name-box QLineEdit,
#criterion-must QLineEdit,
#decision-fields QLineEdit, #new-comparison QLineEdit, #palette QLineEdit {{ background: {c.field};
    border-radius: {px(4)}px; border: 1px solid {c.edge}; padding: {px(4)}px {px(8)}px; }}
#search QLineEdit:focus, #cell-editor QLineEdit:focus, #criterion-editor QLineEdit:focus,
 #override-editor QLineEdit:focus,
#name-box QLineEdit:focus,
#criterion-must QLineEdit:focus,
#decision-fields QLineEdit:focus, #new-comparison QLineEdit:focus,
#palette QLineEdit:focus {{ border: 2px solid {c.ink};
    padding: {px(4) - 1}px {px(8) - 1}px; }}
#new-grid QLineEdit, #new-grid QLineEdit:focus, #table-grid QLineEdit {{ border-radius: 0;
    padding: 0 {px(6)}px; }}
#new-grid, #table-grid {{ background: {c.paper}; border: none; outline: none; }}
#new-grid QHeaderView, #new-grid QTableCornerButton::section, #table-grid QHeaderView,
#table-grid QTableCornerButton::section {{ background: {c.paper}; border: none; }}
#table-grid QLineEdit {{ background: {c.field}; border: 2px solid {c.ink}; }}
#notes-edit, #new-text, #cell-editor QPlainTextEdit,
#criterion-editor QPlainTextEdit {{ background: {c.field};
    border-radius: {px(4)}px; border: 1px solid {c.edge}; padding: {px(2)}px {px(4)}px; }}
#notes-edit:focus, #new-text:focus, #cell-editor QPlainTextEdit:focus,
#criterion-editor QPlainTextEdit:focus {{ border: 2px solid {c.ink};
    padding: {px(2) - 1}px {px(4) - 1}px; }}
QDialogButtonBox {{ dialogbuttonbox-buttons-have-icons: 0; }}
QCheckBox {{ spacing: {px(8)}px; padding: {px(4)}px 0; border: 2px solid transparent; }}
QCheckBox:focus {{ border-color: {c.ink}; border-radius: {px(4)}px; }}
QCheckBox::indicator {{ width: {px(14)}px; height: {px(14)}px; border: 1px solid {c.edge};
    border-radius: {px(2)}px; background: {c.field}; }}
QCheckBox::indicator:hover {{ border-color: {c.ink2}; }}
QCheckBox::indicator:checked {{ background: {c.ink}; border-color: {c.ink}; }}
#toast QLabel {{ color: {c.paper}; }}
#toast QPushButton {{ background: transparent; color: {c.paper}; border: 1px solid {c.ink3}; }}
#toast QPushButton:hover {{ border-color: {c.paper}; }}
#toast QPushButton:focus {{ border: 2px solid {c.paper}; }}
#toast QToolButton:hover {{ background: transparent; border-color: {c.ink3}; }}
#toast QToolButton:focus {{ border: 2px solid {c.paper}; }}
#search QListWidget, #palette QListWidget {{ background: {c.paper}; outline: none; }}
ShareBox {{ background: {c.field}; color: {c.ink}; border: 1px solid {c.edge};
    border-radius: {px(4)}px; padding: {px(3)}px {px(6)}px; }}
ShareBox:focus {{ border: 2px solid {c.ink}; padding: {px(3) - 1}px {px(6) - 1}px; }}
#criterion-must QLineEdit {{ padding: 0 {px(6)}px; }}
#criterion-must QLineEdit:focus {{ padding: 0 {px(6) - 1}px; }}
ShareBox[refused="true"], #override-editor QLineEdit[refused="true"],
#criterion-must QLineEdit[refused="true"] {{
    border-color: {c.no}; color: {c.no}; }}
#field-note {{ background: {c.no_ground}; color: {c.ink}; border: 1px solid {c.no}; }}
"""
