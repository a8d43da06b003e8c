"""How everything looks: theme, palettes, icons, alternatives' styles, text from strangers."""
