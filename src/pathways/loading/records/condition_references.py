"""Decisions and exceptions of a record that speak of nothing in the rules."""

from collections.abc import Iterator
from difflib import get_close_matches

from pathways.loading.text.located import LocatedText, ParsedFile
from pathways.model.catalog import Catalog
from pathways.model.evidence.decisions import ConditionTarget
from pathways.model.evidence.granted_amount import TIME, read_granted_amount
from pathways.model.rules.credential import Credential
from pathways.model.rules.own_unit import fits, own_unit
from pathways.model.rules.requirement import conditions
from pathways.model.values.fault import Fault, Written, fault
from pathways.model.values.finding import Finding, InvalidValueError
from pathways.model.values.former_keys import current_condition


def unknown_references(written: ParsedFile, catalog: Catalog) -> Iterator[Finding]:
    """A finding for each condition that no edition of the credential has; a stub's are not known.

    What is malformed is left for the models to refuse.

    Args:
        written: a record as it was read.
        catalog: the rules.
    """
    value = written.value if isinstance(written.value, dict) else {}
    for listed in ("decisions", "exceptions"):
        for item in listed_items(value.get(listed)):
            condition = item.get("condition")
            known, of_renewal = (
                named(item.get("credential"), catalog) for named in (conditions_of, _renewals)
            )
            if not isinstance(condition, LocatedText):
                continue
            if {condition, current_condition(condition)} & (known | of_renewal):
                yield from _unit_faults(item, condition, catalog)
                continue
            if condition.startswith("renewal/") or f"renewal/{condition}" in of_renewal:
                known = of_renewal
            if known:
                unknown = _unknown(condition, str(item["credential"]), known, of_renewal)
                yield Finding(condition.at, "R105", unknown)


def _unit_faults(item: dict[str, object], condition: str, catalog: Catalog) -> Iterator[Finding]:
    """That the amount of an exception could be in more than one unit, or is in another than the rule's."""
    written = item.get("amount")
    if not isinstance(written, LocatedText):
        return
    try:
        granted = read_granted_amount(written)
    except InvalidValueError:
        return  # the model says what is wrong
    name = ConditionTarget.parse(current_condition(condition)).name
    units = {
        unit
        for subject in _subjects(item.get("credential"), catalog)
        for edition in subject.editions
        for _, tree in edition.trees(subject.credential)
        for own_name, node in conditions(tree)
        if own_name == name and (unit := own_unit(node))
    }
    own = next(iter(sorted(units)), None)
    if own is None:
        return
    if granted.unit is None and units & TIME:
        yield Finding(written.at, "R104", fault("amount-without-unit", amount=Written(written)))
    elif granted.unit is not None and not any(fits(unit, granted.unit) for unit in units):
        other = fault("amount-in-other-unit", amount=Written(written), unit=own)
        yield Finding(written.at, "R104", other)


def _unknown(condition: str, credential: str, known: set[str], of_renewal: set[str]) -> Fault:
    """The fault, with a near name; or with all of them for a renewal, which has few."""
    written = Written(condition)
    if f"renewal/{condition}" in known:
        return fault("condition-of-renewal", condition=written, credential=credential)
    names = {name.removeprefix("renewal/"): name for name in sorted(known)}
    close = get_close_matches(condition.removeprefix("renewal/"), names, n=1)
    if close or known != of_renewal:
        near = names[close[0]] if close else None
        return fault("unknown-condition", condition=written, credential=credential, near=near)
    return fault(
        "unknown-renewal-condition", condition=written, credential=credential, known=tuple(sorted(known))
    )


def listed_items(value: object) -> list[dict[str, object]]:
    """The mappings of a list of a record, with or without `partial` and `items`."""
    if isinstance(value, dict):
        value = value.get("items")
    return [part for part in value if isinstance(part, dict)] if isinstance(value, list) else []


def conditions_of(credential: object, catalog: Catalog) -> set[str]:
    """The conditions of a credential's own rules, by their names."""
    subjects = _subjects(credential, catalog)
    return {
        name
        for subject in subjects
        for edition in subject.editions
        for name in edition.targets(subject.credential)
    }


def _renewals(credential: object, catalog: Catalog) -> set[str]:
    """What of its renewal an exception may be about."""
    renewals = (catalog.renewed_by.get(subject.credential) for subject in _subjects(credential, catalog))
    return {f"renewal/{name}" for renewal in renewals if renewal for name in renewal.targets()}


def _subjects(credential: object, catalog: Catalog) -> list[Credential]:
    ids = catalog.names.tables["credential"].get(str(credential).casefold(), ())
    return [catalog.credentials[name] for name in ids]
