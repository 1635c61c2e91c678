"""The words: requirement, record, catalog, truth, verdict, finding."""
