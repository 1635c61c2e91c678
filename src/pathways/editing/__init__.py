"""Changes to files that people wrote, and records written as files."""
