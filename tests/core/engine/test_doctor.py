"""The doctor says what the machine can do, and gives each problem a remedy."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from core.engine import doctor


def test_every_problem_comes_with_its_remedy() -> None:
    findings = doctor.examine()
    assert [finding.name for finding in findings if not finding.ok and finding.remedy is None] == []
    assert {"Python", "PyTorch", "torchvision", "Processor", "Qt for Python", "Display", "Memory", "Disk"} <= {
        finding.name for finding in findings
    }
    json.dumps([finding.to_json() for finding in findings])


def test_a_missing_display_is_told_with_what_works_without_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doctor, "missing_display", lambda: "DISPLAY is not set")
    finding = doctor.display()
    assert not finding.ok
    assert "./run demo" in str(finding.remedy)


@pytest.mark.parametrize(("found", "ok"), [("2.14.1+cpu", True), ("2.10.0", True), ("2.9.1", False), ("", False)])
def test_versions_are_compared_as_numbers(found: str, ok: bool) -> None:
    assert doctor.judged("PyTorch", "torch", found, doctor.OLDEST_TORCH).ok is ok


def test_a_full_disk_names_the_way_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda _: type("Usage", (), {"free": 10**8}))
    finding = doctor.disk()
    assert not finding.ok
    assert "LAYERWRIGHT_HOME" in str(finding.remedy)


def test_little_memory_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doctor, "memory_bytes", lambda: (8 * 10**9, 10**9))
    finding = doctor.memory()
    assert finding.value == "8.0 GB, 1.0 GB free"
    assert str(finding.remedy) == "Close other programs: training wants 2.0 GB of free memory."


def test_a_torch_that_does_not_start_is_a_finding_and_not_a_traceback(tmp_path: Path, root: Path) -> None:
    (tmp_path / "torch.py").write_text("raise ImportError('libgomp.so.1: cannot open shared object file')\n")
    code = (
        f"import sys; sys.path[:0] = [{str(tmp_path)!r}, {str(root)!r}]\n"
        "from core.engine.doctor import examine\n"
        "print([f.value for f in examine() if f.name == 'PyTorch' and not f.ok and f.remedy])"
    )
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert "libgomp.so.1" in told.stdout


def test_looking_at_the_machine_does_not_load_qt(root: Path) -> None:
    code = "import sys; from core.engine.doctor import examine; examine(); sys.exit('PySide6' in sys.modules)"
    subprocess.run([sys.executable, "-c", code], check=True, cwd=root)
