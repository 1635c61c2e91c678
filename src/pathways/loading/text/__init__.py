"""Text to mappings, lists and scalars that know their places: YAML, JSON and spreadsheets."""
