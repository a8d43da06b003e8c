"""What the message bar can speak of."""

from enum import Enum, auto


class MessageTopic(Enum):
    """A message of one topic takes the place of an older one, and can be taken back."""

    OPENING = auto()
    DROPPING = auto()
    DATASET_ON_DISK = auto()
    FILE_ON_DISK = auto()
    SAVING = auto()
    COPY = auto()
    RECOVERY = auto()
    EXPORTING = auto()
    NAMES = auto()
    FAULT = auto()
