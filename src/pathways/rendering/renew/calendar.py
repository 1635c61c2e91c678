"""Key dates as a calendar file, with reminders."""

from collections import Counter
from datetime import UTC, date, datetime, timedelta
from hashlib import sha256

from icalendar import Alarm, Calendar, Event

from pathways.model.values.phrases import capital
from pathways.renewal.credential_group import CredentialGroup, groups
from pathways.renewal.key_dates import KeyDate
from pathways.renewal.renew import Renewals
from pathways.wording import renewal_texts

REMINDERS = (timedelta(30), timedelta(7))
"""How long before a day on which something must be done a calendar reminds of it."""


def calendar(renewals: Renewals) -> bytes:
    """The key dates of every account as iCalendar; the same answer makes the same bytes."""
    made = Calendar()
    made.add("prodid", "-//pathways//renewals//EN")
    made.add("version", "2.0")
    made.add("method", "PUBLISH")
    for group in groups(renewals.statuses, renewals.as_of):
        seen: Counter[tuple[str, date]] = Counter()
        for key_date in group.coming:
            seen[key_date.kind, key_date.date] += 1
            made.add_component(_event(group, key_date, seen[key_date.kind, key_date.date]))
    text: bytes = made.to_ical()
    return text


def _event(group: CredentialGroup, key_date: KeyDate, nth: int) -> Event:
    event, as_of = Event(), group.as_of
    event.add("uid", _uid(group, key_date, nth))
    event.add("dtstamp", datetime(as_of.year, as_of.month, as_of.day, tzinfo=UTC))
    event.add("dtstart", key_date.date)
    event.add("dtend", key_date.date + timedelta(1))
    summary = key_date.label if group.name in key_date.label else f"{group.name}: {key_date.label}"
    summary = capital(summary)
    event.add("summary", summary)
    if key_date.then:
        what = renewal_texts.REINSTATEMENT if key_date.then_reinstates else renewal_texts.THEN
        event.add("description", f"{what}: {key_date.then}")
    event.add("transp", "TRANSPARENT")
    for before in REMINDERS if key_date.must else ():
        event.add_component(_alarm(summary, before))
    return event


def _alarm(summary: str, before: timedelta) -> Alarm:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("trigger", -before)
    alarm.add("description", summary)
    return alarm


def _uid(group: CredentialGroup, key_date: KeyDate, nth: int) -> str:
    """A name that an event keeps whatever its words are, so that a calendar does not double it; `nth` is its
    place among those of its kind on one day.
    """
    parts = (group.lead.credential.credential, key_date.kind, key_date.date.isoformat(), str(nth))
    return f"{sha256('|'.join(parts).encode()).hexdigest()[:24]}@pathways"
