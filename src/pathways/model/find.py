"""What a question names: a credential, and a day."""

from datetime import date, datetime

from pathways.model.catalog import Catalog, Credential
from pathways.model.day import Day
from pathways.model.finding import Finding, Location, Unusable


def find(catalog: Catalog, spelling: str) -> Credential:
    """The credential that an id, abbreviation or former abbreviation names.

    Raises:
        Unusable: none, or more than one.
    """
    try:
        return catalog.credentials[catalog.names.resolve("credential", spelling)]
    except ValueError as error:
        message, _, remedy = str(error).partition("; ")
        raise Unusable([Finding(Location("credential"), "Q001", message, remedy)]) from None


def the_day(as_of: date | str) -> date:
    """The as-of date.

    Raises:
        Unusable: not one day of the calendar.
    """
    if isinstance(as_of, datetime):
        return as_of.date()
    if isinstance(as_of, date):
        return as_of
    try:
        day = Day.parse(as_of)
        if day.exact:
            return day.earliest
        message = f"`{as_of}` is not one day"
    except ValueError as error:
        message = str(error).partition("; ")[0]
    raise Unusable([Finding(Location("as-of"), "Q002", message, "write the day as YYYY-MM-DD")])
