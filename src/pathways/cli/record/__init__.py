"""`pathways record`: records begun, checked and completed."""
