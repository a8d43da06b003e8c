"""How the names of files with tables end: asked of each that is dropped, so apart from the rest."""

TABLE_SUFFIXES = (".csv", ".tsv", ".md", ".html", ".htm")
