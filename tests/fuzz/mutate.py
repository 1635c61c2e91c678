"""Files with something done to them that a person, a program or a bad disk might do."""

import json
import random
import re
from collections.abc import Callable
from pathlib import Path

from pathways.loading.text import yaml_file

ROOT = Path(__file__).parents[2]
_START = (ROOT / "src" / "pathways" / "editing" / "new_record.yaml").read_text(encoding="utf-8")
FULL = re.sub(r"^#(?=[a-z]|  )", "", _START, flags=re.MULTILINE)
RECORDS = {
    "maria.yaml": (ROOT / "examples" / "maria.yaml").read_bytes(),
    "vera.yaml": (ROOT / "examples" / "vera.yaml").read_bytes(),
    "full.yaml": FULL.encode(),
    "full.json": json.dumps(yaml_file.parse(FULL, "full").value, indent=1).encode(),
}


PLAN = """Curriculum,Baskets,,,,,,,
Institution,ACME,,,,,,,
Degree Type,AA,,,,,,,
CIP,50.0712,,,,,,,
Courses,,,,,,,,
Course ID,Course Name,Prefix,Number,Prerequisites,Corequisites,Strict-Corequisites,Credit Hours,Term
1,Baskets,BW,101,,,,3,1
2,Swimming,PE,115,,,,3,1
3,Forms,BW,111,1,2,,3,2
"""
FRAMEWORK = {
    "CFDocument": {"identifier": "doc", "title": "list"},
    "CFItems": [{"identifier": name, "fullStatement": name, "humanCodingScheme": name} for name in "abc"],
    "CFAssociations": [
        {
            "associationType": "isChildOf",
            "originNodeURI": {"identifier": child},
            "destinationNodeURI": {"identifier": "a"},
        }
        for child in "bc"
    ],
}


def with_examples(content: bytes, most: int) -> bytes:
    """A rule file with its first examples alone; hundreds of them would take most of the mutations."""
    start, *examples = content.split(b"\n  - name: ")
    text = b"\n  - name: ".join([start, *examples[:most]])
    return text if most else text.removesuffix(b"\nexamples:")


RULES = {
    path.relative_to(ROOT).as_posix(): with_examples(path.read_bytes(), 2)
    for path in sorted(ROOT.glob("rules/**/*.yaml"))
}
PROGRAMS = {
    "riverbend-him-aas.yaml": (ROOT / "examples" / "riverbend-him-aas.yaml").read_bytes(),
    "lakeside-courses.csv": (ROOT / "examples" / "lakeside-courses.csv").read_bytes(),
    "official-list.csv": (ROOT / "examples" / "official-list.csv").read_bytes(),
    "plan.csv": PLAN.encode(),
    "framework.json": json.dumps(FRAMEWORK, indent=1).encode(),
}
FILES = RECORDS | RULES | PROGRAMS
"""By name, what is mutated: the shipped rules, records, and programs with their sheets and outlines."""
ODD = r"""
null|~|[]|{}|no|on|-1|1e9|.nan|2023-02-30|0123|1:30|'|"|: |- |? |# |&a |*a |!x |<<|{|}|[|]|,|all|any|at_least
kind|count|of|items|partial|true|50%|id|unknown|recalled|\ud800|/|ahima/rhit|5 years|%Y|9|\|---|...|null: 1
"""
WORDS = (
    *(word.encode() for word in re.split(r"[|\n]", ODD.strip())),
    *(b"|", b"\n", b"\t", b"\r", b"\x00", b"\x1b[", b"\xff", b"\xc3", b"\xef\xbb\xbf", b"\xe2\x80\xa8"),
    *(b"\xed\xa0\x80", b"\xf0\x9f\x98\x80", b"9" * 50, b"a" * 300),
)
Mutation = Callable[[bytes, random.Random], bytes]


def _spot(content: bytes, chance: random.Random) -> int:
    return chance.randrange(len(content) + 1)


def insert(content: bytes, chance: random.Random) -> bytes:
    at = _spot(content, chance)
    return content[:at] + chance.choice(WORDS) + content[at:]


def remove(content: bytes, chance: random.Random) -> bytes:
    at = _spot(content, chance)
    return content[:at] + content[at + chance.randrange(1, 20) :]


def flip(content: bytes, chance: random.Random) -> bytes:
    at = _spot(content, chance)
    return content[:at] + bytes([chance.randrange(256)]) + content[at + 1 :]


def repeat(content: bytes, chance: random.Random) -> bytes:
    at, other = sorted((_spot(content, chance), _spot(content, chance)))
    return content[:other] + content[at:other][:2000] + content[other:]


def cut(content: bytes, chance: random.Random) -> bytes:
    return content[: _spot(content, chance)]


def swap_lines(content: bytes, chance: random.Random) -> bytes:
    lines = content.splitlines(keepends=True) or [b""]
    one, other = chance.randrange(len(lines)), chance.randrange(len(lines))
    lines[one], lines[other] = lines[other], lines[one]
    return b"".join(lines)


def swap_words(content: bytes, chance: random.Random) -> bytes:
    """Put one word where another stands: files that are YAML still, and say something else."""
    words = content.split(b" ")
    one, other = chance.randrange(len(words)), chance.randrange(len(words))
    words[one] = chance.choice((words[other], *WORDS))
    return b" ".join(words)


MUTATIONS: tuple[Mutation, ...] = (
    insert,
    remove,
    flip,
    repeat,
    cut,
    swap_lines,
    swap_words,
    swap_words,
    swap_words,
)


def mutated(name: str, seed: int) -> bytes:
    """A file with one to three things done to it; the same for the same seed."""
    chance = random.Random(f"{name} {seed}")
    content = FILES[name]
    for _ in range(chance.choice((1, 1, 2, 3))):
        content = chance.choice(MUTATIONS)(content, chance)
    return content


def case(seed: int) -> str:
    """The file for a seed: a record for every second, a program for every tenth."""
    if seed % 2:
        names, turn = tuple(RECORDS), seed // 2
    elif seed % 10:
        names, turn = tuple(RULES), seed // 2 - seed // 10
    else:
        names, turn = tuple(PROGRAMS), seed // 10
    return names[turn % len(names)]
