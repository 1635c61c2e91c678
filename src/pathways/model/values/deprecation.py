"""Names of the last release, which stay for one more."""

from typing import Any
from warnings import warn


def deprecated_alias(old: str, new: str) -> Any:
    """A property that stands for another under the name that it had, and warns.

    Args:
        old: the class and the old name, such as `Renewals.rows`.
        new: the name of the attribute that is meant.
    """
    return property(lambda owner: renamed(owner, old, new), doc=f"The name of `{new}` in release 0.1.")


def renamed(owner: object, old: str, new: str) -> Any:
    """The value of an attribute that was asked for under its old name, with a warning where it was asked."""
    message = f"{old} will be removed in release 0.3; use {new}"
    warn(message, DeprecationWarning, stacklevel=3)
    return getattr(owner, new)
