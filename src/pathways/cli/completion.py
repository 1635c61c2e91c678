"""`pathways completion`: commands and options completed by the shell as one types."""

from typing import Literal


def completion(shell: Literal["bash", "zsh", "fish", "powershell"], /) -> None:
    """Print what a shell reads to complete commands and options.

    Example: pathways completion bash > ~/.local/share/bash-completion/completions/pathways

    Parameters
    ----------
    shell
        The shell; each looks for such a file in a folder of its own.
    """
    from pathways.cli.main import app

    print(app.generate_completion(prog_name="pathways", shell=shell))
