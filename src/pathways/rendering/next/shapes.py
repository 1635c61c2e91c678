"""The shape of next steps, and of all credentials as goals, as data: their JSON Schema is made from it."""

from typing import Annotated

from pydantic import Field
from typing_extensions import TypedDict

from pathways.rendering.check.shapes import OwnRulesData, QuestionData, ShortfallData, TrustData, TruthData
from pathways.rendering.layout.unread import UnreadData

StageData = Annotated[
    str,
    Field(json_schema_extra={"enum": ["held", "due", "passed", "open", "unknown", "lacking", "closed"]}),
]


class MissingData(TypedDict):
    """A condition that the closest route still needs."""

    condition: str
    text: str
    shortfall: ShortfallData | None


class GoalData(TypedDict):
    """A credential as a goal: how far the person is with it, and what is still needed."""

    credential: str
    credential_text: str
    stage: StageData
    stage_text: str
    held: TruthData
    held_text: str
    apply: TruthData
    apply_text: str
    award: TruthData
    award_text: str
    route: str | None
    route_text: str | None
    new_application: bool
    missing: list[MissingData]
    questions: list[QuestionData]
    confidence: TrustData
    confidence_text: str


class GoalsData(TypedDict):
    """Every credential as a goal, closest first."""

    schema: str
    learner: str | None
    as_of: str
    own_rules: list[OwnRulesData]
    goals: list[GoalData]


class StepData(TypedDict):
    """Something that can be done now, with the credentials that it leads to."""

    kind: Annotated[str, Field(json_schema_extra={"enum": ["claim", "sit", "renew", "meet"]})]
    text: str
    credential: str | None
    opens: list[str]
    opens_text: list[str]
    perhaps: list[str]
    perhaps_text: list[str]
    in_the_end: list[str]
    in_the_end_text: list[str]
    helps: list[str]
    helps_text: list[str]


class LapseData(TypedDict):
    """A credential held, and the goals that would need more steps if it lapsed."""

    credential: str
    lost: list[GoalData]
    text: str


class DeadlineData(TypedDict):
    """A date to know, and why; `cites` are the sources of its rule."""

    day: str
    kind: Annotated[str, Field(json_schema_extra={"enum": ["last", "ran-out", "not-before"]})]
    credential: str
    why: Annotated[
        str,
        Field(
            json_schema_extra={"enum": ["closes", "expires", "renews", "sitting", "sitwithin", "retakewait"]}
        ),
    ]
    text: str
    cites: list[str]
    cites_text: list[str]


class RenewalDueData(TypedDict):
    """What is due within half a year of credentials that share a total."""

    credentials: list[str]
    action: str
    by: str
    text: str


class NextData(UnreadData):
    """What a person can do next."""

    schema: str
    learner: str | None
    as_of: str
    own_rules: list[OwnRulesData]
    renewals_due: list[RenewalDueData]
    steps: list[StepData]
    goals: list[GoalData]
    falls: list[LapseData]
    deadlines: list[DeadlineData]
