"""Where credentials stand: as text, data, a calendar, an activity log and a timeline."""
