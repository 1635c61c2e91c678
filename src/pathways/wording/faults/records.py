"""Sentences of faults: what a record or a log of activities says."""

from pathways.model.values.fault_kinds import FaultKind
from pathways.wording.faults.template import FaultTemplate

RECORDS: dict[FaultKind, FaultTemplate] = {
    "cancelled-before-earned": FaultTemplate(
        "was cancelled on {end}, before it was earned on {begin}", "correct either day"
    ),
    "complete-and-partial": FaultTemplate(
        "is complete since a day and may lack items too", "leave out `since` or `partial: true`"
    ),
    "completed-before-start": FaultTemplate(
        "was completed on {end}, before it was started on {begin}", "correct either day"
    ),
    "condition-of-renewal": FaultTemplate(
        "{condition} is no condition of {credential}", "of a renewal write `renewal/{condition.text}`"
    ),
    "conferred-before-completion": FaultTemplate(
        "was conferred on {end}, before it was completed on {begin}", "correct either day"
    ),
    "day-ahead": FaultTemplate("{day} is after {as_of}", "correct the day, or leave it out until then"),
    "decision-amount-misplaced": FaultTemplate(
        "changes no amount, or has one to no use", "write `amount` with `action: amount`"
    ),
    "decision-evidence-misplaced": FaultTemplate(
        "substitutes nothing, or has evidence to no use", "write `evidence` with `action: substitute`"
    ),
    "decision-extension-misplaced": FaultTemplate(
        "extends no cycle, or to no day", "write `condition: renewal/cycle` and `until`"
    ),
    "duplicate-item-id": FaultTemplate(
        "has two items with the id {twice}", "tell each thing once, or name them apart"
    ),
    "ends-before-start": FaultTemplate("ends on {end}, before it starts on {begin}", "correct either day"),
    "expires-before-earned": FaultTemplate(
        "expires on {end}, before it was earned on {begin}", "correct either day"
    ),
    "holding-not-one-credential": FaultTemplate(
        "names no credential, or two", "write `credential`, or `other` for one outside the catalog"
    ),
    "hours-beyond-week": FaultTemplate(
        "{hours:g} is more than the 168 hours of a week", "write the hours of one week"
    ),
    "item-told-twice": FaultTemplate("says what {first} says", "remove one, or give each an `id`"),
    "lasts-until-before-start": FaultTemplate(
        "lasts until {end}, before it began on {begin}", "correct either day"
    ),
    "not-a-sheet": FaultTemplate("is no sheet of activities", "write it as {endings:or}"),
    "shares-beyond-whole": FaultTemplate("is split into more than 100%", "lower a share"),
    "unknown-activity-word": FaultTemplate(
        "{text} is no {key} of any issuer", "choose one of {known}, or leave it out"
    ),
    "unknown-condition": FaultTemplate(
        "{condition} is no condition of {credential}", "`pathways rules show` lists their names"
    ),
    "unknown-renewal-condition": FaultTemplate(
        "{condition} is no condition of {credential}", "choose one of {known}"
    ),
    "unrecognized-text": FaultTemplate(
        "{text} is none of the {vocabulary} that rules ask for", "leave it, or choose from {known}"
    ),
}
