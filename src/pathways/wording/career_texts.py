"""What the pages of careers and occupations say."""

from pathways.wording.dates import format_date
from pathways.wording.rules_texts import note as note

ENTRY_LEVEL = "entry level"
SPECIALTY = "specialty"
LEADERSHIP = "leadership"
TITLE = "Careers in health information"
CAREERS = "Careers"
OCCUPATIONS = "Occupations"
CREDENTIALS = "Credentials that support it; no issuer states that one is required"
ADVANCEMENT = "Advancement"
CODE_UNKNOWN = "code not known"
DUTIES = "Duties"
SETTINGS = "Work settings"
EDUCATION = "Education"
PAY = "Pay"
JOBS = "Jobs"
TENTH_PERCENTILE = "10th percentile"
NINETIETH_PERCENTILE = "90th percentile"
OUTLOOK = "Outlook"
NO_SOURCE = "no source"
AN_HOUR = "an hour"
A_YEAR = "a year"
NO_CODE = "no code"


def gone_on_to_from(career: object) -> str:
    return f"typical feeder role: {career}"


def goes_on_to(career: object, how: object) -> str:
    return f"next role: {career}, {how}"


def soc(code: object) -> str:
    return f"SOC {code}"


def first_surveyed(year: object) -> str:
    return f"first surveyed {format_date(year)}"


def last_surveyed(year: object) -> str:
    return f"last surveyed {format_date(year)}"


def split_from(code: object, name: object) -> str:
    return f"split from {code} {name}; the two series are not combined"


def not_on_file(parts: object) -> str:
    return f"not on file: {parts}"


def own_figures(source: object) -> str:
    return f"Separate figures, by {source}; not part of a series"


def in_place(place: object) -> str:
    return f" in {place}"


def pay(year: object, measure: object, amount: object, per: object, place: object) -> str:
    return f"{format_date(year)}: {measure} ${amount} {per}{place}"


def jobs(year: object, number: object) -> str:
    return f"{format_date(year)}: {number} jobs"


def openings(number: object) -> str:
    return f", about {number} openings a year"


def outlook(first: object, last: object, percent: object, openings: object) -> str:
    return f"{first} to {last}: {percent}% more jobs{openings}"
