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
    return explain(check(catalog, "NEW", person, as_of="2026-11-24"), full=True).splitlines()


def test_a_group_inside_a_route_says_how_many_it_asks_for(tmp_path: Path) -> None:
    lines = told(tmp_path, credentials=[], documents=[])
    start = lines.index("  Not met    Associate degree + at least 2 of 3 options + CCS or proof")
    assert lines[start + 1 : start + 9] == [
        "    Met        associate degree or higher",
        "    Not met    at least 2 of",
        "      Not met    CCA, held in good standing",
        "      Not met    the CCS exam, passed",
        "      Not met    letter",
        "    Not met    any of",
        "      Not met    CCS, held in good standing",
        "      Not met    proof",
    ]


def test_a_clause_whose_author_lowered_its_trust_names_its_source_with_that_trust(tmp_path: Path) -> None:
    lines = told(
        tmp_path,
        credentials=[{"credential": "CCA"}, {"credential": "CCS"}],
        documents=[],
    )
    assert "Eligible for the exam: Yes, via: Associate degree + at least 2 of 3 options +" in lines
    assert "Rules: in effect since a date not known" in lines
    assert any(line.startswith("Least reliable source: third party, AHIMA help, use of") for line in lines)
