"""A rules engine for health-information certification pathways."""
