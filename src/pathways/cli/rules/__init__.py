"""`pathways rules`: what the rules say, and whether they are sound."""
