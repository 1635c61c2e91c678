"""What the amount of a condition counts, and what an amount that is granted in its place may count."""

from pathways.model.evidence.granted_amount import TIME, UNITS, AmountUnit
from pathways.model.rules.condition import Condition


def own_unit(node: Condition) -> AmountUnit | None:
    """The unit of the first amount that a condition asks for; null for one without an amount."""
    return next((unit for unit in UNITS if getattr(node, unit, None) is not None), None)


def fits(own: AmountUnit, granted: AmountUnit) -> bool:
    """Whether an amount in one unit may be asked for in place of one in the other."""
    return own == granted or {own, granted} <= TIME
