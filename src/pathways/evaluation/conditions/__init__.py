"""One file for each kind of evidence that a condition may ask for."""
