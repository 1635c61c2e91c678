"""Where the shipped rules are, and which files a folder of rules holds."""

from pathlib import Path

from pathways.model.values.finding import Finding, InvalidInputError, Location


def shipped_rules() -> Path:
    """The rules that came with the package: inside it when installed, beside `src/` in a checkout."""
    package = Path(__file__).resolve().parents[2]
    inside = package / "_rules"
    return inside if inside.is_dir() else package.parents[1] / "rules"


def rule_files(folder: Path) -> list[Path]:
    """Every YAML file below a folder, sorted.

    Raises:
        InvalidInputError: no such folder, or none in it.
    """
    paths = sorted(path for path in folder.rglob("*.y*ml") if path.is_file()) if folder.is_dir() else []
    if paths:
        return paths
    missing = "is no folder" if folder.exists() else "no such folder"
    message = "has no rule files" if folder.is_dir() else missing
    raise InvalidInputError(
        [Finding(Location(str(folder)), "L001", message, "name a folder of .yaml rule files")]
    )
