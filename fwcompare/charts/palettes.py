"""The themes to choose from: the colours of each, as tables of roles."""

from fwcompare.values import dataclass


@dataclass(frozen=True)
class Colours:
    """One look; every value is `#RRGGBB`. Contrast floors are held by the tests."""

    is_dark: bool
    win: str
    paper: str
    field: str
    selected: str
    hover: str
    line: str
    grid: str
    edge: str
    ink: str
    ink2: str
    ink3: str
    yes: str
    yes_ground: str
    no: str
    no_ground: str
    between: str
    between_ground: str


LIGHT = Colours(
    is_dark=False,
    win="#F4F4F2",
    paper="#FFFFFF",
    field="#FFFFFF",
    selected="#E9E9E5",
    hover="#EEEEEB",
    line="#DCDCD8",
    grid="#E8E8E5",
    edge="#80817F",
    ink="#1B1C1E",
    ink2="#53565C",
    ink3="#63666C",
    yes="#1C6A3A",
    yes_ground="#E3F0E7",
    no="#A32036",
    no_ground="#F9E6E8",
    between="#4F5258",
    between_ground="#ECECE9",
)

DARK = Colours(
    is_dark=True,
    win="#18191B",
    paper="#1F2023",
    field="#232428",
    selected="#2A2B2F",
    hover="#232427",
    line="#313337",
    grid="#2A2C2F",
    edge="#74777D",
    ink="#ECECEA",
    ink2="#B2B5BA",
    ink3="#9A9DA3",
    yes="#7FCB9A",
    yes_ground="#1E3327",
    no="#F2939F",
    no_ground="#3C2227",
    between="#B6B9BE",
    between_ground="#2D2F33",
)

CONTRAST_LIGHT = Colours(
    is_dark=False,
    win="#FFFFFF",
    paper="#FFFFFF",
    field="#FFFFFF",
    selected="#FFFFFF",
    hover="#FFFFFF",
    line="#595959",
    grid="#595959",
    edge="#000000",
    ink="#000000",
    ink2="#000000",
    ink3="#000000",
    yes="#0B5A2A",
    yes_ground="#FFFFFF",
    no="#8A0F24",
    no_ground="#FFFFFF",
    between="#000000",
    between_ground="#FFFFFF",
)

CONTRAST_DARK = Colours(
    is_dark=True,
    win="#000000",
    paper="#000000",
    field="#000000",
    selected="#000000",
    hover="#000000",
    line="#A6A6A6",
    grid="#A6A6A6",
    edge="#FFFFFF",
    ink="#FFFFFF",
    ink2="#FFFFFF",
    ink3="#FFFFFF",
    yes="#9BE8B5",
    yes_ground="#000000",
    no="#FFB3BC",
    no_ground="#000000",
    between="#FFFFFF",
    between_ground="#000000",
)


@dataclass(frozen=True)
class Palette:
    """One of the themes to choose from; `name` is what the menu calls it.

    `light` and `dark` are its colours on a system that is so; most have one look for both.
    """

    id: str
    name: str
    light: Colours
    dark: Colours


PALETTES = {
    palette.id: palette
    for palette in (
        Palette("light", "Light", LIGHT, LIGHT),
        Palette("dark", "Dark", DARK, DARK),
        Palette("contrast", "High contrast", CONTRAST_LIGHT, CONTRAST_DARK),
    )
}

EVERY_LOOK = {
    f"{palette.id}, {'dark' if colours.is_dark else 'light'}": colours
    for palette in PALETTES.values()
    for colours in dict.fromkeys((palette.light, palette.dark))
}
