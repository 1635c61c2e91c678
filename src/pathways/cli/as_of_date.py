"""The day of a question."""

from datetime import date

from pathways.model.lookup import parse_date


def as_of_date(as_of: str | None) -> date:
    """The day that was typed, or if omitted today.

    Raises:
        InvalidInputError: not one day of the calendar.
    """
    return date.today() if as_of is None else parse_date(as_of)  # noqa: DTZ011
