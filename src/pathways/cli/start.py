"""Where the command `pathways` starts."""

import gc


def main() -> None:
    """Import the command and run it."""
    gc.disable()  # nothing that is imported is garbage, and looking for it takes a tenth of a command's time
    from pathways.cli.main import main as run

    gc.freeze()
    gc.enable()
    run()
