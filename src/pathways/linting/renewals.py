"""What is wrong with renewal files: two for one credential, and examples that are answered otherwise."""

from collections.abc import Iterator
from fractions import Fraction

from pathways.linting.library import RuleLibrary
from pathways.model.renewal.example import RenewalExample
from pathways.model.values.amount import format_amount
from pathways.model.values.fault import fault
from pathways.model.values.finding import Finding
from pathways.renewal.renew import renew
from pathways.renewal.standing.credential_status import CredentialStatus
from pathways.wording.amounts import describe_missing


def duplicate_renewals(library: RuleLibrary) -> Iterator[Finding]:
    """Findings L022: a credential that two files renew."""
    seen: dict[str, str] = {}
    for name, renewal in sorted(library.catalog.renewals.items()):
        for index, credential in enumerate(renewal.credentials):
            if credential in seen:
                yield library.finding(
                    "L022",
                    fault("renewed-twice", credential=credential, other=seen[credential]),
                    name, "credentials", index,
                )  # fmt: skip
            seen.setdefault(credential, name)


def failing_renewals(library: RuleLibrary) -> Iterator[Finding]:
    """Findings L019: an example that the rules for a renewal answer otherwise."""
    for name, renewal in sorted(library.catalog.renewals.items()):
        for index, example in enumerate(renewal.examples):
            renewals = renew(library.catalog, example.record, as_of=example.as_of.earliest)
            status = next(
                (
                    status
                    for status in renewals.statuses
                    if status.credential.credential == example.credential
                ),
                None,
            )
            result = mismatches(status, example) if status else {"credential": "not held"}
            for key, text in result.items():
                yield library.finding(
                    "L019",
                    fault("example-answered-otherwise", example=example.name, key=key, answer=text),
                    name, "examples", index, key,
                )  # fmt: skip


def mismatches(status: CredentialStatus, example: RenewalExample) -> dict[str, str]:
    """What a row says otherwise than an example, by the example's key."""
    account = status.outcome.account if status.outcome else None
    text = {
        "standing": status.standing or "unknown",
        "starts": str(status.cycle.first) if status.cycle else "unknown",
        "ends": str(status.cycle.last) if status.cycle else "unknown",
        "required": _required(status),
        "earned": format_amount(account.earned.low) if account else "unknown",
    }
    told = {
        "standing": example.standing,
        "starts": example.starts and str(example.starts),
        "ends": example.ends and str(example.ends),
        "required": _written(example.required),
        "earned": _written(example.earned),
    }
    wrong = {key: f"`{text[key]}`" for key, value in told.items() if value not in (None, text[key])}
    shortfalls = (
        {lack.requirement: describe_missing(lack.short, "unit") for lack in status.outcome.lacks}
        if status.outcome
        else {}
    )
    if example.shortfalls is not None and example.shortfalls != shortfalls:
        wrong["shortfalls"] = ", ".join(f"`{key}: {amount}`" for key, amount in shortfalls.items()) or "empty"
    return wrong


def _required(status: CredentialStatus) -> str:
    if status.superseded_by:
        return "none"
    total = status.outcome.required if status.outcome else None
    return format_amount(total.low) if total and total.low == total.high else "unknown"


def _written(value: Fraction | str | None) -> str | None:
    return format_amount(value) if isinstance(value, Fraction) else value
