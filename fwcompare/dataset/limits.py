"""What a dataset file may hold at most; past a limit the message names it."""

MAX_BYTES = 2 * 1024 * 1024
MAX_DEPTH = 24
MAX_VALUES = 100_000
MAX_CRITERIA = 200
MAX_ALTERNATIVES = 100
MAX_FAULTS = 20
SMALLEST_NUMBER, LARGEST_NUMBER = 1e-100, 1e100
