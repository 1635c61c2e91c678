"""Findings over a whole folder of rules, which no file alone can show."""
