"""Coming dates as a calendar file, with reminders."""

from datetime import UTC, datetime, timedelta
from hashlib import sha256

from icalendar import Alarm, Calendar, Event

from pathways.renewal.credential_group import CredentialGroup, groups
from pathways.renewal.key_dates import KeyDate
from pathways.renewal.renew import Renewals

REMINDERS = (timedelta(30), timedelta(7))
"""How long before a day on which something must be done a calendar reminds of it."""


def calendar(found: Renewals) -> bytes:
    """The coming dates of every account as iCalendar; the same answer makes the same bytes."""
    made = Calendar()
    made.add("prodid", "-//pathways//renewals//EN")
    made.add("version", "2.0")
    made.add("method", "PUBLISH")
    for group in groups(found.rows, found.as_of):
        for one in group.coming:
            made.add_component(_event(group, one))
    text: bytes = made.to_ical()
    return text


def _event(group: CredentialGroup, one: KeyDate) -> Event:
    event, as_of = Event(), group.as_of
    event.add("uid", _uid(group, one))
    event.add("dtstamp", datetime(as_of.year, as_of.month, as_of.day, tzinfo=UTC))
    event.add("dtstart", one.date)
    event.add("dtend", one.date + timedelta(1))
    summary = one.label if group.name in one.label else f"{group.name}: {one.label}"
    event.add("summary", summary)
    if one.then:
        what = "Reinstatement" if one.kind in ("stage", "reinstate") else "Then"
        event.add("description", f"{what}: {one.then}")
    event.add("transp", "TRANSPARENT")
    for before in REMINDERS if one.must else ():
        event.add_component(_alarm(summary, before))
    return event


def _alarm(summary: str, before: timedelta) -> Alarm:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("trigger", -before)
    alarm.add("description", summary)
    return alarm


def _uid(group: CredentialGroup, one: KeyDate) -> str:
    """A name that the event keeps as long as its date and label do, so that a calendar does not double it."""
    parts = (group.lead.credential.credential, one.kind, one.date.isoformat(), one.label)
    return f"{sha256('|'.join(parts).encode()).hexdigest()[:24]}@pathways"
