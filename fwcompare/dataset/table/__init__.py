"""Tables as people have them (spreadsheets, CSV, Markdown, HTML), read into a comparison.

`read_table` gives a grid of cells, `guess` the role of each column and row, `draft` what follows
from both, and `as_dataset_text` the file that is written. All are pure functions, so that a
window can call the last three again whenever a role, a symbol or a cell changes.
"""
