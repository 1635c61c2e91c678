"""The names of columns that are read, as docs/columns.md lists them."""

from collections.abc import Iterator, Mapping

from pathways.interop.outline_sheet import COLUMNS as OUTLINE
from pathways.loading.programs.course_sheet import COURSE, COVERS
from pathways.loading.records.columns import columns_of
from pathways.loading.records.record_row import COLUMNS as STUDENTS
from pathways.loading.records.roster_sheets import TITLES
from pathways.model.evidence.record import LISTS

HEAD = """# Names of columns

Written by `make tables`; [tables.md](tables.md) says how tables are read. Capitals, marks, spaces and plurals
make no difference. Of two columns with one meaning, the one whose name stands first here is read.
"""


def column_tables() -> str:
    """The whole document."""
    return HEAD + "".join(_sections())


def _sections() -> Iterator[str]:
    yield _section(
        "A log of continuing education (`date` is needed)", columns_of("continuing_education").known
    )
    yield _section("Courses of a program (`code`, `title` and `credits` are needed)", COURSE.known)
    yield _section("What courses cover (`course`, `outline` and `competency` are needed)", COVERS.known)
    yield _section("An outline (`domain`, `competency` and `text` are needed)", OUTLINE.known)
    yield _section("Students, one row each", STUDENTS)
    yield "\nA name of a sheet below goes before those of its columns, such as `Job start date`.\n"
    for listed in LISTS:
        if listed != "continuing_education":
            also = "".join(f", `{title}`" for title in TITLES.get(listed, ()))
            yield _section(
                f"A sheet `{listed}`{also}, beside a column for the student", columns_of(listed).known
            )


def _section(title: str, known: Mapping[str, tuple[str, ...]]) -> str:
    rows = "".join(f"| `{key}` | {', '.join(words)} |\n" for key, words in known.items())
    return f"\n## {title}\n\n| stands for | names besides |\n|---|---|\n{rows}"


if __name__ == "__main__":
    print(column_tables(), end="")  # noqa: T201
