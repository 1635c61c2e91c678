"""Why an output cannot be written, and what to do instead."""

NO_XLSX = "cannot be written here: the extra `xlsx` is not installed"
INSTALL_XLSX = "install `credential-pathways[xlsx]`, or write .html"
NO_PDF = "cannot be set here: the extra `pdf` is not installed"
INSTALL_PDF = "install `credential-pathways[pdf]`, or write .html"
SEVERAL_PICTURES = "more than one picture is asked for"
NAME_ONE_PICTURE = "name a credential, or one of `to`, `from`, `renewal`, `careers` and `kinds`"
DAY_MISSING = "is not told, and the record must be judged on a day"
NAME_THE_DAY = "name the day as YYYY-MM-DD"
CANNOT_BE_DRAWN = "cannot be drawn here: no Graphviz is installed, nor the extra `pdf`"
INSTALL_RENDERER = "install `credential-pathways[pdf]`, or write .svg"
NAME_WRITABLE_FILE = "name a file in a folder that exists and that you may write to"
NO_ENDING = "has no ending that names a format"


def no_renderer(reasons: object) -> str:
    return f"no renderer could draw the picture: {reasons}"


def cannot_be_written(reason: object) -> str:
    return f"cannot be written: {reason}"


def no_format(ending: object) -> str:
    return f"`{ending}` is not a format"


def end_name_in(endings: object) -> str:
    return f"end the name in {endings}"
