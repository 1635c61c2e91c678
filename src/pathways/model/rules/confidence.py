"""The coverage statement: on what grounds conditions are decided, and what is not modeled."""

from typing import NamedTuple


class RuleConfidence(NamedTuple):
    """How many conditions of some editions are decided on which grounds; each is counted once."""

    by_rule: int  # on the word of the issuer, or a copy of it
    unconfirmed: int  # on the word of third parties alone
    recalled: int  # no source was read, and it settles nothing
    judged: int  # by a person at the issuer
    unseen: int  # demands beside them that no record can show, taken as met
    not_modeled: tuple[str, ...]

    @property
    def conditions(self) -> int:
        """How many there are."""
        return self.by_rule + self.unconfirmed + self.recalled + self.judged
