"""The meaning: what a requirement says of a record, and why."""
