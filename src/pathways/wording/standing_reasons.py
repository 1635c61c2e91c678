"""Why a credential is not in good standing."""

NOT_RENEWED = "not renewed"


def last_day_in_doubt(path: object, about: object) -> str:
    return f"{path}: the last day of the cycle is in doubt: {about}"


def lacks_continuous_requirement(standing: object) -> str:
    return f"is {standing}: what its holder must have at all times is not there"


def cycle_not_renewed(standing: object, day: object) -> str:
    return f"is {standing}: the cycle that ended on {day} was not renewed"


def expired(standing: object, day: object) -> str:
    return f"is {standing}: it expired on {day}"
