"""The names of coming dates of a credential."""

IF_NOT_RENEWED = ", if it was not renewed"
EXAM_ALONE = "only the exam leads back from this day on"
PERHAPS = "perhaps "


def reinstate_by(credential: object, unsure: object) -> str:
    return f"last day to reinstate {credential}{unsure}"


def cycle_end_if_begun_on(credential: object, day: object) -> str:
    return f"last day of the cycle of {credential}, if it began on {day}"


def renewable_from(credential: object) -> str:
    return f"{credential} may be renewed from this day"


def quota_due(quota: object, credential: object) -> str:
    return f"last day for the CEUs {quota} of {credential}"


def fee_due(credential: object) -> str:
    return f"last day to pay for {credential}"


def extended_cycle_end(credential: object) -> str:
    return f"last day of the extended cycle of {credential}"


def cycle_end(credential: object) -> str:
    return f"last day of the cycle of {credential}"


def reporting_due(credential: object) -> str:
    return f"last day to report units of {credential}"


def stage_begins(perhaps: object, standing: object, called: object) -> str:
    return f"if not renewed: {perhaps}{standing}{called}"


def repair_due(quotas: object) -> str:
    return f"last day to make good the CEUs {quotas}, if the days count from the cycle's end"
