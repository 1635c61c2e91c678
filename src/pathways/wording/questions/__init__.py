"""Questions as a person would ask them, each with who can answer it and where to look."""
