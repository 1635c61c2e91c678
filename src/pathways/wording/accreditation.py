"""What is said of a program's accreditation on the day of graduation."""

CANDIDACY = "a stage of application, and whether its graduates may sit no source says"
UNSOURCED_STATUS = "whether it counts as accredited no source says"
NOT_ACCREDITED = "the program is not accredited"


def ends_before_graduation(accreditor: object, last: object, graduation: object) -> str:
    return f"accreditation by {accreditor} ends on {last}, before the cohort finishes on {graduation}"


def begins(accreditor: object, first: object) -> str:
    return f"accreditation by {accreditor} begins on {first}"


def begins_after_graduation(begins: object, graduation: object) -> str:
    return f"{begins}, after the cohort finishes on {graduation}"


def unknown_at_graduation(accreditor: object, graduation: object) -> str:
    return f"whether accreditation by {accreditor} holds on {graduation} is not known"


def other_status(graduation: object, accreditor: object, status: object, meaning: object) -> str:
    return f"on {graduation} the status by {accreditor} is {status}: {meaning}"
