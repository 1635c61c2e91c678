"""Colors for light and dark ground, which color-blind people tell apart; each truth has its own line."""

from typing import Literal, NamedTuple, assert_never

from pathways.model.values.truth import Truth

ThemeName = Literal["light", "dark"]


class TruthStyle(NamedTuple):
    """How a truth looks: its line, its ground, its word."""

    line: str
    ground: str
    word: str
    style: str
    width: str = "1"


class Theme(NamedTuple):
    """The colors of a picture."""

    paper: str
    ink: str
    pale: str
    yes: TruthStyle
    no: TruthStyle
    unknown: TruthStyle

    def of(self, truth: Truth) -> TruthStyle:
        """How a truth looks."""
        match truth:
            case Truth.YES:
                return self.yes
            case Truth.NO:
                return self.no
            case Truth.UNKNOWN:
                return self.unknown
            case _:
                assert_never(truth)


LIGHT = Theme(
    paper="white",
    ink="#222222",
    pale="#5A5A5A",
    yes=TruthStyle("#0072B2", "#DCEBF7", "#00507D", "filled", "2"),
    no=TruthStyle("#D55E00", "#FBE5D6", "#8F3E00", "filled"),
    unknown=TruthStyle("#6E6E6E", "#F3F3F3", "#444444", "filled,dashed"),
)
DARK = Theme(
    paper="#1B1B1F",
    ink="#F2F2F2",
    pale="#B8B8BC",
    yes=TruthStyle("#56B4E9", "#12354D", "#A9DCFA", "filled", "2"),
    no=TruthStyle("#E6862E", "#4B2A12", "#FFC694", "filled"),
    unknown=TruthStyle("#A6A6A6", "#2F2F35", "#DDDDDD", "filled,dashed"),
)


def theme_of(name: ThemeName) -> Theme:
    """The theme of a name."""
    match name:
        case "light":
            return LIGHT
        case "dark":
            return DARK
        case _:
            assert_never(name)
