"""Where credentials lead to: as text and as data."""
