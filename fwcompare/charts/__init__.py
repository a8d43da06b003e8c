"""How it is drawn: each chart a function from results to shapes, for the screen and for files."""
