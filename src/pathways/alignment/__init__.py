"""A school's program against outlines and credentials: what it covers, and where it leads."""
