"""A chart's twin: the same facts as rows of text, for reading aloud and for pasting."""

Table = list[list[str]]


def as_text(table: Table) -> str:
    """Return rows as lines with tabs between the cells, as spreadsheets take them."""
    clean = ([" ".join(cell.split()) for cell in row] for row in table)
    return "".join("\t".join(row) + "\n" for row in clean)
