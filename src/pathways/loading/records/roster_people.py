"""Who is who in a table: people told apart by a number, or else by their names."""

from collections import defaultdict
from dataclasses import dataclass, field

from pathways.loading.records.everyday_words import means_unknown
from pathways.loading.records.record_row import PERSON, name_of
from pathways.loading.records.roster_sheets import STUDENT_ID
from pathways.loading.text.located import LocatedMapping, LocatedText, mapping, text
from pathways.model.values.fault import Fault, Written, fault
from pathways.model.values.finding import Finding, Location


@dataclass(slots=True)
class PersonRows:
    """A person's rows, gathered: the name, the number if one is told, and what is told of each list."""

    name: LocatedText
    number: LocatedText | None
    lists: LocatedMapping
    places: list[Location] = field(default_factory=list)


class RosterPeople:
    """The people of a table, in the order in which they are first named."""

    def __init__(self) -> None:
        self.people: list[PersonRows] = []
        self._shown: set[str] = set()
        self._by_number: dict[str, PersonRows] = {}
        self._by_name: dict[str, list[PersonRows]] = defaultdict(list)

    def person_of(self, row: LocatedMapping, *, alone: bool, named: bool) -> PersonRows | Finding:
        """The person of a row, whose cells that say who it is are taken out of it.

        Args:
            row: the cells.
            alone: whether every row of this sheet is another student.
            named: whether the sheet has a column that says who it is; of one that has none, which can only
                be a sheet with a row a student, students are numbered.
        """
        told = {key: cell for key, cell in row.items() if key in PERSON and not means_unknown(cell)}
        number = told.pop(STUDENT_ID, None)
        name = name_of(told)
        for key in PERSON:
            row.pop(key, None)
        if name is None and number is None and named:
            return Finding(row.at, "P024", fault("student-without-name"))
        shown = name or number or text(f"student {len(self.people) + 1}", row.at)
        found = self._known(name, number, alone=alone)
        if isinstance(found, Fault):
            return Finding(shown.at, "P024", found)
        person = found or self._new(shown, number)
        person.places.append(row.at)
        return person

    def _known(
        self, name: LocatedText | None, number: LocatedText | None, *, alone: bool
    ) -> PersonRows | Fault | None:
        """Who it is of those that were named before; null for somebody new."""
        of_name = self._by_name.get(_spelled(name), []) if name else []
        if number is None:
            if len(of_name) > 1 and name:
                return fault("student-of-two", name=Written(name))
            return _twice(name, of_name[0]) if alone and of_name and name else next(iter(of_name), None)
        if known := self._by_number.get(_spelled(number)):
            if name and known not in of_name:
                return fault("number-of-two", number=Written(number), name=Written(known.name))
            return known
        unnumbered = next((person for person in of_name if person.number is None), None)
        if unnumbered is None or name is None:
            return None
        if alone:
            return _twice(name, unnumbered)
        unnumbered.number = self._by_number.setdefault(_spelled(number), unnumbered).number or number
        return unnumbered

    def _new(self, shown: LocatedText, number: LocatedText | None) -> PersonRows:
        unique = str(shown)
        while unique in self._shown:  # also where somebody is really called `Ana Lopez (2)`
            unique = f"{unique} ({number or len(self.people) + 1})"
        self._shown.add(unique)
        person = PersonRows(text(unique, shown.at), number, mapping(shown.at))
        self.people.append(person)
        self._by_name[_spelled(shown)].append(person)
        if number:
            self._by_number[_spelled(number)] = person
        return person


def _spelled(word: str) -> str:
    """What names and numbers are compared by: all but capitals and spacing tells people apart."""
    return " ".join(word.casefold().split())


def _twice(name: LocatedText, person: PersonRows) -> Fault:
    first = person.places[0]
    return fault("student-listed-twice", name=Written(name), place=Written(f"{first.file}:{first.line}"))
