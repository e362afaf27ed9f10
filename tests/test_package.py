"""An installed drafter works from its wheel alone, from any folder."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import sysconfig
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
EXAMPLE = ROOT / "examples" / "云岭县-2026"
DATA = ("seeds", "skeletons")


def run(*command: str | Path, cwd: Path) -> str:
    """Run a program away from the checkout; return what it printed."""
    environment = {key: value for key, value in os.environ.items() if key not in ("PYTHONPATH", "PYTHONHOME")}
    environment["PYTHONUTF8"] = "1"
    done = subprocess.run(
        [str(part) for part in command],
        cwd=cwd,
        env=environment,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, f"{command}\n{done.stdout}{done.stderr}"
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built from this checkout without the network."""
    folder = tmp_path_factory.mktemp("wheel")
    run(sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", folder, ROOT, cwd=folder)
    return next(folder.glob("drafter-*.whl"))


@pytest.fixture(scope="module")
def programs(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of programs of a new environment with the wheel; libraries come from the present one."""
    environment = tmp_path_factory.mktemp("environment")
    run(sys.executable, "-m", "venv", "--without-pip", environment, cwd=environment)
    found = environment / "bin"
    install: list[str | Path] = ["install", "-q", "--no-deps", "--no-index", "--no-compile", wheel]
    run(sys.executable, "-m", "pip", "--python", found / "python", *install, cwd=environment)
    where = "import sysconfig; print(sysconfig.get_path('purelib'), end='')"
    own = Path(run(found / "python", "-c", where, cwd=environment))
    libraries = {sysconfig.get_path("purelib"), sysconfig.get_path("platlib")}
    (own / "libraries.pth").write_text("\n".join(sorted(libraries)), encoding="utf-8")
    return found


def test_the_wheel_holds_every_seed_and_skeleton(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as packed:
        shared = {name: packed.read(name) for name in packed.namelist() if name.startswith("drafter/_share/")}
    paths = [path for folder in DATA for path in (ROOT / folder).rglob("*") if path.is_file()]
    assert shared == {
        f"drafter/_share/{path.relative_to(ROOT).as_posix()}": path.read_bytes() for path in paths
    }


def test_the_wheel_holds_no_tests_and_no_examples(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as packed:
        top = {name.split("/")[0] for name in packed.namelist()}
    assert {name for name in top if not name.endswith(".dist-info")} == {"drafter"}


def test_the_installed_package_is_not_the_checkout(programs: Path, tmp_path: Path) -> None:
    place = run(programs / "python", "-c", "import drafter; print(drafter.__file__)", cwd=tmp_path)
    assert Path(place.strip()).is_relative_to(programs.parent)


def test_the_installed_program_helps(programs: Path, tmp_path: Path) -> None:
    assert "build" in run(programs / "drafter", "--help", cwd=tmp_path)


def test_the_installed_program_lists_every_skeleton(programs: Path, tmp_path: Path) -> None:
    listed = run(programs / "drafter", "skeleton", "list", cwd=tmp_path)
    names = [path.parent.name for path in (ROOT / "skeletons").glob("*/manifest.yaml")]
    assert names
    assert [name for name in names if name not in listed] == []


def test_the_installed_program_builds_an_example_elsewhere(programs: Path, tmp_path: Path) -> None:
    shutil.copytree(EXAMPLE, tmp_path / "一个 案卷")
    installed = run(programs / "drafter", "build", "一个 案卷", "--format", "text", cwd=tmp_path)
    assert "云岭县人民政府" in installed
    assert "{{" not in installed
    run(programs / "drafter", "build", "一个 案卷", "-o", "报告.docx", cwd=tmp_path)
    assert zipfile.is_zipfile(tmp_path / "报告.docx")
