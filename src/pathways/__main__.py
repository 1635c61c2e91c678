"""`python -m pathways`, the same as the command `pathways`."""

from pathways.cli.main import main

main()
