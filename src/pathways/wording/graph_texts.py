"""What the graph of credentials answers."""

from pathways.wording.dates import format_date

OWN_RULES = "By rules of your own:"
UNAVOIDABLE = "Required on every path to it"
NOTHING_LEADS_TO_IT = "No rule on file leads to it"
NOTHING_IN_COMMON = "Nothing: its paths have nothing in common"
EVERY_PATH = "Every path to it"
THEN = ", then "
NOTHING_LOST = "No credential or route would be affected"
WITHDRAWAL = "Impact if it were withdrawn"
STARTING_POINTS = "Entry points: credentials with a route that requires no other credential"
NONE = "None"
BRIDGES = "Credentials that lead to each other"
LONGEST_PATHS = "The longest chains, each credential leading to the next"
LEADS_TO_IT = "Prerequisites"
IT_OPENS = "Credentials it can lead to"
NO_RULE = "No rule on file "
LEADS = "leads to it"
ASKS = "requires it"
CAREERS = "Careers it supports"
UNAVOIDABLE_FOR = ", required on every path"


def under_rules(does: object, day: object) -> str:
    return f"{does}, under the rules that may be in effect on {format_date(day)}"


def and_more(most: object) -> str:
    return f"and more; the first {most} are shown, those through the fewest credentials first"


def without_rules(credential: object) -> str:
    return f"{credential} (not covered yet)"


def by_route(credential: object, route: object) -> str:
    return f"{credential} via {route}"


def not_earnable(credential: object) -> str:
    return f"{credential} could no longer be earned"


def not_reachable(credential: object, route: object) -> str:
    return f"This route to {credential} would close: {route}"


def counts_as(credential: object, other: object) -> str:
    return f"{credential} counts as {other}"


def opens(credential: object, other: object) -> str:
    return f"{credential} can lead to {other}"


def by_routes(routes: object) -> str:
    return f" via {routes}"
