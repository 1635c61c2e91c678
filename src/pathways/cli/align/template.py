"""`pathways align template`: a program file to begin with."""

from importlib.resources import files


def align_template() -> None:
    """Print a program file with comments, to be filled in.

    Example: pathways align template > program.yaml
    """
    text = files("pathways.editing").joinpath("new_program.yaml").read_text(encoding="utf-8")
    print(text, end="")
