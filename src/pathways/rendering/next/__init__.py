"""What is open next, as text and as data."""
