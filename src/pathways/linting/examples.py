"""The examples in rule files, each run as the case that it is."""

from collections.abc import Iterator

from pathways.checking.answer import Answer, PurposeVerdict
from pathways.checking.check import check
from pathways.linting.library import RuleLibrary
from pathways.model.rules.example import Example
from pathways.model.values.fault import fault
from pathways.model.values.finding import Finding
from pathways.model.verdict import Verdict
from pathways.wording.amounts import describe_missing


def failing_examples(library: RuleLibrary) -> Iterator[Finding]:
    """Findings L019: an example that the rules answer otherwise."""
    for _, subject in sorted(library.catalog.credentials.items()):
        for index, example in enumerate(subject.examples):
            answer = check(library.catalog, subject.credential, example.record, as_of=example.as_of.earliest)
            for key, mismatch in mismatches(answer, example).items():
                yield library.finding(
                    "L019",
                    fault("example-answered-otherwise", example=example.name, key=key, answer=mismatch),
                    subject.credential, "examples", index, key,
                )  # fmt: skip


def mismatches(answer: Answer, example: Example) -> dict[str, str]:
    """What an answer says otherwise than an example, by the example's key."""
    mark = answer.designation
    purposes: list[PurposeVerdict | Verdict] = [answer.apply, answer.award]
    purposes += [mark.lifted_by] if mark else []
    words = {
        "apply": answer.apply.truth.word,
        "award": answer.award.truth.word,
        "held": answer.held.word,
        "designation": mark.truth.word if mark else "none",
        "route": answer.apply.route or "none",
    }
    wrong = {key: f"`{word}`" for key, word in words.items() if getattr(example, key) not in (None, word)}
    unmet = {name for purpose in purposes for name in purpose.unmet}
    questions = {
        str(question.path) for purpose in purposes for question in purpose.questions if question.path
    }
    shortfalls = {
        shortfall.name: describe_missing(shortfall.short, shortfall.unit)
        for purpose in purposes
        for shortfall in purpose.shortfalls
    }
    compared = {
        "unmet": (example.unmet, unmet),
        "questions": (example.questions, questions),
        "shortfalls": (
            [f"{name}: {amount}" for name, amount in example.shortfalls.items()],
            {f"{name}: {amount}" for name, amount in shortfalls.items()},
        ),
    }
    for key, (expected, result) in compared.items():
        if not result.issuperset(expected):
            wrong[key] = ", ".join(f"`{one}`" for one in sorted(result)) or "empty"
    return wrong
