"""`python -m pathways`, the same as the command `pathways`."""

from pathways.cli.start import main

main()
