"""Readers of an answer; they decide nothing."""
