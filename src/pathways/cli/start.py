"""Where the command `pathways` starts."""

import gc
import os


def main() -> None:
    """Import the command and run it."""
    # Pydantic looks for its plugins in every package that is installed; none has to do with certification.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    gc.disable()  # nothing that is imported is garbage, and looking for it takes a tenth of a command's time
    from pathways.cli.main import main as run

    gc.freeze()
    gc.enable()
    run()
