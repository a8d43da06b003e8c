"""How it is said: numbers and sentences, shared by the window, the terminal and exports."""
