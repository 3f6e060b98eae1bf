"""A run with a skip passes by itself and fails where skips are forbidden."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

CONFTEST = Path(__file__).with_name("conftest.py")
SKIPS = {
    "test": "import pytest\ndef test_one(): pytest.skip('нет программы')\n",
    "module": "import pytest\npytest.importorskip('no_such_module')\ndef test_one(): pass\n",
    "none": "def test_one(): assert True\n",
}


@pytest.mark.parametrize(
    ("place", "forbidden", "passes"),
    [
        ("test", "", True),
        ("test", "1", False),
        ("module", "1", False),
        ("none", "1", True),
    ],
)
def test_skips_fail_a_run_only_where_forbidden(
    tmp_path: Path, place: str, forbidden: str, passes: bool
) -> None:
    (tmp_path / "conftest.py").write_text(CONFTEST.read_text(encoding="utf-8"), encoding="utf-8")
    (tmp_path / "pytest.ini").write_text(
        "[pytest]\nmarkers =\n  property\n  office\n  browser\naddopts = -n 1\n", encoding="utf-8"
    )
    (tmp_path / "test_one.py").write_text(SKIPS[place], encoding="utf-8")
    (tmp_path / "test_two.py").write_text(SKIPS["none"], encoding="utf-8")
    environment = {key: text for key, text in os.environ.items() if not key.startswith("PYTEST_")}
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", str(tmp_path)],
        cwd=tmp_path,
        env=environment | {"VEKTOR_NO_SKIPS": forbidden},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode == 0) is passes, done.stdout + done.stderr
