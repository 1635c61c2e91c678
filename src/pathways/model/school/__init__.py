"""What schools teach: programs, and the outlines that they are held against."""
