"""What is seen: the window, and the only folder that imports Qt."""
