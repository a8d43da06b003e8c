"""One pairwise judgement: how many times as important one weight is as another; frozen."""

from fwcompare.values import dataclass

MOST_TIMES = 9.0
"""The end of Saaty's scale, which is kept to either way round."""


@dataclass(frozen=True)
class Judgement:
    """`more` is `times` as important as `than`, 1/9..9 (ValueError otherwise)."""

    more: str
    than: str
    times: float

    def __post_init__(self) -> None:
        if self.more == self.than:
            raise ValueError(f"{self.more} is compared with itself")
        if not 1 / MOST_TIMES - 1e-9 <= self.times <= MOST_TIMES:
            raise ValueError(f"{self.times} is not within 1/9 and 9")

    @property
    def pair(self) -> tuple[str, str]:
        return self.more, self.than
