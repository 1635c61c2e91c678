"""The names of the key dates of a credential."""

from typing import assert_never

from pathways.model.values.standing import StandingWord
from pathways.wording.dates import format_date

IF_NOT_RENEWED = ", if not renewed"
EXAM_ALONE = "from this date reinstatement requires passing the exam again"
TEXTS_DIFFER = " (the issuer's texts differ)"


def reinstate_by(credential: object, unsure: object) -> str:
    return f"last day to reinstate {credential}{unsure}"


def cycle_end_if_begun_on(credential: object, day: object) -> str:
    return f"{credential} renewal due, if the cycle began on {format_date(day)}"


def renewable_from(credential: object) -> str:
    return f"{credential} renewal opens"


def quota_due(quota: object, credential: object) -> str:
    return f"{credential} CEUs {quota} due"


def fee_due(credential: object) -> str:
    return f"{credential} renewal fee due"


def extended_cycle_end(credential: object) -> str:
    return f"{credential} renewal due (extended)"


def cycle_end(credential: object) -> str:
    return f"{credential} renewal due"


def reporting_due(credential: object) -> str:
    return f"{credential} CEU report due"


def stage(standing: StandingWord, called: str | None) -> str:
    """A standing after a cycle that was not renewed, with the issuer's name for it."""
    named = f" ({called})" if called else ""
    return f"{_standing(standing)}{named}"


def _standing(standing: StandingWord) -> str:
    match standing:
        case "active":
            return "active"
        case "due":
            return "renewal still due"
        case "grace":
            return "grace period"
        case "inactive":
            return "inactive"
        case "revoked":
            return "revoked"
        case _:
            assert_never(standing)


def stage_begins(stage: object, unsure: object) -> str:
    return f"if not renewed: {stage}{unsure}"


def repair_due(quotas: object) -> str:
    return f"last day to make up the CEUs {quotas}, if the days count from the end of the cycle"
