"""What is open and where it is kept: opening, saving, leaving, recovering, watching."""
