"""What only some systems have."""

import os
from pathlib import Path

import pytest

POSIX = pytest.mark.skipif(os.name == "nt", reason="Windows has no modes of files, no shell and no signals")
FULL_DISK = pytest.mark.skipif(
    not Path("/dev/full").exists(), reason="this system has no full disk to write to"
)
"""Linux has a file that is a full disk."""
NO_ROOT = pytest.mark.skipif(
    os.name == "nt" or os.geteuid() == 0, reason="root, and anyone on Windows, may write anywhere"
)
