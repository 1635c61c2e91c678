"""What all outputs share: blocks, lines, tables, templates, formats and files."""
