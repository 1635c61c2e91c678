"""Where in a record something stands."""


class EvidencePath(str):
    """A list of a record, an item of it as counted from 0, and a key of the item.

    It is spelled as files are read: `experience`, `experience[1]` or `experience[1].end`. Without a list it
    leads on from an item: `.end`.
    """

    __slots__ = ("key", "listed", "position")

    listed: str
    position: int | None
    key: str | None

    def __new__(cls, listed: str, position: int | None = None, key: str | None = None) -> "EvidencePath":
        """A list alone; or an item of it, a key of an item, or a key that the list itself has."""
        item = listed if position is None else f"{listed}[{position}]"
        path = super().__new__(cls, item if key is None else f"{item}.{key}")
        path.listed, path.position, path.key = listed, position, key
        return path

    def __getnewargs__(self) -> tuple[str, int | None, str | None]:  # type: ignore[override]
        return self.listed, self.position, self.key

    @property
    def item(self) -> "EvidencePath":
        """The item alone."""
        return self if self.key is None else EvidencePath(self.listed, self.position)

    def at(self, key: str | None) -> "EvidencePath":
        """A key of the item."""
        return EvidencePath(self.listed, self.position, key)


HERE = EvidencePath("")
"""An item that is not told yet: `HERE.at("date")` leads on from whichever it is."""
