"""Rule files to a catalog."""
