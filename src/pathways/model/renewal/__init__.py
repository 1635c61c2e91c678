"""The rules of renewal: cycles, CEUs, fees, and what follows a cycle that was not renewed."""
