"""Sentences of faults: what a rule file says, by itself and with the others."""

from pathways.model.values.fault_kinds import FaultKind
from pathways.wording.faults.template import FaultTemplate

RULES: dict[FaultKind, FaultTemplate] = {
    "active-without-edition": FaultTemplate(
        "{credential} is active, but no edition is in effect on {as_of}",
        "add the edition for that date, or write `status: retired`",
    ),
    "ambiguous-spelling": FaultTemplate(
        "the {kind} `{spelling}` stands for {ids:and}", "spell one of them differently"
    ),
    "award-not-one-requirement": FaultTemplate(
        "requires nothing more, or states it twice", "write `also`, or a requirement of its own"
    ),
    "boundary-out-of-order": FaultTemplate(
        "has its latest date before its earliest", "write the earlier date first"
    ),
    "claim-without-source": FaultTemplate("says `{claim}` and cites nothing", "add `cites` with a source"),
    "count-above-parts": FaultTemplate("requires {count} of {of} parts", "lower the count"),
    "count-below-one": FaultTemplate("requires none of its parts", "write a count of 1 or more"),
    "credential-needs-each-other": FaultTemplate(
        "nobody can ever earn {credential}: every path to it requires {needs:or}, which in turn require it",
        "add a path that does not",
    ),
    "credential-needs-itself": FaultTemplate(
        "nobody can ever earn {credential}: every path to it requires itself", "add a path that does not"
    ),
    "cycle-not-whole-years": FaultTemplate("ends in a calendar month", "make it last whole years"),
    "cycle-without-editions": FaultTemplate(
        "has a `cycle` without `editions` that state its requirements, or the reverse",
        "write both, or neither",
    ),
    "december-cycle-without-first": FaultTemplate(
        "ends in december without `first`, or has `first` without it", "write both, or neither"
    ),
    "defined-twice": FaultTemplate("`{name}` is also in {file}", "keep one"),
    "disputed-route-in-rule": FaultTemplate(
        "the route `{route}` is both disputed and part of the rule",
        "remove it in one place, or rename it",
    ),
    "duplicate-condition": FaultTemplate("has two conditions named `{twice}`", "give each an `id`"),
    "duplicate-quota": FaultTemplate("has two quotas named `{twice}`", "name each by an `id` of its own"),
    "duplicate-route": FaultTemplate("has two routes named `{twice}`", "give each a name of its own"),
    "edition-never-in-force": FaultTemplate(
        "edition `{edition}` is never in effect: `{following}` begins on the same date",
        "correct one `from`, or make them one edition",
    ),
    "edition-without-units": FaultTemplate("requires no CEUs in `{id}`", "write `units`, or `also` alone"),
    "editions-out-of-order": FaultTemplate("has editions out of order", "write the oldest first"),
    "editions-overlap": FaultTemplate(
        "edition `{edition}` ends on {to}, after `{following}` begins",
        "remove `to`: an edition ends the day before the next begins",
    ),
    "endless-lapse-stage": FaultTemplate(
        "has a stage without an end before another", "say how long it `lasts`"
    ),
    "every-route-exam-only": FaultTemplate(
        "no route leads to the credential (every route is exam-only)",
        "remove `exam_only` from a route that leads to the credential",
    ),
    "example-answered-otherwise": FaultTemplate(
        "the example `{example}` expects another answer: {key} is {answer}",
        "correct the example, or the rule",
    ),
    "example-expects-nothing": FaultTemplate(
        "expects nothing", "write `apply`, `award`, `held` or `designation`"
    ),
    "exclusion-not-one-kind": FaultTemplate(
        "excludes nothing, or more than one kind", "write `level` or `format`"
    ),
    "exclusion-of-not-one": FaultTemplate(
        "excludes nothing, or more than one thing", "write one of `failed` or `sanction`"
    ),
    "experience-amount-not-one": FaultTemplate(
        "has no amount, or more than one", "write one of `years`, `months` or `hours`"
    ),
    "fact-without-source": FaultTemplate(
        "cites nothing", "add `cites`, or `confidence: recalled` and a `note`"
    ),
    "figure-outside-code": FaultTemplate(
        "has a figure of {of} that its code does not cover",
        "write it with the occupation that was surveyed then",
    ),
    "gap-between-editions": FaultTemplate(
        "no edition is on file between {to} and the edition `{following}`",
        "remove `to`, or write a `note` in the edition that states why",
    ),
    "hours-with-full-time": FaultTemplate("requires hours, which need no `full_time`", "write one of them"),
    "kind-of-itself": FaultTemplate("`{word}` is a kind of itself", "remove one `broader` of the circle"),
    "membership-cycle-misplaced": FaultTemplate(
        "ends in the membership month", "write `membership`, and only there"
    ),
    "minimum-above-maximum": FaultTemplate(
        "`{name}` requires {least} in {quota} and counts no more than {most} in {other}",
        "lower one or raise the other",
    ),
    "more-time-than-window": FaultTemplate(
        "`{name}` requires more time than there is in {window}", "lower one or raise the other"
    ),
    "never-reviewed": FaultTemplate(
        "no review is recorded",
        "check it against its sources and write the day: `reviewed: YYYY-MM-DD`",
    ),
    "no-lapse-stages": FaultTemplate("has no stages", "write at least one"),
    "no-rule-files": FaultTemplate("has no rule files", "name a folder of .yaml rule files"),
    "no-such-rules-folder": FaultTemplate("no such folder", "name a folder of .yaml rule files"),
    "not-a-boundary": FaultTemplate(
        "is neither a date nor a pair [earliest, latest]", "write YYYY-MM-DD, or both dates in brackets"
    ),
    "not-a-rule-file": FaultTemplate("is not a rule file", "the first key must be one of {known}"),
    "only-recalled": FaultTemplate(
        "is recalled, without a source", "cite a source that was read; until then it does not decide"
    ),
    "quota-named-total": FaultTemplate("has the name of the total", "rename it"),
    "quota-of-every-unit": FaultTemplate(
        "covers every CEU", "state which by `topic`, `category` or `provider`"
    ),
    "quota-without-bound": FaultTemplate("sets no limit", "write `min` or `max`"),
    "recalled-without-note": FaultTemplate(
        "is recalled, without a source", "write a `note` that states what is known"
    ),
    "renames-to-unknown": FaultTemplate(
        "renames `{old}` to `{new}`, which is not one of its conditions", "correct the name"
    ),
    "renewal-example-expects-nothing": FaultTemplate(
        "expects nothing", "write `standing`, `ends`, `required` or `shortfalls`"
    ),
    "renewed-twice": FaultTemplate("{credential} is also renewed by `{other}`", "keep it in one of them"),
    "repairs-unknown-quota": FaultTemplate(
        "repairs `{name}`, which is not one of its quotas", "correct the name"
    ),
    "requirement-without-part": FaultTemplate("requires nothing", "write at least one of {known}"),
    "review-overdue": FaultTemplate(
        "was last reviewed on {reviewed}, more than a year before {as_of}",
        "check it against its sources and write the day: `reviewed: YYYY-MM-DD`",
    ),
    "rules-not-a-folder": FaultTemplate("is not a folder", "name a folder of .yaml rule files"),
    "same-name": FaultTemplate("has {times} {key} named `{name}`", "rename all but one"),
    "supersedes-in-circle": FaultTemplate("supersedes in a circle", "leave one of them out"),
    "supersedes-unrenewed": FaultTemplate(
        "supersedes by or for {name}, which is not among its `credentials`",
        "name credentials that this file renews",
    ),
    "uncited-source": FaultTemplate(
        "nothing cites `{source}`", "remove it, or cite it in the rule that relies on it"
    ),
    "title-without-route": FaultTemplate(
        ("has a `title` but is not a route"), "add `route`, or remove `title`"
    ),
    "undefined-kind": FaultTemplate("no file defines `{word}`", "add it"),
    "units-of-unrenewed": FaultTemplate(
        "counts CEUs for {name}, which is not among its `credentials`",
        "name a credential that this file renews",
    ),
    "unknown-broader-word": FaultTemplate(
        "`{word}` is a kind of `{broader}`, which is not in {vocabulary}",
        "add the word, or correct `broader`",
    ),
    "years-out-of-order": FaultTemplate("ends before it begins", "write the earlier year as `first`"),
}
