"""One learner's record: the evidence that verdicts rest on.

Left out and null differ where a field has a default: `end` left out means a current job, `end: null`
means that the last day is not known.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, ClassVar, get_args

from pydantic import PrivateAttr, ValidationInfo, field_validator, model_validator

from pathways.model.evidence.decisions import Application, Decision, IssuerException
from pathways.model.evidence.documents import Document, Sanction
from pathways.model.evidence.holdings import ExamAttempt, HeldCredential, License, Membership
from pathways.model.evidence.interpretation import Interpretation
from pathways.model.evidence.item import Evidence, Origin, PersonalName
from pathways.model.evidence.learning import (
    NO_ACTIVITIES,
    Activity,
    CompletedCourse,
    CompletedTraining,
    Education,
    PartialActivityList,
)
from pathways.model.evidence.path import EvidencePath
from pathways.model.evidence.unread import ALL_READ, Unread
from pathways.model.evidence.work import Job
from pathways.model.values.base import Model, with_current_keys
from pathways.model.values.fault import Written
from pathways.model.values.finding import InvalidValueError
from pathways.model.values.names import Names, names_in
from pathways.model.values.partial_list import UNSTATED, PartialList

EvidenceItem = (
    Education
    | CompletedCourse
    | Job
    | CompletedTraining
    | ExamAttempt
    | HeldCredential
    | License
    | Membership
    | Activity
    | Document
    | Sanction
    | Application
    | Decision
    | IssuerException
)
"""What a list of a record holds; a reader that forgets one fails the type check (`assert_never`)."""


class Record(Model):
    """Everything known about a learner."""

    also_called: ClassVar[Mapping[str, str]] = MappingProxyType(
        {
            "name": "learner",
            "student": "learner",
            "degrees": "education",
            "courses": "coursework",
            "work": "experience",
            "jobs": "experience",
            "employment": "experience",
            "certifications": "credentials",
            "certificates": "credentials",
            "ceus": "continuing_education",
            "ce": "continuing_education",
        }
    )

    learner: PersonalName | None = None
    education: PartialList[Education] = UNSTATED
    coursework: PartialList[CompletedCourse] = UNSTATED
    experience: PartialList[Job] = UNSTATED
    training: PartialList[CompletedTraining] = UNSTATED
    exams: PartialList[ExamAttempt] = UNSTATED
    credentials: PartialList[HeldCredential] = UNSTATED
    licenses: PartialList[License] = UNSTATED
    memberships: PartialList[Membership] = UNSTATED
    continuing_education: PartialActivityList = NO_ACTIVITIES
    documents: PartialList[Document] = UNSTATED
    sanctions: PartialList[Sanction] = UNSTATED
    applications: PartialList[Application] = UNSTATED
    decisions: PartialList[Decision] = UNSTATED
    exceptions: PartialList[IssuerException] = UNSTATED

    _resolved_by: Names | None = PrivateAttr(default=None)
    """The names that its references were looked up in; null for one that was made by hand or unpickled."""

    _interpretations: tuple[Interpretation, ...] = PrivateAttr(default=())

    _unread: Unread = PrivateAttr(default=ALL_READ)

    _former_keys = model_validator(mode="before")(with_current_keys)

    @model_validator(mode="after")
    def _remember_names(self, info: ValidationInfo) -> "Record":
        self._resolved_by = names_in(info.context)
        return self

    @field_validator("exams", mode="after")
    @classmethod
    def _one_result_a_day(cls, exams: PartialList[ExamAttempt]) -> PartialList[ExamAttempt]:
        failed = {(one.exam, one.failed) for one in exams.items if one.failed and one.failed.exact}
        if twice := next((one for one in exams.items if (one.exam, one.passed) in failed), None):
            raise InvalidValueError("passed-and-failed", day=str(twice.passed))
        return exams

    @model_validator(mode="after")
    def _ids_differ(self) -> "Record":
        """An id names one thing of a record, so that the same course told twice is not counted twice."""
        ids = [item.id for name in LISTS for item in getattr(self, name).items if item.id]
        if twice := next((name for name in ids if ids.count(name) > 1), None):
            raise InvalidValueError("duplicate-item-id", twice=Written(twice))
        return self

    def extended(self, **lists: Any) -> "Record":
        """A copy with other lists, which were resolved with the same names."""
        made = self.model_copy(update=lists)
        made._resolved_by = self._resolved_by  # noqa: SLF001 - of its own class
        return made

    def model_copy(self, *, update: Mapping[str, Any] | None = None, deep: bool = False) -> "Record":
        """A copy; what other lists name is looked up before use, since they may be of any origin."""
        made = super().model_copy(update=update, deep=deep)
        if update:
            made._resolved_by = None  # noqa: SLF001 - of its own class
        return made

    @property
    def interpretations(self) -> tuple[Interpretation, ...]:
        """What was read as something that its writer did not write, such as 6/5/2024 as June 5; each once."""
        return self._interpretations

    def interpreted(self, found: tuple[Interpretation, ...]) -> "Record":
        """The same, with what was read as something else."""
        self._interpretations = found
        return self

    @property
    def unread(self) -> Unread:
        """What of the files that it was read from was not read: rows, columns, sheets, words."""
        return self._unread

    def without(self, unread: Unread) -> "Record":
        """The same, with what of its files was not read."""
        self._unread = unread
        return self

    def __repr__(self) -> str:
        """One line, for a terminal or a debugger; `record_text` writes all of it."""
        counts = (f"{len(items)} {name}" for name in LISTS if (items := getattr(self, name).items))
        return f"<Record {self.learner or ''}: {', '.join(counts) or 'empty'}>"

    __str__ = __repr__

    def resolved_by(self, names: Names) -> bool:
        """Whether what it names was looked up among these names, and stands for what they say."""
        return self._resolved_by is names

    def __eq__(self, other: object) -> bool:
        """Whether two records say the same, however each was made."""
        if not isinstance(other, Record):
            return NotImplemented
        return all(getattr(self, name) == getattr(other, name) for name in Record.model_fields)

    def __hash__(self) -> int:
        return hash(tuple(getattr(self, name) for name in Record.model_fields))

    def __getstate__(self) -> dict[str, Any]:
        """What is pickled: all but the names, which are as large as a catalog."""
        return {
            **super().__getstate__(),
            "__pydantic_private__": {
                "_resolved_by": None,
                "_interpretations": self._interpretations,
                "_unread": self._unread,
            },
        }

    def item(self, path: EvidencePath) -> EvidenceItem | None:
        """The item at a path such as `experience[1]` or below it; null where the path names no item."""
        items: tuple[EvidenceItem, ...] = getattr(self, path.listed).items if path.listed in LISTS else ()
        return items[path.position] if path.position is not None and path.position < len(items) else None

    def weakest_origin(self, paths: tuple[EvidencePath, ...]) -> Origin | None:
        """The weakest origin among some items; null where there are none, or one does not say its own."""
        origins = [item.origin for path in paths if (item := self.item(path))]
        return (
            None
            if None in origins
            else min((origin for origin in origins if origin is not None), default=None)
        )


LISTS = tuple(name for name in Record.model_fields if name != "learner")
"""The lists of a record, by the key that a file gives each."""


def item_type(listed: str) -> type[Evidence]:
    """What the items of a list of a record are."""
    value = Record.model_fields[listed].annotation
    assert value is not None  # noqa: S101 - every list has its type
    model, _ = get_args(value.model_fields["items"].annotation)
    item: type[Evidence] = model
    return item
