"""What a call says that has an argument of another kind."""

GIVE = {
    "catalog": "pathways.load() gives one",
    "record": "make one with pathways.record(data, catalog)",
    "program": "pathways.read_program(path, catalog) gives one",
    "credential": "give its abbreviation or id, such as 'RHIT'",
    "columns": "give a dict of column to place, such as {'Major': 'education.field'}",
    "answer": "pathways.check(...) gives one",
    "table": "give the name of a CSV or XLSX file, or a list of dicts, one for each student",
    "data": "give a dict, or YAML or JSON text; pathways.read_record reads a file",
}
"""By argument, what to give."""


def other_kind(name: str, given: str, kind: str) -> str:
    """The argument is of another kind; and what to give instead."""
    return f"`{name}` is of type {given}, not {kind}; {GIVE[name]}"
