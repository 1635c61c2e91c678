"""What the pages of careers and occupations say."""

from pathways.wording.rules_texts import note as note

WAY_IN = "a way in"
WAY_TO_SPECIALIZE = "a way to specialise"
WAY_TO_MANAGE = "a way to manage"
TITLE = "Careers in health information"
CAREERS = "Careers"
OCCUPATIONS = "Occupations"
CREDENTIALS = "Credentials that serve it; no issuer says that one is asked for"
ADVANCEMENT = "How one goes on"
CODE_UNKNOWN = "code not known"
DUTIES = "Duties"
SETTINGS = "Where"
EDUCATION = "Education"
PAY = "Pay"
JOBS = "Jobs"
OUTLOOK = "Outlook"
NO_SOURCE = "no source"
AN_HOUR = "an hour"
A_YEAR = "a year"
NO_CODE = "no code"


def gone_on_to_from(career: object) -> str:
    return f"gone on to from: {career}"


def goes_on_to(career: object, how: object) -> str:
    return f"goes on to: {career}, {how}"


def soc(code: object) -> str:
    return f"SOC {code}"


def first_surveyed(year: object) -> str:
    return f"first surveyed {year}"


def last_surveyed(year: object) -> str:
    return f"last surveyed {year}"


def split_from(code: object, name: object) -> str:
    return f"split from {code} {name}; the two series are never joined"


def not_on_file(parts: object) -> str:
    return f"not on file: {parts}"


def own_figures(source: object) -> str:
    return f"Figures of its own, by {source}; part of no series"


def in_place(place: object) -> str:
    return f" in {place}"


def pay(year: object, measure: object, amount: object, per: object, place: object) -> str:
    return f"{year}: {measure} {amount} USD {per}{place}"


def jobs(year: object, number: object) -> str:
    return f"{year}: {number} jobs"


def openings(number: object) -> str:
    return f", about {number} openings a year"


def outlook(first: object, last: object, percent: object, openings: object) -> str:
    return f"{first} to {last}: {percent} % more jobs{openings}"
