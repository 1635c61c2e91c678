"""Whether a cycle was renewed: its CEUs, its fee, and the exceptions made for its holder."""
