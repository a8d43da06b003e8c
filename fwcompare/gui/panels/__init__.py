"""The panels around the tabs: what matters, what follows, and the verdict above."""
