"""What leads where among credentials: as text, data and files for other tools."""
