"""The sheets of a workbook of people: which list of a record each has, by its name."""

from pathways.model.evidence.record import LISTS
from pathways.model.values.names import plain

LEARNER = "learner"
STUDENT_ID = "student_id"
"""A column that tells people of one name apart; no record has it."""
TITLES: dict[str, tuple[str, ...]] = {
    "education": ("degrees", "schooling"),
    "courses": ("college courses", "coursework"),
    "training": ("trainings",),
    "experience": ("work", "jobs", "work experience", "employment", "work history"),
    "credentials": ("certifications", "credentials held", "certs"),
    "exams": ("exam results",),
    "memberships": ("membership",),
    "continuing_education": ("ce", "ceu", "ceus", "continuing ed", "ce log", "ceu log", "activities"),
    "documents": ("records sent",),
}
"""By list, what its sheet may be called besides."""
_LISTS = {plain(word): listed for listed in LISTS for word in (listed, *TITLES.get(listed, ()))}


def list_of_sheet(title: str) -> str | None:
    """The list of a record that a sheet of this name has; null for a sheet with a row a student."""
    return _LISTS.get(plain(title))
