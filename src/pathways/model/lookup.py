"""What a question names: a credential, an organization, a day."""

from datetime import date, datetime
from functools import partial

from pathways.model.catalog import Catalog
from pathways.model.renewal.rules import Renewal
from pathways.model.rules.credential import Credential
from pathways.model.school.outline import Outline
from pathways.model.values.day import Day
from pathways.model.values.fault import Written, fault
from pathways.model.values.finding import (
    Finding,
    InvalidInputError,
    InvalidValueError,
    Location,
    collect_errors,
    invalid_input,
)
from pathways.model.values.names import Reference, ReferenceKind


def find(catalog: Catalog, spelling: str) -> Credential:
    """The credential that an id, abbreviation or former abbreviation names.

    Raises:
        InvalidInputError: none, or more than one.
    """
    return catalog.credentials[_resolved(catalog, "credential", spelling)]


def find_all(catalog: Catalog, spelling: str | None) -> tuple[Credential, ...]:
    """The one credential that a spelling names; every one, by id, where it is null.

    Raises:
        InvalidInputError: none, or more than one.
    """
    if spelling is not None:
        return (find(catalog, spelling),)
    return tuple(credential for _, credential in sorted(catalog.credentials.items()))


def find_outline(catalog: Catalog, spelling: str) -> Outline:
    """The outline that an id or another name of it names.

    Raises:
        InvalidInputError: none, or more than one.
    """
    return catalog.outlines[_resolved(catalog, "outline", spelling)]


def find_any(
    catalog: Catalog, spelling: str, kinds: tuple[ReferenceKind, ...] = ("credential", "organization")
) -> Reference:
    """What a spelling names, of some kinds; the graph's own names of nodes are spellings too.

    Raises:
        InvalidInputError: nothing of any of the kinds, or more than one of the first kind that has it.
    """
    for kind in kinds:
        word = spelling.removeprefix(f"{kind}:")
        if catalog.names.knows(kind, word):
            return Reference(kind, _resolved(catalog, kind, word))
    nearest = max(kinds, key=lambda kind: catalog.names.likeness(kind, spelling))
    unknown = catalog.names.unknown(kinds, nearest, spelling)
    raise InvalidInputError([Finding(Location("name"), "Q003", unknown)])


def find_renewal(catalog: Catalog, spelling: str) -> tuple[Renewal, str | None]:
    """How a credential, or the credentials of an issuer, are renewed; and the credential, where it is one.

    Raises:
        InvalidInputError: neither, or no rule on file says how.
    """
    kind, name = find_any(catalog, spelling)
    if kind == "credential" and name in catalog.renewed_by:
        return catalog.renewed_by[name], name
    renewals = sorted(
        (renewal for renewal in catalog.renewals.values() if renewal.issuer == name),
        key=lambda renewal: renewal.renewal,
    )
    if renewals:
        return renewals[0], None
    known = tuple(sorted({renewal.issuer for renewal in catalog.renewals.values()}))
    if not known:
        raise invalid_input(Location("name"), "Q011", "no-renewal-rules", spelling=Written(spelling))
    raise invalid_input(Location("name"), "Q011", "no-renewal-rule", spelling=Written(spelling), known=known)


def _resolved(catalog: Catalog, kind: ReferenceKind, spelling: str) -> str:
    try:
        return catalog.names.resolve(kind, spelling)
    except InvalidValueError as error:
        raise InvalidInputError([Finding(Location(kind), "Q001", error.fault)]) from None


def parse_date(as_of: date | str, place: str = "as-of") -> date:
    """The as-of date, or the day of another `place` of the question.

    Raises:
        InvalidInputError: not one day of the calendar.
    """
    if isinstance(as_of, datetime):
        return as_of.date()
    if isinstance(as_of, date):
        return as_of
    as_of = str(as_of)  # whatever else a caller has is no day, and is told as it is
    try:
        day = Day.parse(as_of)
        if day.exact:
            return day.earliest
        refused = fault("not-one-day", text=Written(as_of))
    except InvalidValueError as error:
        refused = error.fault
        if refused.kind == "not-a-date":  # its remedy allows a month or a year, which are not one day
            refused = fault("not-a-day", text=Written(as_of))
    raise InvalidInputError([Finding(Location(place), "Q002", refused)])


def parse_date_range(first: str, last: str) -> tuple[date, date]:
    """Two days, the earlier first.

    Raises:
        InvalidInputError: either is not one day of the calendar, or the first is after the last.
    """
    start, end = collect_errors(partial(parse_date, first, "from"), partial(parse_date, last, "to"))
    if start > end:
        raise invalid_input(Location("from"), "Q005", "range-days-out-of-order", start=start, end=end)
    return start, end
