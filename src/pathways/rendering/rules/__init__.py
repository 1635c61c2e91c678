"""The rules as pages: credentials, exams, outlines, organizations, and what changed."""
