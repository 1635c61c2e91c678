"""The words of every answer: sentences and labels, in one place."""
