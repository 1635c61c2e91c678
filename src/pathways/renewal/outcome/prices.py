"""What a renewal costs: the fees on file, for members where the record tells who is one."""

from datetime import date

from pathways.model.evidence.record import Record
from pathways.model.renewal.rules import Renewal
from pathways.model.rules.exam_facts import Fee
from pathways.wording import labels

MEMBERS, OTHERS = "members", labels.NON_MEMBERS


def renewal_prices(renewal: Renewal, record: Record, as_of: date) -> tuple[Fee, ...]:
    """The fees that hold on a day, for whoever the record shows the holder to be.

    Of a fee that is on file for others alone the price for others is told: it is what there is.
    """
    held = [fee for fee in renewal.fees if fee.in_force_on(as_of)]
    payer = _payer(record, renewal.issuer, as_of)
    if payer is None:
        return tuple(held)
    own = {fee.what for fee in held if fee.payer == payer}
    return tuple(fee for fee in held if fee.payer == payer or fee.what not in own)


def _payer(record: Record, organization: str, as_of: date) -> str | None:
    """Whether the holder is a member, in the words of fees; null where the record does not tell."""
    listed = record.memberships
    own = [membership for membership in listed.items if membership.organization == organization]
    sure = [
        membership
        for membership in own
        if not (membership.since and membership.since.latest > as_of)
        and not (membership.until and membership.until.earliest < as_of)
    ]
    if sure:
        return MEMBERS
    surely_not = not listed.partial and all(
        membership.until and membership.until.latest < as_of for membership in own
    )
    return OTHERS if surely_not else None
