"""What the graph of credentials answers."""

OWN_RULES = "By rules of your own:"
UNAVOIDABLE = "What no way to it goes without"
NOTHING_LEADS_TO_IT = "No rule on file leads to it"
NOTHING_IN_COMMON = "Nothing: its ways have nothing in common"
EVERY_WAY = "Every way to it"
THEN = ", then "
NOTHING_LOST = "No credential or route would be lost"
WITHDRAWAL = "What its withdrawal would close"
STARTING_POINTS = "Where to begin: credentials with a way that asks for no other credential"
NONE = "None"
BRIDGES = "Credentials that lead to each other"
LONGEST_PATHS = "The longest chains, each credential opening the next"
LEADS_TO_IT = "What leads to it"
IT_OPENS = "What it opens"
NO_RULE = "No rule on file "
LEADS = "leads to it"
ASKS = "asks for it"
CAREERS = "Careers that it serves"
UNAVOIDABLE_FOR = ", and no way goes without it"


def under_rules(does: object, day: object) -> str:
    return f"{does}, under the rules that may be in force on {day}"


def and_more(most: object) -> str:
    return f"and more; the first {most} are told, those over fewest credentials first"


def without_rules(credential: object) -> str:
    return f"{credential}, of which no rules are on file"


def by_route(credential: object, route: object) -> str:
    return f"{credential} by {route}"


def not_earnable(credential: object) -> str:
    return f"{credential} could not be earned any more"


def not_reachable(credential: object, route: object, edition: object) -> str:
    return f"{credential} could not be reached by {route} any more ({edition})"


def counts_as(credential: object, other: object) -> str:
    return f"{credential} counts as {other}"


def opens(credential: object, other: object) -> str:
    return f"{credential} opens {other}"


def by_routes(routes: object) -> str:
    return f" by {routes}"
