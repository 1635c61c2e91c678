"""A real kernel of Jupyter shows a picture by itself."""

import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

import pytest
from jupyter_client.blocking.client import BlockingKernelClient
from jupyter_client.manager import KernelManager

ROOT = Path(__file__).resolve().parents[1]
CODE = "import pathways as pw\npw.diagram(pw.load(), 'RHIT', as_of='2026-11-24')"


@pytest.fixture
def kernel() -> Iterator[BlockingKernelClient]:
    manager = KernelManager()
    manager.kernel_spec.argv[0] = sys.executable  # type: ignore[union-attr]
    manager.start_kernel(cwd=str(ROOT))
    client: BlockingKernelClient = manager.client()
    client.start_channels()
    client.wait_for_ready(timeout=60)
    yield client
    client.stop_channels()
    manager.shutdown_kernel(now=True)


@pytest.mark.filterwarnings("default")  # what the kernel's own libraries warn of is theirs
def test_a_notebook_shows_a_picture(kernel: BlockingKernelClient) -> None:
    shown: dict[str, str] = {}

    def told(message: dict[str, dict[str, dict[str, str]]]) -> None:
        shown.update(message["content"].get("data", {}))

    reply = kernel.execute_interactive(CODE, timeout=60, output_hook=told)
    assert reply["content"]["status"] == "ok"
    assert ET.fromstring(shown["image/svg+xml"]).tag.endswith("svg")  # noqa: S314
