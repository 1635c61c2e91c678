"""The shape of renewals as data: their published JSON Schema is made from these classes.

An amount is a number where it is certain, else `low` and `high`, of which null says without end.
"""

from typing import Annotated

from pydantic import Field
from typing_extensions import TypedDict

from pathways.rendering.check.shapes import (
    AmountData,
    ExcludedData,
    NodeData,
    Number,
    OwnRulesData,
    QuestionData,
    TrustData,
    TruthData,
)
from pathways.rendering.layout.unread import UnreadData

AnyAmount = Number | AmountData
StandingData = Annotated[
    str, Field(json_schema_extra={"enum": ["active", "due", "grace", "inactive", "revoked"]})
]


class SpanData(TypedDict):
    """The first and the last day of a cycle."""

    start: str
    end: str


class TaskData(TypedDict):
    """The holder's next task."""

    action: str
    by: str | None
    text: str


class CycleData(TypedDict):
    """A cycle other than the one shown, and its CEUs."""

    cycle: SpanData | None
    needed: AnyAmount | None
    earned: AnyAmount | None
    still_needed: AnyAmount | None
    met: TruthData
    met_text: str


class CycleShortfallData(TypedDict):
    """CEUs that are, or may be, missing of a requirement; `total` is all of them."""

    requirement: str
    have: AnyAmount
    need: AnyAmount
    short: AnyAmount
    text: str


class ToEarnData(TypedDict):
    """CEUs still to earn: how many, in which quotas, and in which they must not be."""

    units: Number
    quotas: list[str]
    not_of: list[str]
    earned_by: str | None
    text: str


class WindowData(TypedDict):
    """A minimum over several cycles."""

    requirement: str
    first: str | None
    last: str | None
    need: Number
    have: AnyAmount
    met: TruthData
    text: str


class PostingData(TypedDict):
    """CEUs of an activity that count, and for which requirements."""

    activity: str
    units: Number
    requirements: list[str]
    text: str


class DemandData(TypedDict):
    """A requirement of a cycle."""

    credentials: list[str]
    cycle_end: str
    requirement: str
    text: str


class CompetingCyclesData(TypedDict):
    """Requirements that the activities cannot meet together."""

    demands: list[DemandData]
    caps: list[DemandData]
    activities: list[str]
    text: str


class PaymentData(TypedDict):
    """A fee of a cycle, and whether it is paid."""

    due: str | None
    paid: TruthData
    paid_text: str
    assumed: bool


class KeyDateData(TypedDict):
    """A key date; `then` is what happens next."""

    date: str
    kind: str
    label: str
    then: str | None
    text: str


class FeeData(TypedDict):
    """A fee on file, in U.S. dollars."""

    what: str
    usd: Number
    payer: str
    note: str | None
    trust: TrustData
    trust_text: str
    text: str


class NextCycleData(TypedDict):
    """The cycle after the one that is shown."""

    start: str
    end: str
    needed: Number | None
    quotas: list[str]
    quotas_text: list[str]


class RuleAgeData(TypedDict):
    """When a part of the rules was last confirmed."""

    what: str | None
    edition: str | None
    confirmed: str | None
    assumed: bool
    note: str | None
    text: str


class CycleAccountData(TypedDict):
    """What a cycle lacks, what each activity does for it, and its payments; empty where it is not known."""

    shortfalls: list[CycleShortfallData]
    to_earn: list[ToEarnData]
    across: list[WindowData]
    allocation: list[PostingData]
    may_count: list[str]
    may_count_text: list[str]
    left_out: list[ExcludedData]
    competing: CompetingCyclesData | None
    payments: list[PaymentData]
    editions: list[str | None]


class AccountData(CycleAccountData):
    """What credentials share that are renewed as one."""

    credentials: list[str]
    credentials_text: list[str]
    renewal: str | None
    renewal_text: str | None
    shared: bool
    first: TaskData
    cycle: SpanData | None
    possible_cycles: list[CycleData]
    undecided_cycles: list[CycleData]
    later_cycles: list[CycleData]
    days_left: int | None
    needed: AnyAmount | None
    earned: AnyAmount | None
    still_needed: AnyAmount | None
    met: TruthData | None
    met_text: str | None
    dates: list[KeyDateData]
    passed: list[KeyDateData]
    fees: list[FeeData]
    next_cycle: NextCycleData | None
    rules: list[RuleAgeData]


ReinstatementData = TypedDict(
    "ReinstatementData",
    {
        "what": str,
        "state": Annotated[str, Field(json_schema_extra={"enum": ["open", "later", "over", "unknown"]})],
        "from": str | None,
        "until": str | None,
        "units": str | None,
        "usd": Number | None,
        "exam": bool,
        "text": str,
    },
)
"""A way back to good standing; where its dates are not known, they are null."""


class CredentialData(TypedDict):
    """One credential; what it shares with others is in the account at this position."""

    credential: str
    credential_text: str
    account: int
    standing: StandingData | None
    standing_text: str
    possible: list[StandingData]
    possible_text: list[str]
    good_standing: TruthData
    good_standing_text: str
    stated: bool
    base: Number | None
    superseded_by: str | None
    reinstatement: list[ReinstatementData]
    falls_with_it: list[str]
    requirements: list[NodeData]
    questions: list[QuestionData]
    assumptions: list[str]


class RenewalData(UnreadData):
    """Where each credential of a holder stands, what its cycle needs, and what happens on which date."""

    schema: str
    rules_version: str
    own_rules: list[OwnRulesData]
    learner: str | None
    as_of: str
    accounts: list[AccountData]
    credentials: list[CredentialData]
    not_yet_awarded: list[str]
    not_yet_awarded_text: list[str]
    others: list[str]
