"""Who holds a credential since when, the cycles since then, and what may follow each."""
