"""What of the files of a record was not read, which an answer says before anybody relies on it."""

from typing import NamedTuple

from pathways.model.values.finding import Finding


class Unread(NamedTuple):
    """What was wrong with the `left_out` of `rows` rows, and the `notices`: columns, sheets and remarks that
    were not read, and words that were not used.
    """

    skipped: tuple[Finding, ...] = ()
    notices: tuple[Finding, ...] = ()
    left_out: int = 0
    rows: int = 0

    def with_file(self, other: "Unread") -> "Unread":
        """The same with what of another file was not read."""
        return Unread(
            self.skipped + other.skipped,
            self.notices + other.notices,
            self.left_out + other.left_out,
            self.rows + other.rows,
        )


ALL_READ = Unread()
