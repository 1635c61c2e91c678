"""The audit of a school's program: as text, data, a page, a workbook and a PDF."""
