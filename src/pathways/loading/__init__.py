"""From YAML files to a catalog and a record."""
