"""Charts: each a function `draw(painter, rect, result, theme)`, for the screen and for files."""
