"""The people whom a command is asked about: one record, a folder of them, or a table with a row for each."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

from pathways.cli.log_file import NO_LOG, ActivityLogOptions
from pathways.cli.options import original_text, read_people, read_person
from pathways.loading.records.roster_file import records
from pathways.loading.tables.column_map import read_column_map
from pathways.loading.tables.sheet import SHEETS
from pathways.model.catalog import Catalog
from pathways.model.evidence.record import Record
from pathways.model.evidence.unread import ALL_READ, Unread
from pathways.model.values.finding import Location, invalid_input
from pathways.rendering.layout.json import as_json
from pathways.rendering.layout.lines import list_lines, page_text
from pathways.rendering.layout.unread import unread_data
from pathways.rendering.redaction import redacted, redacted_unread
from pathways.wording import command_texts
from pathways.wording.not_read import NOT_READ, not_read

SCHEMA = "pathways/people/1"
AnswerT = TypeVar("AnswerT")


class People(NamedTuple):
    """Records by name, and what of their table was not read; `several` unless one record was named."""

    records: Mapping[str, Record]
    several: bool = False
    unread: Unread = ALL_READ

    @property
    def one(self) -> Record:
        """The one record that was named."""
        (record,) = self.records.values()
        return record


def is_of_several(record: Path) -> bool:
    """Whether a path is that of several people: a folder, or a table."""
    return record.is_dir() or record.suffix.casefold() in SHEETS


def read_asked(record: Path, catalog: Catalog, *, redact: bool, log: ActivityLogOptions = NO_LOG) -> People:
    """Read whom a command is asked about, with the log of the one person whom it is of.

    Raises:
        InvalidInputError: with every fault of the files; a log is given for several people.
    """
    if not is_of_several(record):
        return People({"": read_person(record, catalog, redact=redact, log=log)})
    if log.log is not None:
        raise invalid_input(Location("log" if redact else str(log.log)), "Q011", "log-of-several")
    if record.is_dir():
        return People(read_people(record, catalog, redact=redact), several=True)
    with original_text(shown=not redact, called="table"):
        found, unread = records(record, catalog, columns=read_column_map(log.columns) if log.columns else {})
    if not redact:
        return People(found, True, unread)
    hidden = (redacted(person, catalog) for person in found.values())
    numbered = {command_texts.record_number(nth): person for nth, person in enumerate(hidden, 1)}
    return People(numbered, True, redacted_unread(unread, "table"))


def asked_once(people: People, ask: Callable[[Record], AnswerT]) -> Callable[[Record], AnswerT]:
    """The question, which one person is asked once, whatever is printed and written of the answer.

    The answers of several are made as they are printed, since all of them would not fit into memory.
    """
    if people.several:
        return ask
    answer = ask(people.one)
    return lambda _: answer


def print_answers(
    people: People, text: Callable[[Record], str], data: Callable[[Record], Any], *, json: bool
) -> None:
    """Print the answer for each, those of several people by their names and below one another."""
    if not people.several:
        print(as_json(data(people.one)) if json else text(people.one), end="")
    elif json:
        listed = [{"person": name, "answer": data(record)} for name, record in people.records.items()]
        print(as_json({"schema": SCHEMA, "people": listed, **unread_data(people.unread)}), end="")
    else:
        unread = page_text(list_lines(NOT_READ, not_read(people.unread)))
        answers = (_headed(name, record, text) for name, record in people.records.items())
        parts = [unread, *answers] if people.unread.left_out else [*answers, unread]
        print("\n".join(part for part in parts if part.strip()), end="")


def _headed(name: str, record: Record, text: Callable[[Record], str]) -> str:
    """An answer, with the name above it where the answer does not say it."""
    answer = text(record)
    return answer if record.learner else f"{command_texts.person(name)}\n{answer}"
