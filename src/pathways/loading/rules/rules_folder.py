"""Where the shipped rules are, and which files a folder of rules holds."""

from pathlib import Path

from pathways.model.values.fault_kinds import FaultKind
from pathways.model.values.finding import Location, invalid_input


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
    missing: FaultKind = "rules-not-a-folder" if folder.exists() else "no-such-rules-folder"
    raise invalid_input(Location(str(folder)), "L001", "no-rule-files" if folder.is_dir() else missing)
