"""Shapes that no shipped rule has yet: groups inside a route, and a clause of lowered trust."""

from pathlib import Path

from pathways import Record, check, explain, load

RULE = """\
credential: ahima/new
abbreviation: NEW
name: New
issuer: ahima
status: active
cites: [ahima-marks]
editions:
  - id: first
    from: [unknown, unknown]
    cites: [ahima-marks]
    apply:
      any:
        - route: way
          degree: {level: associate, confidence: third-party}
          at_least: {count: 2, of: [{credential: ahima/cca}, {exam: ahima/ccs}, {document: letter}]}
          any: [{credential: {id: coder, any: [ahima/ccs]}}, {document: {id: proof, document: proof}}]
"""


def told(folder: Path, **record: object) -> list[str]:
    (folder / "new.yaml").write_text(RULE, encoding="utf-8")
    catalog = load(folder)
    keys = {
        "education": [{"degree": "associate", "completed": "2020", "conferred": "2020"}],
        "exams": [],
    } | record
    person = Record.model_validate(keys, context=catalog.names)
    return explain(check(catalog, "NEW", person, as_of="2026-11-24")).splitlines()


def test_a_group_inside_a_route_says_how_many_it_asks_for(tmp_path: Path) -> None:
    lines = told(tmp_path, credentials=[], documents=[])
    start = lines.index("  no      way")
    assert lines[start + 1 : start + 9] == [
        "    yes     associate degree or higher",
        "    no      at least 2 of",
        "      no      CCA, held in good standing",
        "      no      the CCS exam, passed",
        "      no      letter",
        "    no      any of",
        "      no      CCS, held in good standing",
        "      no      proof",
    ]


def test_a_clause_whose_author_lowered_its_trust_names_its_source_with_that_trust(tmp_path: Path) -> None:
    lines = told(
        tmp_path,
        credentials=[{"credential": "CCA"}, {"credential": "CCS"}],
        documents=[],
    )
    assert "May sit the exam: YES, by the route way" in lines
    assert "Edition: first, from a day not known" in lines
    assert any(line.startswith("Weakest source: third-party, AHIMA help, use of") for line in lines)
