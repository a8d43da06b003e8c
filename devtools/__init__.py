"""What draws the program's pictures and measures it; not part of the wheel."""
