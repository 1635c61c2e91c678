"""A record, and the file that it stands in."""

from codecs import BOM_UTF8
from pathlib import Path

from pathways.cli.options import writers_words
from pathways.loading.edit import with_value
from pathways.loading.file_text import shown_as, text_of
from pathways.loading.record_file import record_of
from pathways.loading.replies import Change
from pathways.loading.written import read_text
from pathways.model.catalog import Catalog
from pathways.model.finding import Location, refused
from pathways.model.redacted import redacted
from pathways.rendering.whole_file import write_whole


class RecordInFile:
    """A record that can be changed where it stands; `told` is what its file holds."""

    def __init__(self, path: Path, catalog: Catalog, *, redact: bool) -> None:
        self._path, self._catalog, self._redact = path, catalog, redact
        with writers_words(shown=not redact):
            self._read(text_of(path, shown_as(path)))

    def _read(self, text: str) -> None:
        written = read_text(self._path, text, shown_as(self._path))
        record = record_of(written, self._catalog)
        self.record = redacted(record, self._catalog) if self._redact else record
        self.told, self._text = written.value, text

    def change(self, change: Change) -> None:
        """Write one change, once it is known that the file can be read with it.

        Raises:
            Unusable: it cannot, or the file is no longer the one that was read; nothing is written.
        """
        before = self._text
        made = with_value(before, self._path, change.steps, change.value)
        content = self._path.read_bytes()
        if text_of(self._path, shown_as(self._path)) != before:
            raise refused(Location(shown_as(self._path)), "W006", "was changed meanwhile", "begin again")
        self._read(made)
        write_whole(self._path, (BOM_UTF8 if content.startswith(BOM_UTF8) else b"") + made.encode())
