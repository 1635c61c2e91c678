"""The names of the key dates of a credential."""

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


def stage_begins(standing: object, called: object, unsure: object) -> str:
    return f"if not renewed: {standing} period begins{called}{unsure}"


def repair_due(quotas: object) -> str:
    return f"last day to make up the CEUs {quotas}, if the days count from the end of the cycle"
