"""Why an item of evidence does not count."""

from collections.abc import Iterable
from datetime import date
from fractions import Fraction
from typing import assert_never

from pathways.model.catalog import Catalog
from pathways.model.reason import NamedId, Reason, ReasonArgument
from pathways.model.values.amount import format_amount
from pathways.model.values.day import Day
from pathways.model.values.period import Period
from pathways.model.values.phrases import joined_by_or
from pathways.wording import labels
from pathways.wording.dates import format_date


def reasons_text(reasons: Iterable[Reason], catalog: Catalog) -> str:
    """Why an item does not count, each reason once."""
    return "; ".join(dict.fromkeys(reason_text(reason, catalog) for reason in reasons))


def reason_text(reason: Reason, catalog: Catalog) -> str:
    """A reason in words."""
    said = [_said(argument, catalog) for argument in reason.arguments]
    match reason.code:
        case "counts-for-others":
            return "counts for other credentials"
        case "decided-against":
            return "the issuer decided against it"
        case "college-not-accredited":
            return "the college is not accredited"
        case "not-in-final-term":
            return "is not in its final term"
        case "awarded-again":
            return "was awarded again, and the later award decides"
        case "not-documented":
            return "no document proves it"
        case "being-worked-out":
            return "is what is being determined"
        case "other-category":
            return "is in another category"
        case "not-stated":
            (field,) = said
            return f"{_field_words(field)} is not stated, and the record is assumed complete"
        case "not-yet":
            (day,) = said
            return f"not yet: {day}"
        case "too-long-ago":
            (period,) = said
            return f"is more than {period} ago"
        case "other-term":
            have, want = said
            return f"{have} is not {want}"
        case "none-of":
            field, want = said
            return f"{_field_words(field)}: none on record; {want} is needed"
        case "not-accredited-by":
            (accreditor,) = said
            return f"was not accredited by {accreditor}"
        case "handed-over":
            predecessor, successor = said
            return f"{successor} had replaced {predecessor} by then"
        case "same-activity":
            (path,) = said
            return f"is the same activity as {path}, which counts once"
        case "above-maximum":
            units, quota = said
            return f"no more than {units} CEUs in {quota} count"
        case "grade-below":
            grade, wanted = said
            return f"the grade {grade} is below {wanted}"
        case "degree-below":
            degree, wanted = said
            return f"{degree} is below {wanted}"
        case "no-program-of-study":
            (degree,) = said
            return f"{degree} is not a college program of study"
        case "other-award":
            award, wanted = said
            return f"{award}, not {wanted}"
        case "failed-on":
            (day,) = said
            return f"was failed on {day}"
        case "lapsed-since":
            (day,) = said
            return f"the credential lapsed later, on {day}, and reinstatement requires passing the exam again"
        case "canceled-on":
            (day,) = said
            return f"was canceled on {day}"
        case "expired-on":
            (day,) = said
            return f"expired on {day}"
        case "held-as":
            (designation,) = said
            return f"is held as {designation}"
        case "attested-by-other":
            have, want = said
            return f"is attested by {have}, not by {want}"
        case "not-started":
            (day,) = said
            return f"not yet: it starts on {day}"
        case "sanction-in-force":
            (sanction,) = said
            return f"{sanction} is in effect"
        case "before-program-began":
            (day,) = said
            return f"was completed before the program began, on {day}"
        case "not-reported-by":
            (day,) = said
            return f"was not reported by {day}"
        case "reported-late":
            day, last = said
            return f"was reported on {day}, after {last}"
        case "excluded-kind":
            (what,) = said
            return f"is {what}, which does not count"
        case "after-cycle":
            (last,) = said
            return f"was after the cycle, which ended on {last}"
        case "used-elsewhere":
            (units,) = said
            return f"{_counted(units)} used for another credential or cycle"
        case "more-than-needed":
            (units,) = said
            return f"exceeds the CEUs needed or allowed by {units}"
        case "before-counting-day":
            (day,) = said
            return f"was before {day}, from which CEUs count for the cycle"
        case "before-cycle":
            (first,) = said
            return f"was before the cycle, which began on {first}"
        case "outside-cycle-year":
            (year,) = said
            return f"was not in year {year} of the cycle"
        case "same-course":
            (path,) = said
            return (
                f"repeats the course of {path}, and a course counts once; if it is another course, give "
                "each its `index_number` or a title of its own"
            )
        case "outside-window":
            first, last = said
            return f"was not from {first} to {last}"
        case "lacks-continuous-requirement":
            (standing,) = said
            return f"is {standing}: what its holder must have at all times is missing"
        case "cycle-not-renewed":
            standing, day = said
            return f"is {standing}: the cycle that ended on {day} was not renewed"
        case "standing-expired":
            standing, day = said
            return f"is {standing}: it expired on {day}"
        case "standing":
            (standing,) = said
            return f"is {standing}"
        case _:
            assert_never(reason.code)


def reported_too(day: object) -> str:
    return f"and reported on {format_date(day)}"


def _field_words(field: str) -> str:
    """A key of a record as people say it."""
    match field:
        case "accredited_by":
            return "accreditation"
        case "approved_by":
            return "approval"
        case "attested_by":
            return "attestation"
        case _:
            return field.replace("_", " ")


def _counted(units: str) -> str:
    return labels.units_amount(units, "" if units == "1" else "s")


def argument_text(argument: ReasonArgument) -> str:
    """What a reason names, as data has it: ids as they are."""
    match argument:
        case NamedId():
            return argument.id
        case Fraction():
            return format_amount(argument)
        case str() | int() | date() | Day() | Period() | None:
            return str(argument)
        case tuple():
            return ", ".join(map(argument_text, argument))
        case _:
            assert_never(argument)


def _said(argument: ReasonArgument, catalog: Catalog) -> str:
    match argument:
        case NamedId():
            return named_label(argument, catalog)
        case Fraction():
            return format_amount(argument)
        case str() | int() | date() | Day() | Period() | None:
            return format_date(argument)
        case tuple():
            return joined_by_or(_said(part, catalog) for part in argument)
        case _:
            assert_never(argument)


def named_label(named: NamedId, catalog: Catalog) -> str:
    """What people call a word of the rules."""
    if named.vocabulary == "degrees":
        return catalog.degree_label(named.id)
    if named.vocabulary == "credentials":
        return catalog.credentials[named.id].abbreviation
    if named.vocabulary == "organizations":
        return catalog.organization_terms.label(named.id)
    return catalog.vocabularies[named.vocabulary].label(named.id)
