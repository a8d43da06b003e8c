"""A small sound dataset that uses every key of the format, and ways to break it."""

from fwcompare.dataset.errors import DatasetError
from fwcompare.dataset.loading import read_dataset

TEXT = """\
fwcompare: 1
title: Tea or coffee?
summary: Two *hot* drinks.
checked: 2026-11-22
alternatives:
  tea:
    name: Tea
    version: 1.10
    colour: "#2A74CF"
    about: Leaves in water.
    features:
      - title: Calm
        text: It does not hurry.
  coffee: {name: Coffee, colour: "#7A4A21"}
sources:
  lab:
    title: A morning with a stopwatch
    url: https://example.org/lab?x=1
    kind: measurement
    date: 2026-11-20
    note: Three cups each.
  friend: {title: What a friend says, kind: judgement}
dimensions:
  taste:
    name: Taste
    short: Taste
    question: Is it good?
    weight: 30
    about:
      tea: Mild.
    criteria:
      aroma:
        name: Aroma
        short: Aroma
        question: Does one smell it next door?
        weight: 20
        scale: {kind: judged, low: none, middle: some, high: all of the house}
        ratings:
          tea: {value: 5, low: 3, high: 7, because: Faint., confidence: low, sources: [friend]}
          coffee: {value: 9}
      heat:
        name: Time to drink
        scale:
          kind: measured
          unit: s
          worst: 1000
          best: 20
          shape: log
        ratings:
          tea: {value: 240, sources: [lab, friend]}
          coffee: unknown
    claims:
      - says: Tea is always too hot.
        about: tea
        verdict: false
        finding: Four minutes are enough.
        sources: [lab]
      - {says: Both are drinks., about: all, verdict: true}
    not_known:
      - How it tastes cold.
table:
  - feature: Warmth
    criterion: heat
    tea: Four minutes
    coffee: ""
    checked: Measured once more.
readings:
  hurried:
    name: In a hurry
    because: One may burn the tongue.
    side: coffee
    ratings:
      aroma: {tea: 8, coffee: {value: 7, low: 6.5}}
      heat: {coffee: 30}
situations:
  morning:
    name: Morning
    when: Before the first word.
    weights: {taste: 40}
    criteria: {aroma: 5}
    answers: {guests: many}
musts:
  quick: {name: Ready in five minutes, criterion: "heat", at_most: 300}
  herbal:
    name: Without caffeine
    facts: {tea: partly, coffee: no}
    because: Herbal teas have none.
    sources: [friend ]
everybody: {weights: {taste: 10}, criteria: {aroma: 2}}
asking: Who sits at the table?
questions:
  guests:
    ask: How many come?
    why: Many cannot wait.
    answers:
      few: {say: Two or three}
      many: {say: A house full, weights: {taste: 20}, criteria: {heat: 7.5}, offers: [quick]}
not_covered:
  - {name: Milk, words: [oat, soy], see: The shop round the corner.}
lists:
  sips:
    name: sips
    criterion: aroma
    rule: Three friends chose them.
    items:
      - {name: With eyes shut, done: The cup is held near., counts_when: It is told apart.,
         results: {tea: no, coffee: yes}}
      - {name: From afar, results: {tea: partly}}
"""


def broken(old: str, new: str, text: str = TEXT) -> str:
    """Return the text with its one `old` made `new`."""
    assert text.count(old) == 1, f"{old!r} is there {text.count(old)} times"
    return text.replace(old, new)


def faults_in(text: str | bytes) -> list[str]:
    """Return the lines of the error that reading the text raises, or none."""
    data = text.encode() if isinstance(text, str) else text
    try:
        read_dataset(data, "f")
    except DatasetError as error:
        return error.lines()
    return []
