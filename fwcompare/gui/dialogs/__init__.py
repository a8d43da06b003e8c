"""Windows of their own: for decisions and for what is asked of the program itself."""
