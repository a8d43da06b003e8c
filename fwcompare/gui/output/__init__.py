"""What leaves the window: exports, printing."""
