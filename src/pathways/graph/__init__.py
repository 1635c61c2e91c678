"""The catalog as a directed graph, and what can be asked of it."""
