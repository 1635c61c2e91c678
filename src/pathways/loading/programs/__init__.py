"""Schools' programs and their course lists, from files."""
