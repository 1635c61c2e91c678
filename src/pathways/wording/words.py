"""Amounts, sources, editions and questions in plain words."""

from collections.abc import Iterable
from fractions import Fraction
from typing import assert_never

from pathways.model.catalog import Catalog, Defined, Organization
from pathways.model.rules.citation import Contested
from pathways.model.rules.confidence import Grounds
from pathways.model.rules.edition import Boundary, Edition
from pathways.model.rules.source import Source, Trust
from pathways.model.values.amount import Amount
from pathways.model.verdict import Competing, Kind, Question, Shortfall, Unit
from pathways.wording.requirements import counted

DAYS_IN_A_MONTH = Fraction(487, 16)
"""A year of 365.25 days has twelve; for reading only, nothing is compared by it."""


def in_months(amount: Fraction) -> str:
    """Months, and days to the nearest; what is not nothing is at least a day.

    >>> in_months(Fraction(1, 30)), in_months(Fraction(25, 2)), in_months(Fraction(24))
    ('1 day', '12 months and 15 days', '24 months')
    """
    months, rest = divmod(amount, 1)
    days = max(round(rest * DAYS_IN_A_MONTH), 1) if rest else 0
    if days >= 30:
        months, days = months + 1, 0
    parts = [counted(Fraction(months), "month")] if months else []
    parts += [counted(Fraction(days), "day")] if days else []
    return " and ".join(parts) or "none"


def between(amount: Amount, unit: Unit) -> str:
    """An interval of months, or of anything else that is counted."""
    if amount.high is None:
        if amount.low == 0:
            return "an amount not known"
        return f"{_so_many(amount.low, unit)} or more"
    low, high = _so_many(amount.low, unit), _so_many(amount.high, unit)
    return low if low == high else f"{low} to {high}"


def _so_many(amount: Fraction, unit: Unit) -> str:
    if unit == "month":
        return in_months(amount)
    return counted(amount, unit) if amount else "none"


def lacking(shortfall: Shortfall) -> str:
    """What there is of an amount, and what is missing; of a pool's quota, with its name."""
    quota = shortfall.condition.rpartition("/")[2].partition(".")[2].replace("-", " ")
    of = f"of {quota} " if quota else ""
    return f"{of}has {between(shortfall.have, shortfall.unit)}, {short(shortfall)} short"


def short(shortfall: Shortfall) -> str:
    """What is missing; where that is not certain, at most."""
    return missing(shortfall.short, shortfall.unit)


def missing(amount: Amount, unit: Unit) -> str:
    """How much is missing; where that may be nothing, at most."""
    if amount.low == 0 and amount.high:
        return f"up to {_so_many(amount.high, unit)}"
    return between(amount, unit)


def contest(competing: Competing) -> str:
    """Demands that no allocation meets together."""
    demands = [name.rpartition("/")[2].partition(".")[2] or "the total" for name in competing.demands]
    caps = f", with no more of {' and '.join(competing.caps)} than counts" if competing.caps else ""
    return f"{' and '.join(demands)} ask for more than the units can serve together{caps}".replace("-", " ")


def cited(source: Source, trust: Trust) -> str:
    """A source, and how far what rests on it can be trusted."""
    version = f" ({source.version})" if source.version else ""
    address = f", {source.address}" if source.address else ""
    return f"{trust.word}, {source.title}{version}{address}"


def confirm(issuer: Organization) -> str:
    """What every answer and picture ends with."""
    address = f", {issuer.website}" if issuer.website else ""
    return f"This is not the issuer's decision; confirm with {issuer.name}{address}"


def capital(text: str) -> str:
    """A text with its first letter in upper case, and the rest as it is."""
    return text[0].upper() + text[1:]


def dated(edition: Edition) -> str:
    """An edition, with what is known of its days."""
    since = f"from {somewhen(edition.begins)}"
    seen = f", last seen in force on {edition.confirmed}" if edition.confirmed else ""
    return f"{edition.id}, {since}{seen}"


def somewhen(day: Boundary) -> str:
    """A day that may be known only to lie somewhere."""
    first, last = day.earliest, day.latest
    if first is None and last is None:
        return "a day not known"
    if first == last:
        return str(first)
    return f"some day between {first} and {last or 'now'}" if first else f"some day not later than {last}"


def span(begins: Boundary | None, to: Boundary | None) -> str:
    """The first and the last day of something, where they are known; it follows other words."""
    since = f", from {somewhen(begins)}" if begins else ""
    last = f", until {somewhen(to)}" if to else ""
    return since + last


def covered(found: Grounds) -> str:
    """The coverage statement in a sentence."""
    counts = (
        (found.by_rule, "by rule"),
        (found.unconfirmed, "by rule on the word of third parties alone"),
        (found.judged, "by a person at the issuer"),
        (found.recalled, "by nobody, for they are only recalled"),
    )
    (first, *more) = [(number, how) for number, how in counts if number] or [(0, "")]
    said = []
    if found.conditions:
        number, how = first
        shares = ", ".join(f"{number} {how}" for number, how in more)
        decided = f"{number} {'is' if number == 1 else 'are'} decided {how}{', ' * bool(more)}{shares}"
        said.append(f"of {counted(Fraction(found.conditions), 'condition')} {decided}")
    if found.unseen:
        demands = counted(Fraction(found.unseen), "demand")
        said.append(f"{demands} that no record can show {'is' if found.unseen == 1 else 'are'} taken as met")
    said += [f"not modelled: {', '.join(found.not_modelled)}"] if found.not_modelled else []
    return "; ".join(said)


def bound_by(edition: Edition) -> str:
    """Whom an edition binds."""
    day = {
        "as_of": "of the question",
        "applied": "of the application",
        "exam": "of the exam",
        "entry": "of entry into the program",
        "cycle_start": "on which the renewal cycle begins",
    }
    last = f", up to {edition.to}" if edition.to else ""
    return f"Binds by the day {day[edition.binds]}{last}"


def disputes(one: Contested, against: Iterable[str], catalog: Catalog) -> str:
    """What some sources state and better ones do not, with both."""
    said, others = (
        " and ".join(f'"{catalog.sources[cite].title}"' for cite in cites) for cites in (one.cites, against)
    )
    return f"{one.text} (said by {said}; not by {others})"


WORDED = frozenset[Kind]({"judged", "late-units", "own-domain", "log", "cycle-end", "reinstatement"})
"""Kinds of questions that are about words already, and not about a name of the rules."""


def asked(questions: Iterable[Question], catalog: Catalog) -> list[str]:
    """Questions, in the words of somebody who could answer them; those about one thing are one."""
    abouts: dict[tuple[Kind, str | None], list[str]] = {}
    for one in questions:
        abouts.setdefault((one.kind, one.path), []).append(
            one.about if one.kind in WORDED else _about(one.about, catalog)
        )
    return [_asked(kind, path, ", ".join(words)) for (kind, path), words in abouts.items()]


def _asked(kind: Kind, path: str | None, about: str) -> str:
    match kind:
        case "attribute":
            return f"{path}: the record does not say, or not exactly ({about})"
        case "list":
            return f"{path}: the record does not say that it lists all ({about})"
        case "part-time":
            return f"how the issuer counts part-time work ({about})"
        case "candidacy":
            return (
                f"whether a program in candidacy with {about} counts: ask the program director and the issuer"
            )
        case "accreditation-day":
            return f"on which day the accreditation by {about} must hold: ask the issuer"
        case "standing":
            return f"whether a credential in its {about} period counts: ask the issuer"
        case "judged":
            return f"the issuer's decision: {about}"
        case "recalled":
            return f"a source for {about}, which is only recalled"
        case "edition":
            if path is None:
                return f"which edition of the rules for {about} was in force that day, which is not known"
            return (
                f"which edition of the rules for {about} binds: the day of application ({path} in the record)"
            )
        case "anchor":
            return f"the day from which the rule counts back ({about})"
        case "shared-credits":
            return "whether the courses are part of a program whose credits are told too"
        case "rules":
            return f"rules for {about} on that day: none are on file"
        case "late-units":
            return f"whether units earned {about} still count for the cycle before: ask the issuer"
        case "own-domain":
            return f"whether {about} is in the issuer's own domain: ask the issuer"
        case "cycle":
            where = f" ({path} in the record)" if path else ""
            return f"the last day of the cycle of {about}, as the issuer shows it{where}"
        case "log":
            return (
                f"whether the log is complete from {about} on: if so, write it as "
                f"`{{since: {about}, items: [...]}}`; if the cycle was renewed, enter the new `expires`"
            )
        case "cycle-end":
            return (
                f"the last day of the cycle: the record and the issuer's calendar differ ({about}). "
                f"Correct {path}, or add `origin: document` to the entry if the issuer shows that day"
            )
        case "reinstatement":
            return f"whether {about} can be reinstated, or the exam must be retaken: ask the issuer"
        case "pro-rated":
            return f"how many units the issuer asks for of {about} in a cycle that is not a whole one"
        case _:
            assert_never(kind)


def _about(word: str, catalog: Catalog) -> str:
    """A word of the rules as people say it."""
    if word in catalog.credentials:
        return catalog.credentials[word].abbreviation
    if word in catalog.organizations:
        return catalog.organization_terms.label(word)
    if word in catalog.degree_ranks:
        return catalog.degree_label(word)
    if word in catalog.renewals:
        return catalog.renewals[word].name
    for vocabulary in catalog.vocabularies.values():
        if word in vocabulary.terms:
            return vocabulary.label(word)
    return word.replace("-", " ")


def whence(one: Defined) -> str:
    """A rule file, and the shipped one that it takes the place of."""
    return f"{one.file}, in place of {one.replaces}" if one.replaces else one.file
