"""Sentences of faults: what a record or a log of activities says."""

from pathways.model.values.fault_kinds import FaultKind
from pathways.wording.faults.template import FaultTemplate

RECORDS: dict[FaultKind, FaultTemplate] = {
    "amount-in-other-unit": FaultTemplate(
        "{amount} is in another unit than the requirement, which is in {unit}", "write it in {unit}"
    ),
    "amount-without-unit": FaultTemplate(
        "{amount} may be months or years", "write its unit: `{amount.text} months` or `{amount.text} years`"
    ),
    "not-a-granted-amount": FaultTemplate(
        "{text} is not an amount", "write a number and its unit, one of {known}"
    ),
    "another-format": FaultTemplate(
        "this is a {name}, which pathways does not read",
        "write its facts into a record: `pathways record new` prints one to fill in",
    ),
    "approved-before-application": FaultTemplate(
        "was approved on {end}, before the application on {begin}", "correct one of the dates"
    ),
    "hours-beyond-days": FaultTemplate(
        "has {hours:,g} hours in {days} days, which have {most}", "correct the hours or one of the dates"
    ),
    "course-equivalence": FaultTemplate(
        "{key} is about course equivalence, which the college that receives the credits decides",
        "leave it out, and list the course with the topics that it covers",
    ),
    "comma-in-number": FaultTemplate(
        "the comma before {key} ends the number", "write the number without a comma, or in quotes"
    ),
    "place-not-of-a-record": FaultTemplate(
        "{place} is not a place in a record", "write one such as `education.degree` or `experience.start`"
    ),
    "result-not-told": FaultTemplate(
        "{key} does not tell whether the exam was passed", "write `passed` or `failed` with its date"
    ),
    "two-degrees": FaultTemplate("{text} names two degrees", "write an item for each"),
    "two-fields": FaultTemplate(
        "{text} has another field than {field}", "write the degree alone, and the field that is right"
    ),
    "score-not-read": FaultTemplate("{key} is a grade or score that no rule on file reads", "leave it out"),
    "unknown-name-of-list": FaultTemplate(
        "unknown {kinds:or} {spelling}",
        "choose from {known:or}; if it is none of these, leave it out, or write `none` for an empty list",
    ),
    "passed-and-failed": FaultTemplate(
        "was passed and failed on {day}", "leave the result that is not right out, or correct its date"
    ),
    "reported-before-activity": FaultTemplate(
        "was reported on {end}, before the activity on {begin}", "correct one of the dates"
    ),
    "units-beyond-minutes": FaultTemplate(
        "has {units:,g} CEUs in {minutes:,g} minutes, more than one in 15 minutes",
        "correct the CEUs or the minutes",
    ),
    "canceled-before-earned": FaultTemplate(
        "was canceled on {end}, before it was earned on {begin}", "correct one of the dates"
    ),
    "column-not-of-a-record": FaultTemplate(
        "no place in a record is known for the column {head}",
        "leave it out, or tell its place with `columns`, as docs/python.md shows",
    ),
    "complete-and-partial": FaultTemplate(
        "is both complete since a date and partial", "remove `since` or `partial: true`"
    ),
    "completed-before-start": FaultTemplate(
        "was completed on {end}, before it was started on {begin}", "correct one of the dates"
    ),
    "condition-of-renewal": FaultTemplate(
        "{condition} is not a requirement of {credential}", "for a renewal, write `renewal/{condition.text}`"
    ),
    "conferred-before-completion": FaultTemplate(
        "was conferred on {end}, before it was completed on {begin}", "correct one of the dates"
    ),
    "day-number": FaultTemplate(
        "{text} is a day number of a spreadsheet, not a date",
        "write the date, which may be {day}, or format the cells as dates and save the sheet again",
    ),
    "day-or-month-first": FaultTemplate(
        "{text} may have the month first or the day first, and another date of this file has the day first",
        "write the date as YYYY-MM-DD",
    ),
    "day-ahead": FaultTemplate("{day} is after {as_of}", "correct the date, or remove it until then"),
    "decision-amount-misplaced": FaultTemplate(
        "has `amount` without `action: amount`, or the reverse", "write both, or neither"
    ),
    "decision-evidence-misplaced": FaultTemplate(
        "has `evidence` without `action: substitute`, or the reverse", "write both, or neither"
    ),
    "decision-extension-misplaced": FaultTemplate(
        "extends a cycle without naming it or its new end", "write `condition: renewal/cycle` and `until`"
    ),
    "duplicate-item-id": FaultTemplate(
        "has two items with the id {twice}", "list each item once, or give each its own id"
    ),
    "ends-before-start": FaultTemplate(
        "ends on {end}, before it starts on {begin}", "correct one of the dates"
    ),
    "expires-before-earned": FaultTemplate(
        "expires on {end}, before it was earned on {begin}", "correct one of the dates"
    ),
    "holding-not-one-credential": FaultTemplate(
        "names no credential, or more than one", "write `credential`, or `other` for one outside the catalog"
    ),
    "hours-beyond-week": FaultTemplate(
        "{hours:g} is more than the 168 hours of a week", "write the hours of one week"
    ),
    "item-told-twice": FaultTemplate("repeats {first}", "remove one, or give each an `id`"),
    "lasts-until-before-start": FaultTemplate(
        "lasts until {end}, before it began on {begin}", "correct one of the dates"
    ),
    "shared-letters": FaultTemplate(
        "{text} is the abbreviation of {name} and of {other}",
        "write `{id}`, or the full name of the other organization",
    ),
    "shares-beyond-whole": FaultTemplate("is split into more than 100%", "lower a share"),
    "unknown-activity-word": FaultTemplate(
        "{text} is not a {key} of any issuer", "choose one of {known}, or remove it"
    ),
    "unknown-condition": FaultTemplate(
        "{condition} is not a requirement of {credential}", "`pathways rules show NAME --ids` lists them"
    ),
    "unknown-renewal-condition": FaultTemplate(
        "{condition} is not a requirement of {credential}", "choose one of {known}"
    ),
    "unrecognized-text": FaultTemplate(
        "{text} is not one of the {vocabulary} that rules use", "keep it, or choose from {known}"
    ),
}
