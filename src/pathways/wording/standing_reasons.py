"""Remarks on a standing that may be another."""

NOT_RENEWED = "not renewed"


def last_day_in_doubt(path: object, about: object) -> str:
    return f"{path}: the last day of the cycle is uncertain: {about}"
