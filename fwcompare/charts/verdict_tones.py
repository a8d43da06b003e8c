"""The colour roles and signs of the verdicts on claims."""

_TONES = {
    "true": ("yes", "check"),
    "false": ("no", "x"),
    "unsupported": ("no", "circle-help"),
    "partly-true": ("between", "contrast"),
    "opinion": ("between", "quote"),
    "omitted": ("between", "circle-slash"),
}
_OTHER = ("between", "minus")


def tone_of(verdict: str) -> tuple[str, str]:
    """Return the role of the colour and the name of the icon for one of the dataset's verdicts."""
    return _TONES.get(verdict, _OTHER)


def words_of(verdict: str) -> str:
    return verdict.replace("-", " ")
