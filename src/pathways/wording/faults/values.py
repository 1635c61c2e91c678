"""Sentences of faults: a value of a file that cannot be used."""

from pathways.model.values.fault_kinds import FaultKind
from pathways.wording.faults.template import FaultTemplate

VALUES: dict[FaultKind, FaultTemplate] = {
    "ambiguous-name": FaultTemplate("{spelling} could be more than one {kind}", "write {ids:or}"),
    "amount-too-large": FaultTemplate("{text} is more than {limit:,}", "check the amount"),
    "does-not-fit": FaultTemplate("{given} does not fit {key}", "{wanted}"),
    "empty-text": FaultTemplate("{given} does not fit {key}", "write at least one character"),
    "empty-list": FaultTemplate("is empty", "write at least one"),
    "no-value": FaultTemplate("{key} has no value", "write one, or leave it out"),
    "near-name": FaultTemplate("unknown {kinds:or} {spelling}", "choose another"),
    "negative-amount": FaultTemplate("{text} is negative", "amounts are 0 or more"),
    "no-such-day": FaultTemplate("{text} is not a calendar date", "{year}-{month:02} has {last} days"),
    "no-such-month": FaultTemplate("{text} has no month {month}", "write a month from 01 to 12"),
    "not-a-bloom-level": FaultTemplate("{value} is not a Bloom level", "choose {known}"),
    "not-a-choice": FaultTemplate("{given} does not fit {key}", "write one of {choices}"),
    "not-a-cip-code": FaultTemplate(
        "{given} does not fit {key}", "write two digits, a period and four digits, such as 51.0707"
    ),
    "not-a-date": FaultTemplate("{text} is not a date", "write YYYY-MM-DD, YYYY-MM or YYYY"),
    "not-a-grade": FaultTemplate("{grade} is not a letter grade", "write one of {order}"),
    "not-a-list": FaultTemplate("{given} does not fit {key}", "write a list"),
    "not-a-mapping": FaultTemplate("{given} does not fit {key}", "write a mapping"),
    "not-a-month": FaultTemplate("{text} is not a month", "write a number from 1 to 12"),
    "not-a-number": FaultTemplate("{text} is not a number", "write it in digits, such as 40 or 37.5"),
    "not-a-partial-list": FaultTemplate(
        "{given} does not fit {key}", "write a list, or {{partial: true, items: [...]}}"
    ),
    "not-completed": FaultTemplate(
        "{text} says that it is not completed",
        "leave that out, and write `started` with its date, or `in_final_term: true` in the final term",
    ),
    "not-a-period": FaultTemplate(
        "{value} is not a period of time", "write a period such as 5 years or 90 days"
    ),
    "not-a-requirement": FaultTemplate("{given} does not fit {key}", "write one kind of requirement"),
    "not-a-share": FaultTemplate("{text} is not a percentage", "write a percentage such as 50%"),
    "not-a-soc-code": FaultTemplate(
        "{given} does not fit {key}", "write two digits, a hyphen and four digits, such as 29-2072"
    ),
    "not-a-trust-grade": FaultTemplate("{value} is not a source grade", "choose {known}"),
    "not-a-whole-number": FaultTemplate("{given} does not fit {key}", "write a whole number"),
    "not-an-address": FaultTemplate(
        "{given} does not fit {key}", "write an address that begins with https://"
    ),
    "not-an-id": FaultTemplate(
        "{given} does not fit {key}",
        "write a lowercase name with hyphens, such as `health-information`",
    ),
    "not-an-origin": FaultTemplate("{value} is not an origin", "choose {known}"),
    "not-an-outline-number": FaultTemplate(
        "{given} does not fit {key}", "write a number such as III.7, without spaces"
    ),
    "not-an-owned-id": FaultTemplate(
        "{given} does not fit {key}", "write the issuer and a name, such as `ahima/chps`"
    ),
    "not-keys-and-values": FaultTemplate("{given} does not fit {key}", "write a mapping of keys and values"),
    "not-text": FaultTemplate("{given} does not fit {key}", "write text"),
    "not-true-or-false": FaultTemplate("{given} does not fit {key}", "write true or false"),
    "share-above-whole": FaultTemplate("{text} is more than 100%", "write 100% or less"),
    "credential-not-covered": FaultTemplate(
        "{spelling} is not covered: {known_as}",
        "ask the issuer; in a record, write a credential that is not covered as `{{other: NAME}}`",
    ),
    "unknown-credential": FaultTemplate(
        "unknown {kinds:or} {spelling}", "see `pathways rules list` for each {kind}"
    ),
    "unknown-name": FaultTemplate("unknown {kinds:or} {spelling}", "choose one of {known}"),
    "unknown-word": FaultTemplate(
        "unknown {kinds:or} {spelling}", "see `pathways rules schema record` for each {kind}"
    ),
    "year-out-of-range": FaultTemplate("the year {year} is outside 1900 to 2200", "correct the year"),
}
