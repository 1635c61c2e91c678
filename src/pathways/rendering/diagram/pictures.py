"""The pictures of a catalog: for nobody or for a person, on a day or for every edition on file."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from pathways.checking.answer import Answer
from pathways.checking.check import check
from pathways.model.catalog import Catalog, Definition
from pathways.model.evidence.record import Record
from pathways.model.lookup import find, find_any, find_renewal
from pathways.model.renewal.rules import Renewal
from pathways.model.rules.credential import Credential
from pathways.model.rules.edition import Edition
from pathways.model.values.names import Reference
from pathways.model.verdict import unique
from pathways.rendering.diagram.careers import careers_sketch
from pathways.rendering.diagram.kinds import kinds_sketch
from pathways.rendering.diagram.overview import overview_sketch
from pathways.rendering.diagram.picture import Diagram
from pathways.rendering.diagram.renewal import renewal_sketch
from pathways.rendering.diagram.routes import routes_from, routes_to
from pathways.rendering.diagram.sketch import Sketch
from pathways.rendering.diagram.tree import requirement_sketch
from pathways.renewal.renew import renew
from pathways.renewal.standing.credential_status import CredentialStatus
from pathways.wording import picture_texts
from pathways.wording.sources import file_origin


@dataclass(frozen=True)
class Pictures:
    """Draws each kind of picture; `closed` takes what the record does not say as not so."""

    catalog: Catalog
    record: Record | None
    day: date | None
    closed: bool

    def requirements(self, name: str) -> Diagram:
        """What a credential asks for, in the editions that bind the person."""
        subject = find(self.catalog, name)
        answer = self._answer(subject.credential)
        title = f"{subject.abbreviation}, {subject.name}{self._when}"
        editions = _editions(subject, answer, self.day)
        sketch = requirement_sketch(self.catalog, subject, editions, title, answer)
        return self._picture(sketch, self.catalog.own([subject.credential]))

    def renewal(self, name: str) -> Diagram:
        """The states of a renewal, and where the person stands in them."""
        renewal, only = find_renewal(self.catalog, name)
        whose = self.catalog.credentials[only].abbreviation if only else renewal.name
        title = picture_texts.renewal_of(whose, self._when) if only else f"{whose}{self._when}"
        statuses = tuple(self._statuses(renewal, only))
        return self._picture(renewal_sketch(self.catalog, renewal, title, self.day, statuses))

    def routes_to(self, name: str) -> Diagram:
        """Every way to a credential."""
        goal = Reference("credential", find(self.catalog, name).credential)
        title = picture_texts.ways_to(self._label(goal), self._when)
        return self._picture(routes_to(self.catalog, goal.node, title, self.day, self._answers()))

    def routes_from(self, name: str) -> Diagram:
        """What a credential or an organization opens."""
        start = find_any(self.catalog, name)
        title = picture_texts.what_opens(self._label(start), self._when)
        return self._picture(routes_from(self.catalog, start.node, title, self.day, self._answers()))

    def kinds(self) -> Diagram:
        """The kinds of nodes and edges that the graph is made of."""
        return self._picture(kinds_sketch(self.catalog))

    def careers(self) -> Diagram:
        """Careers, and what serves them."""
        title = picture_texts.careers_title(self._when)
        return self._picture(careers_sketch(self.catalog, title, self._answers()))

    def overview(self) -> Diagram:
        """The map of all credentials."""
        title = picture_texts.overview_title(self._when)
        return self._picture(overview_sketch(self.catalog, self.day, title, self._answers()))

    @property
    def _when(self) -> str:
        """For whom a picture is and as of when, as its title says."""
        learner = self.record.learner if self.record else None
        who = picture_texts.for_learner(learner) if learner else ""
        return picture_texts.as_of(who, self.day) if self.day else picture_texts.every_edition(who)

    def _answer(self, credential: str) -> Answer | None:
        if self.record is None or self.day is None:
            return None
        return check(self.catalog, credential, self.record, as_of=self.day, assume_complete=self.closed)

    def _answers(self) -> dict[str, Answer] | None:
        """The answer for each credential; null: nobody is asked about."""
        answers = {name: self._answer(name) for name in self.catalog.credentials}
        every = {name: answer for name, answer in answers.items() if answer is not None}
        return every or None

    def _statuses(self, renewal: Renewal, only: str | None) -> Iterator[CredentialStatus]:
        if self.record is None or self.day is None:
            return
        renewals = renew(self.catalog, self.record, as_of=self.day, assume_complete=self.closed)
        for status in renewals.statuses:
            about = only in (None, status.credential.credential)
            if status.renewal is renewal and not status.superseded_by and about:
                yield status

    def _label(self, named: Reference) -> str:
        if named.kind == "credential":
            return self.catalog.credentials[named.id].abbreviation
        return self.catalog.organization_terms.label(named.id)

    def _picture(self, sketch: Sketch, own: tuple[Definition, ...] | None = None) -> Diagram:
        """The picture of a sketch, which says what rules of the user's own it rests on."""
        if own := self.catalog.own() if own is None else own:
            sketch.description += picture_texts.own_rules("; ".join(map(file_origin, own)))
        return Diagram(sketch)


def _editions(subject: Credential, answer: Answer | None, day: date | None) -> tuple[Edition, ...]:
    """The editions that the answer read; without an answer those in force, or all."""
    if answer is None:
        return subject.editions_on(day)
    return tuple(edition for edition in unique(answer.apply.editions, answer.award.editions) if edition)
