"""How the window looks: theme, style sheet, icons, text from strangers made safe."""
