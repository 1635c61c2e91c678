"""Learners' records and their logs of continuing education, from files."""
