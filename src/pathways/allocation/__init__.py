"""Units shared out among demands that compete for them, exactly."""
