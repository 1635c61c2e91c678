"""Where the holder of a credential stands on a day, and what leads back."""
