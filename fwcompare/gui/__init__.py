"""What is seen: the window, and the only folder that imports Qt."""

import builtins

import PySide6.QtCore  # noqa: F401  what follows undoes what this does

# PySide reads, and keeps, the source of every module that is imported after it, to see whether
# that wants other spellings of Qt's names. None of ours does, and it is a tenth of the start.
builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
