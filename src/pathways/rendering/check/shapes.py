"""The shape of an answer as data: its published JSON Schema is made from these classes.

Codes and ids are for programs; the `text` beside each, or the `..._text` of a key, is for people.
"""

from typing import Annotated, Any

from pydantic import Field
from typing_extensions import TypedDict

from pathways.rendering.layout.unread import UnreadData


def _one_of(*words: str) -> Any:
    return Field(json_schema_extra={"enum": list(words)})


TruthData = Annotated[str, _one_of("yes", "no", "unknown")]
TrustData = Annotated[str, _one_of("issuer", "copy", "third-party", "recalled")]
OriginData = Annotated[str, _one_of("verified", "document", "claimed")]
Number = int | float
"""Rounded to 6 places, for reading only."""


class AmountData(TypedDict):
    """An interval; `high` null means that no upper bound is known."""

    low: Number
    high: Number | None


class OwnRulesData(TypedDict):
    """A rule file of the user's own; `replaces` is the shipped file in whose place it is used."""

    file: str
    replaces: str | None
    text: str


class LookUpData(TypedDict):
    """Where the answer to a question can be looked up; `cites` are the sources that say so."""

    text: str
    website: str | None
    cites: list[str]


class AskedData(TypedDict):
    """A question as a person would ask it: who can answer it, and where to look."""

    text: str
    where_text: str
    supplier: Annotated[str, _one_of("you", "school", "employer", "issuer")]
    supplier_text: str
    look_up: LookUpData | None


class QuestionData(AskedData):
    """A question whose answer would help to resolve an `unknown`, the most decisive first.

    `path` is the record item that would tell, if any. Questions about one thing share their `text`.
    """

    kind: str
    path: str | None
    about: str


class ReasonData(TypedDict):
    """Why an item does not count: a code, and the values in its text."""

    code: str
    arguments: list[str]
    text: str


class ExcludedData(TypedDict):
    """An item of the record that does not count; `reason` has the texts of all reasons."""

    path: str
    text: str
    reason: str
    reasons: list[ReasonData]


class ShortfallData(TypedDict):
    """An amount that does not reach what a requirement needs."""

    condition: str
    have: AmountData
    need: Number
    short: AmountData
    unit: Annotated[str, _one_of("month", "hour", "credit", "assessment", "unit")]
    text: str


class CompetingData(TypedDict):
    """Demands on the same CEUs that cannot be met together."""

    demands: list[str]
    caps: list[str]
    items: list[str]
    text: str


class EditionData(TypedDict):
    """An edition of the rules; all null where no rule is on file for the date."""

    id: str | None
    from_earliest: str | None
    from_latest: str | None
    confirmed: str | None
    text: str


class _NodeData(TypedDict):
    truth: TruthData
    truth_text: str
    name: str | None
    text: str
    kind: str
    edition: str | None
    confidence: TrustData
    confidence_text: str
    cites: list[str]
    cites_text: list[str]
    disputed: list[dict[str, Any]]


class NodeData(_NodeData, total=False):
    """A requirement: a group has `count`, `route`, `exam_only` and `parts`, a condition all the other keys.

    A node of kind `joined` stands over editions that may both apply, or over the rule and holding the
    credential; it has `parts`.
    """

    count: int
    route: str | None
    exam_only: bool
    parts: "list[NodeData]"
    asks: dict[str, Any]
    used: list[str]
    used_text: list[str]
    left_out: list[ExcludedData]
    questions: list[QuestionData]
    shortfalls: list[ShortfallData]
    competing: CompetingData | None


class PurposeData(TypedDict):
    """Eligibility for the exam, or for certification."""

    truth: TruthData
    truth_text: str
    editions: list[EditionData]
    route: str | None
    route_text: str | None
    routes: list[str]
    routes_text: list[str]
    questions: list[QuestionData]
    unmet: list[str]
    unmet_text: list[str]
    shortfalls: list[ShortfallData]
    used: list[str]
    used_text: list[str]
    left_out: list[ExcludedData]
    confidence: TrustData
    confidence_text: str
    origin: OriginData | None
    origin_text: str | None
    tree: NodeData


class DesignationData(TypedDict):
    """A designation such as CPC-A: whether it applies, and whether it can be removed."""

    name: str
    truth: TruthData
    truth_text: str
    stated: bool
    removable: TruthData
    removable_text: str
    questions: list[QuestionData]
    lifted_by: NodeData


class CoverageData(TypedDict):
    """How many requirements were checked, by the kind of rule."""

    by_rule: int
    unconfirmed: int
    recalled: int
    judged: int
    unseen: int
    not_modeled: list[str]
    text: str


class TruthsData(TypedDict):
    """The answer in other circumstances."""

    apply: TruthData
    award: TruthData
    text: str


class RetakeData(TypedDict):
    """A waiting period after a failed attempt."""

    failed: str
    first_day: str
    text: str


class RequirementLineData(TypedDict):
    """A requirement of the closest route; `on_record` and `needed` are its amounts in words, if any."""

    name: str | None
    truth: TruthData
    truth_text: str
    text: str
    on_record: str | None
    needed: str | None


class ProjectionData(TypedDict):
    """When time alone meets a requirement at the present pace.

    `first` null: it may be met already; `last` null: not surely within ten years.
    """

    first: str | None
    last: str | None
    text: str


class SummaryData(TypedDict):
    """The short answer: the closest route, what to do first, when, and what to confirm with whom."""

    route: str | None
    other_routes: int
    requirements: list[RequirementLineData]
    statements: list[str]
    step: str | None
    projection: ProjectionData | None
    confirm: list[AskedData]
    remarks: list[str]
    notes: list[str]


class AnswerData(UnreadData):
    """Whether a person is eligible for an exam and for certification, on a date, and why."""

    schema: str
    rules_version: str
    own_rules: list[OwnRulesData]
    credential: str
    credential_text: str
    learner: str | None
    as_of: str
    held: TruthData
    held_text: str
    apply: PurposeData
    award: PurposeData
    designation: DesignationData | None
    summary: SummaryData
    recommended: NodeData | None
    coverage: CoverageData
    assumptions: list[str]
    without_exceptions: TruthsData | None
    new_application: TruthsData | None
    retake: RetakeData | None
    approval_ended: str | None
    determination_text: str


class AnswersData(TypedDict):
    """The answers about several credentials, in the order in which they were asked about."""

    schema: str
    answers: list[AnswerData]
