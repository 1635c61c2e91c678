"""The question: am I eligible."""
