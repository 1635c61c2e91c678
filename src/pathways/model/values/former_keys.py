"""Keys and names of release 0.2: records and programs may still have them, rules may not."""

from typing import Final

FORMER_KEYS: Final = {
    "licences": "licenses",
    "licence": "license",
    "cancelled": "canceled",
    "judgements": "judgments",
}
"""Of records and programs."""

FORMER_CONDITIONS: Final = {
    "pool": "continuing_education",
    "judged": "issuer_discretion",
    "must_not": "disqualifier",
    "licence": "license",
}
"""Kinds of conditions, which are their names too where a rule gives none."""

FORMER_RULE_KEYS: Final = {
    "binds": "effective_by",
    "sits_only": "exam_only",
    "apart": "exclusive",
    **FORMER_CONDITIONS,
}


FORMER_DATES: Final = {"applied": "application_date", "exam": "exam_date", "entry": "program_entry"}
"""Of rules: the dates that an edition or a window goes by."""


def current_condition(name: str) -> str:
    """The name of a condition, where a record has the one of release 0.2.

    >>> current_condition("open/judged"), current_condition("associate/degree")
    ('open/issuer_discretion', 'associate/degree')
    """
    route, slash, last = name.rpartition("/")
    return f"{route}{slash}{FORMER_CONDITIONS.get(last, last)}"
