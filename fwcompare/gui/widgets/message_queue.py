"""The messages that are not closed yet: which is on show, and which wait."""

from collections.abc import Callable
from typing import Literal, NamedTuple

from fwcompare.gui.widgets.message_topic import MessageTopic

MessageKind = Literal["info", "warning", "error"]
Action = tuple[str, Callable[[], None]]

_RANKS: dict[MessageKind, int] = {"info": 0, "warning": 1, "error": 2}
_MOST = 20


class Message(NamedTuple):
    """What the bar is to say; a newer message on the same subject takes an older one's place.

    The subject is the topic, and `about` what of it where a topic has several.

    At most MOST_ACTIONS actions, each closing the bar before it acts. With `details` there is a
    Copy button too, which copies them under the text and leaves the bar open. `say`, where numbers
    are in the text, returns it as numbers are written now.
    """

    kind: MessageKind
    text: str
    actions: tuple[Action, ...] = ()
    details: str = ""
    topic: MessageTopic | None = None
    about: str = ""
    say: Callable[[], str] | None = None

    def said_again(self) -> "Message":
        """Return the same as numbers are written now."""
        return self if self.say is None else self._replace(text=self.say())

    def is_about_the_same(self, other: "Message") -> bool:
        same = (self.topic, self.about) == (other.topic, other.about)
        return same and self.topic is not None


class MessageQueue:
    """Holds the worst first, and of one kind the newest first; one of them is on show.

    A new message is shown at once unless a worse one is: then it waits, and is counted.
    """

    def __init__(self) -> None:
        self._messages: list[Message] = []
        self._at = 0

    @property
    def shown(self) -> Message | None:
        return self._messages[self._at] if self._messages else None

    @property
    def place(self) -> tuple[int, int]:
        """Which of how many is on show: (1, 3) for the first of three, (0, 0) for none."""
        return (self._at + 1, len(self._messages)) if self._messages else (0, 0)

    def put(self, message: Message) -> None:
        shown = self.shown
        rank = _RANKS[message.kind]
        is_next = shown is None or message.is_about_the_same(shown) or rank >= _RANKS[shown.kind]
        self._keep(lambda m: m != message and not m.is_about_the_same(message))
        before = [m for m in self._messages if _RANKS[m.kind] > rank]
        self._messages.insert(len(before), message)
        del self._messages[_MOST:]
        if is_next:
            self._at = len(before)
        elif shown is not None and shown in self._messages:
            self._at = self._messages.index(shown)

    def withdraw(self, topic: MessageTopic) -> None:
        """Take back what was said on a topic, be it on show or waiting."""
        self._keep(lambda m: m.topic != topic)

    def close(self) -> None:
        """Let go of the message on show; the next one follows."""
        shown = self.shown
        self._keep(lambda m: m is not shown)

    def say_again(self) -> None:
        """Say all of them as numbers are written now."""
        self._messages = [message.said_again() for message in self._messages]

    def step(self) -> None:
        """Show the next one, going round."""
        if self._messages:
            self._at = (self._at + 1) % len(self._messages)

    def _keep(self, is_kept: Callable[[Message], bool]) -> None:
        """Drop the others; if the one on show is among them, the worst and newest follows."""
        shown = self.shown
        self._messages = [m for m in self._messages if is_kept(m)]
        self._at = 0
        if shown is not None and shown in self._messages:
            self._at = self._messages.index(shown)
