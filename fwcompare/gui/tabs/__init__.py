"""What is known: an overview, and a tab for each dimension."""
