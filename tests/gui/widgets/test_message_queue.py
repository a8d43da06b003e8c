"""Which message is on show, and which wait."""

from fwcompare.gui.widgets.message_queue import Message, MessageKind, MessageQueue
from fwcompare.gui.widgets.message_topic import MessageTopic


def queue_of(*messages: tuple[MessageKind, str]) -> MessageQueue:
    queue = MessageQueue()
    for kind, text in messages:
        queue.put(Message(kind, text))
    return queue


def shown(queue: MessageQueue) -> str:
    return queue.shown.text if queue.shown else ""


def test_nothing_is_on_show_at_first() -> None:
    assert queue_of().shown is None
    assert queue_of().place == (0, 0)


def test_a_newer_warning_never_waits_behind_an_older_one() -> None:
    queue = queue_of(("warning", "older"), ("warning", "newer"))
    assert shown(queue) == "newer"
    assert queue.place == (1, 2)


def test_nor_does_it_while_an_older_one_is_looked_at() -> None:
    queue = queue_of(("warning", "first"), ("warning", "second"))
    queue.step()
    assert shown(queue) == "first"
    queue.put(Message("warning", "third"))
    assert shown(queue) == "third"


def test_something_milder_waits_and_is_counted() -> None:
    queue = queue_of(("error", "broken"), ("info", "by the way"))
    assert shown(queue) == "broken"
    assert queue.place == (1, 2)


def test_the_same_message_twice_is_one() -> None:
    assert queue_of(("error", "a"), ("error", "b"), ("error", "a")).place == (1, 2)


def test_closing_shows_the_worst_and_newest_of_the_rest() -> None:
    queue = queue_of(("info", "a"), ("warning", "b"), ("warning", "c"), ("error", "d"))
    said = []
    while queue.shown:
        said.append(shown(queue))
        queue.close()
    assert said == ["d", "c", "b", "a"]


def test_what_is_withdrawn_while_it_waits_leaves_the_one_on_show() -> None:
    queue = queue_of(("error", "broken"))
    queue.put(Message("warning", "changed", topic=MessageTopic.FILE_ON_DISK))
    queue.withdraw(MessageTopic.FILE_ON_DISK)
    assert shown(queue) == "broken"
    assert queue.place == (1, 1)


def test_a_flood_of_messages_keeps_the_worst_and_newest() -> None:
    queue = queue_of(*(("info", str(number)) for number in range(40)), ("error", "broken"))
    assert queue.place == (1, 20)
    queue.step()
    assert shown(queue) == "39"
