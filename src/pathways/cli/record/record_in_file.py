"""A record, and the file that it stands in."""

from pathlib import Path

from pathways.cli.options import original_text
from pathways.editing.answers_to_edits import RecordEdit
from pathways.editing.edit import replace_value
from pathways.loading.records.record_file import record_of
from pathways.loading.text.file_text import MARK, display_name, read_text_with_mark
from pathways.loading.text.parse import read_text
from pathways.model.catalog import Catalog
from pathways.model.values.finding import Location, invalid_input
from pathways.rendering.layout.atomic_file import one_writer, write_atomically
from pathways.rendering.redaction import redacted


class RecordInFile:
    """A record that can be changed where it stands; `value` is what its file holds."""

    def __init__(self, path: Path, catalog: Catalog, *, redact: bool) -> None:
        self._path, self._catalog, self._redact = path, catalog, redact
        self._shown = display_name(path)
        with original_text(shown=not redact):
            self._read(read_text_with_mark(path, self._shown))

    def _read(self, marked: str) -> None:
        text = marked.removeprefix(MARK)
        written = read_text(self._path, text, self._shown)
        record = record_of(written, self._catalog)
        self.record = redacted(record, self._catalog) if self._redact else record
        self.value, self._text, self._mark = written.value, text, marked[: len(marked) - len(text)]

    def read_with(self, change: RecordEdit) -> None:
        """Read the file as it would be with a change; nothing is written, and the record stays as it is.

        Raises:
            InvalidInputError: it could not be read.
        """
        made = replace_value(self._text, self._path, change.steps, change.value)
        record_of(read_text(self._path, made, self._shown), self._catalog)

    def change(self, change: RecordEdit) -> None:
        """Write one change, once it is known that the file can be read with it.

        Raises:
            InvalidInputError: it cannot, or the file is no longer the one that was read; nothing is written.
        """
        was = self._mark + self._text
        made = self._mark + replace_value(self._text, self._path, change.steps, change.value)
        self.read_with(change)
        with original_text(shown=not self._redact), one_writer(self._path):
            if read_text_with_mark(self._path, self._shown) != was:
                raise invalid_input(Location(self._shown), "W006", "file-changed-meanwhile")
            write_atomically(self._path, made.encode())
        self._read(made)
