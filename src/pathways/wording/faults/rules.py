"""Sentences of faults: what a rule file says, by itself and with the others."""

from pathways.model.values.fault_kinds import FaultKind
from pathways.wording.faults.template import FaultTemplate

RULES: dict[FaultKind, FaultTemplate] = {
    "active-without-edition": FaultTemplate(
        "{credential} is active, and no edition is in force on {as_of}",
        "add the edition of that day, or write `status: retired`",
    ),
    "ambiguous-spelling": FaultTemplate(
        "the {kind} `{spelling}` stands for {ids:and}", "spell one of them otherwise"
    ),
    "award-not-one-requirement": FaultTemplate(
        "asks for nothing more, or twice", "write `also`, or a requirement of its own"
    ),
    "boundary-out-of-order": FaultTemplate(
        "has its latest day before its earliest", "write the earlier day first"
    ),
    "claim-without-source": FaultTemplate("says `{claim}` and cites nothing", "add `cites` with a source"),
    "count-above-parts": FaultTemplate("asks for {count} of {of} parts", "lower the count"),
    "count-below-one": FaultTemplate("asks for none of its parts", "write a count of 1 or more"),
    "credential-needs-each-other": FaultTemplate(
        "nobody can ever earn {credential}: every way to it needs {needs:or}, which needs it in turn",
        "add a way that does not",
    ),
    "credential-needs-itself": FaultTemplate(
        "nobody can ever earn {credential}: every way to it needs itself", "add a way that does not"
    ),
    "cycle-not-whole-years": FaultTemplate("ends in a month of the calendar", "let it last whole years"),
    "cycle-without-editions": FaultTemplate(
        "has a `cycle` without `editions` that say what it asks for, or the contrary",
        "write both, or neither",
    ),
    "december-cycle-without-first": FaultTemplate(
        "ends in december without `first`, or has it to no use", "write both, or neither"
    ),
    "defined-twice": FaultTemplate("`{name}` is also in {file}", "keep one"),
    "disputed-route-in-rule": FaultTemplate(
        "the route `{route}` is disputed and stands in the rule too",
        "remove it in one place, or name it otherwise",
    ),
    "duplicate-condition": FaultTemplate("has two conditions named `{twice}`", "give each an `id`"),
    "duplicate-quota": FaultTemplate("has two quotas named `{twice}`", "name each by an `id` of its own"),
    "duplicate-route": FaultTemplate("has two routes named `{twice}`", "give each a name of its own"),
    "edition-never-in-force": FaultTemplate(
        "edition `{edition}` is never in force: `{following}` begins on the same day",
        "correct one `from`, or make them one edition",
    ),
    "edition-without-units": FaultTemplate("asks for no units in `{id}`", "write `units`, or `also` alone"),
    "editions-out-of-order": FaultTemplate("has editions out of order", "write the oldest first"),
    "editions-overlap": FaultTemplate(
        "edition `{edition}` ends on {to}, after `{following}` begins",
        "remove `to`: an edition ends the day before the next begins",
    ),
    "endless-lapse-stage": FaultTemplate(
        "has a stage without an end before another", "say how long it `lasts`"
    ),
    "every-route-sits-only": FaultTemplate(
        "has no way to the credential: every route is `sits_only`",
        "leave out `sits_only` where a route leads to the credential",
    ),
    "example-answered-otherwise": FaultTemplate(
        "the example `{example}` is answered otherwise: {key} is {answer}", "correct the example, or the rule"
    ),
    "example-expects-nothing": FaultTemplate(
        "expects nothing", "write `apply`, `award`, `held` or `designation`"
    ),
    "exclusion-not-one-kind": FaultTemplate("excludes nothing, or two kinds", "write `level` or `format`"),
    "exclusion-of-not-one": FaultTemplate(
        "rules out nothing, or two things", "write one of `failed` or `sanction`"
    ),
    "experience-amount-not-one": FaultTemplate(
        "has no amount, or two", "write one of `years`, `months` or `hours`"
    ),
    "fact-without-source": FaultTemplate(
        "cites nothing", "add `cites`, or `confidence: recalled` and a `note`"
    ),
    "figure-outside-code": FaultTemplate(
        "has a figure of {of} that its code does not cover",
        "write it with the occupation that was surveyed then",
    ),
    "gap-between-editions": FaultTemplate(
        "no rule is on file between {to} and the edition `{following}`",
        "remove `to`, or write a `note` in the edition that says why",
    ),
    "hours-with-full-time": FaultTemplate("asks for hours, which need no `full_time`", "write one of them"),
    "kind-of-itself": FaultTemplate("`{word}` is a kind of itself", "remove one `broader` of the circle"),
    "membership-cycle-misplaced": FaultTemplate(
        "ends in the month of a membership", "write `membership`, and only there"
    ),
    "minimum-above-maximum": FaultTemplate(
        "`{name}` asks for {least} of {quota} and counts no more than {most} of {other}",
        "lower the one or raise the other",
    ),
    "more-time-than-window": FaultTemplate(
        "`{name}` asks for more time than {window} have", "lower the one or raise the other"
    ),
    "never-reviewed": FaultTemplate(
        "nobody is said to have reviewed it",
        "check it against its sources and write the day: `reviewed: YYYY-MM-DD`",
    ),
    "no-lapse-stages": FaultTemplate("has no stages", "write at least one"),
    "no-rule-files": FaultTemplate("has no rule files", "name a folder of .yaml rule files"),
    "no-such-rules-folder": FaultTemplate("no such folder", "name a folder of .yaml rule files"),
    "not-a-boundary": FaultTemplate(
        "is neither a day nor a pair [earliest, latest]", "write YYYY-MM-DD, or both days in brackets"
    ),
    "not-a-rule-file": FaultTemplate("is no rule file", "begin it with one of {known}"),
    "only-recalled": FaultTemplate(
        "is only recalled", "cite a source that was read; until then it settles nothing"
    ),
    "quota-named-total": FaultTemplate("is named as the total is", "name it otherwise"),
    "quota-of-every-unit": FaultTemplate(
        "is about every unit", "say which by `topic`, `category` or `provider`"
    ),
    "quota-without-bound": FaultTemplate("bounds nothing", "write `min` or `max`"),
    "recalled-without-note": FaultTemplate("is only recalled", "write a `note` that says what is known"),
    "renames-to-unknown": FaultTemplate(
        "renames `{old}` to `{new}`, which is no condition of it", "correct the name"
    ),
    "renewal-example-expects-nothing": FaultTemplate(
        "expects nothing", "write `standing`, `ends`, `required` or `shortfalls`"
    ),
    "renewed-twice": FaultTemplate("{credential} is also renewed by `{other}`", "leave it to one of them"),
    "repairs-unknown-quota": FaultTemplate("repairs `{name}`, which is no quota of it", "correct the name"),
    "requirement-without-part": FaultTemplate("asks for nothing", "write at least one of {known}"),
    "review-overdue": FaultTemplate(
        "was last reviewed on {reviewed}, more than a year before {as_of}",
        "check it against its sources and write the day: `reviewed: YYYY-MM-DD`",
    ),
    "rules-not-a-folder": FaultTemplate("is no folder", "name a folder of .yaml rule files"),
    "same-name": FaultTemplate("has {times} {key} named `{name}`", "name each otherwise"),
    "supersedes-in-circle": FaultTemplate("supersedes in a circle", "leave one of them out"),
    "supersedes-unrenewed": FaultTemplate(
        "supersedes by or for {name}, which is not among its `credentials`",
        "name credentials that this file renews",
    ),
    "uncited-source": FaultTemplate(
        "nothing cites `{source}`", "remove it, or cite it where a rule rests on it"
    ),
    "undefined-kind": FaultTemplate("no file defines `{word}`", "add it"),
    "units-of-unrenewed": FaultTemplate(
        "counts units for {name}, which is not among its `credentials`",
        "name a credential that this file renews",
    ),
    "unknown-broader-word": FaultTemplate(
        "`{word}` is a kind of `{broader}`, which is no word of {vocabulary}",
        "add the word, or correct `broader`",
    ),
    "years-out-of-order": FaultTemplate("ends before it begins", "write the earlier year as `first`"),
}
