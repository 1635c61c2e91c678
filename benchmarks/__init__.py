"""What is to be quick, timed; `make bench`."""
