"""The page on which a table becomes a comparison."""
