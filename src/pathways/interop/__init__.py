"""Formats of others, read as programs and outlines."""
