"""The day of a question."""

from datetime import date


def default_today(as_of: str | None) -> date | str:
    """The day as it was typed; left out, the day where the person is."""
    return date.today() if as_of is None else as_of  # noqa: DTZ011
