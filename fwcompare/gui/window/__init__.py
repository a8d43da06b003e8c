"""The frame: the window itself, its header, menus, areas, commands and search."""
