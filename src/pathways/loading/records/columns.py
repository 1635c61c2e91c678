"""What columns of tables are called that tell of people: the keys of a record, and what people call them."""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from pathways.loading.records.activity_terms import ACTIVITY_TYPE
from pathways.loading.records.field_kinds import list_shapes, shapes
from pathways.loading.tables.heads import ColumnNames

_MORE: Mapping[str, Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        "education": {"completed": ("graduated on", "date graduated", "grad date")},
        "credentials": {
            "credential": ("certs", "credentials held"),
            "earned": ("date earned",),
        },
        "exams": {"exam": ("exam passed",), "passed": ("exam date", "passed on")},
        "experience": {"role": ("job",)},
        "memberships": {"organization": ("membership", "member of")},
        "continuing_education": {
            "date": (
                "date granted", "completion date", "date completed", "activity date", "date of completion",
                "date of activity", "event date", "date earned", "completed on", "end date", "ce date",
            ),
            "units": (
                "units earned", "ceus earned", "ces earned", "credits earned", "ce credits",
                "ce credits earned", "ceu credits", "ceu value", "ceu hours", "ce hours", "ce units",
                "ceu units", "number of ceus", "number of credits", "ceu number", "credits awarded",
                "ceus awarded", "points", "ces", "ce",
            ),
            "title": (
                "activity title", "course title", "activity", "activity name", "course name", "event title",
                "event name", "program title", "name of activity", "description", "event", "program",
            ),
            "topics": ("subject", "subject area", "content area"),
            "category": (
                "ceu category", "activity category", "education category", "education category id",
                "category id",
            ),
            "provider": (
                "vendor", "organization", "provider name", "sponsor name", "sponsoring organization",
                "course provider",
            ),
            "approved_by": ("approved", "approval", "approving organization"),
            "format": (
                "activity format", "delivery", "delivery method", "education type ahima", "education type",
            ),
            "level": ("activity level", "difficulty"),
            "index_number": (
                "index", "index no", "catalog number", "course number", "index/catalog number",
                "approval number",
            ),
            "minutes": ("duration minutes", "length minutes"),
            "counts_for": (
                "credential", "cert", "certification", "applies to", "applied to", "credited to",
            ),
            "reported": ("submitted", "date reported", "date submitted", "reported on"),
            ACTIVITY_TYPE: ("activity type ahima",),
        },
    }
)  # fmt: skip
"""By list and key, names of columns beside those by which a record file's own keys are known."""
_NOT_READ: Mapping[str, frozenset[str]] = MappingProxyType({"continuing_education": frozenset({"hours"})})
"""Names that say too little in a table: hours of what."""
_NEEDED: Mapping[str, tuple[str, ...]] = MappingProxyType({"continuing_education": ("date",)})


_AMOUNTS = frozenset({"units", "minutes", "credits", "hours"})
_OF_FILES = frozenset({"id", "origin"})
"""Keys that only files have: the ids of a tracker are not ours."""


@cache
def columns_of(listed: str) -> ColumnNames:
    """What the columns of a table are called whose rows are items of a list of a record."""
    model = list_shapes()[listed]
    more = _MORE.get(listed, {})
    known: dict[str, tuple[str, ...]] = {}
    for key in shapes(model):
        if key in _OF_FILES:
            continue
        said = (word for word, meant in model.also_called.items() if meant == key)
        words = (*more.get(key, ()), *(word.replace("_", " ") for word in said))
        known[key] = tuple(word for word in words if word not in _NOT_READ.get(listed, ()))
    known |= {key: words for key, words in more.items() if key not in known}
    lists = {key for key, shape in shapes(model).items() if shape.kind == "list"}
    day = "date" if listed == "continuing_education" else None
    return ColumnNames(known, _NEEDED.get(listed, ()), frozenset(lists), day, _AMOUNTS)
