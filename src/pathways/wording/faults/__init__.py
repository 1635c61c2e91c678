"""What is wrong with an input, and what to do about it: a sentence for each kind of fault."""
