"""The answer to "am I eligible", as text and as data."""
