"""Coming dates as a calendar file."""

from datetime import UTC, date, datetime, timedelta
from hashlib import sha256

from icalendar import Calendar, Event

from pathways.renewal.dates import Coming, coming
from pathways.renewal.renew import Renewals
from pathways.renewal.row import Row


def calendar(found: Renewals) -> bytes:
    """The coming dates of every credential as iCalendar; the same answer makes the same bytes."""
    made = Calendar()
    made.add("prodid", "-//pathways//renewals//EN")
    made.add("version", "2.0")
    made.add("method", "PUBLISH")
    for row in found.rows:
        for one in coming(row, found.as_of):
            made.add_component(_event(row, one, found.as_of))
    text: bytes = made.to_ical()
    return text


def _event(row: Row, one: Coming, as_of: date) -> Event:
    event = Event()
    event.add("uid", _uid(row, one))
    event.add("dtstamp", datetime(as_of.year, as_of.month, as_of.day, tzinfo=UTC))
    event.add("dtstart", one.date)
    event.add("dtend", one.date + timedelta(1))
    name = row.credential.abbreviation
    event.add("summary", one.label if name in one.label else f"{name}: {one.label}")
    if one.then:
        event.add("description", f"{'The way back' if one.kind == 'stage' else 'Then'}: {one.then}")
    event.add("transp", "TRANSPARENT")
    return event


def _uid(row: Row, one: Coming) -> str:
    """A name that the event keeps as long as its date and label do, so that a calendar does not double it."""
    parts = (row.credential.credential, one.kind, one.date.isoformat(), one.label)
    return f"{sha256('|'.join(parts).encode()).hexdigest()[:24]}@pathways"
