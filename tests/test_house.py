"""The house keeps its shape: sizes, names, pure rooms, English code, and no trace of a machine.

What a linter's rule covers stands in pyproject.toml; here is only what none of them can see.
"""

from __future__ import annotations

import ast
import functools
import re
import subprocess
import tomllib
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "generator"
MODULES = sorted(PACKAGE.rglob("*.py"))

MODULE_LINES = 400
FUNCTION_LINES = 50
EMPTY_NAMES = {"utils", "util", "helpers", "helper", "common", "base", "manager", "misc"}
PURE_ROOMS = ("core", "russian", "prose", "model", "analyse", "findings")

# What a pure room may neither call nor read, as written in code.
IMPURE = re.compile(
    r"(^|\.)(now|today|utcnow|fromtimestamp)$|^(open|input|print|breakpoint|exec|eval)$"
    r"|(^|\.)(environ|getenv|getcwd|read_text|write_text|read_bytes|write_bytes)$"
)
# Both are part of loading the program: wording reads the package's own files, dataclass compiles
# what classes are made with.
IMPURE_BY_DESIGN = {PACKAGE / "core" / "wording.py", PACKAGE / "core" / "dataclass.py"}

# The import name of a declared dependency, where the two differ.
IMPORT_NAMES = {"markdown-it-py": "markdown_it", "python-docx": "docx", "pyyaml": "yaml"}

# Places of one machine, and registries' addresses: patterns, so that this file names none.
# /home/user stands for nobody: an example may name it.
MACHINE_TRACES = {
    "a home or working folder": r"(?<![\w.:/-])/(?:root|home|work|Users|mnt|opt)/(?!user/)[\w.-]+/",
    "a temporary folder": r"(?<![\w.])/tmp/[\w.-]{3,}",
    "a Windows folder": r"(?i)\b[c-z]:\\\\?users\\",
    "a registry's address": r"(?i)\b(?:registry\.\w+js\.org|py[p]i\.org|\w+\.pythonhosted\.org)",
    "a registry option": r"(?im)^\s*(?:--(?:extra-)?index-url|--find-links|registry\s*=\s*https?:)",
    "a resolved address": r'"resolve[d]":\s*"http',
}


def relative(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@functools.cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"), str(path))


def functions(path: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def tracked_files() -> list[Path]:
    listed = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    return [ROOT / name for name in listed.stdout.split("\0") if name and (ROOT / name).is_file()]


def test_no_module_is_too_long() -> None:
    lengths = {relative(path): len(path.read_text("utf-8").splitlines()) for path in MODULES}
    assert {name: count for name, count in lengths.items() if count > MODULE_LINES} == {}


def test_no_function_is_too_long() -> None:
    long = [
        f"{relative(path)}:{node.lineno} {node.name}"
        for path in MODULES
        for node in functions(path)
        if (node.end_lineno or node.lineno) - node.lineno + 1 > FUNCTION_LINES
    ]
    assert long == []


def test_no_name_says_nothing() -> None:
    named = [
        relative(path) for path in PACKAGE.rglob("*") if EMPTY_NAMES & set(path.stem.split("_"))
    ]
    assert named == []


def is_shelf_line(node: ast.stmt) -> bool:
    """Tell whether a statement may stand in an __init__: docstring, import, version or shelf."""
    match node:
        case ast.Expr(value=ast.Constant(value=str())) | ast.Import() | ast.ImportFrom():
            return True
        case ast.Assign(targets=[ast.Name(id=name)], value=value):
            return name.isupper() or (name in {"__version__", "__all__"} and bool(value))
        case ast.AnnAssign(target=ast.Name(id=name), value=ast.Tuple()):
            return name.isupper()
        case _:
            return False


@pytest.mark.parametrize("path", sorted(PACKAGE.rglob("__init__.py")), ids=relative)
def test_init_holds_only_a_shelf(path: Path) -> None:
    if path == PACKAGE / "cli" / "__init__.py":
        return  # the command group
    strange = [node.lineno for node in tree(path).body if not is_shelf_line(node)]
    assert strange == []


def dotted(node: ast.AST) -> str:
    """Return ``a.b.c`` of an attribute chain; a part that is no name is left out."""
    if isinstance(node, ast.Attribute):
        return f"{dotted(node.value)}.{node.attr}".lstrip(".")
    return node.id if isinstance(node, ast.Name) else ""


def pure_modules() -> list[Path]:
    return [
        path
        for path in MODULES
        if path.relative_to(PACKAGE).parts[0] in PURE_ROOMS and path not in IMPURE_BY_DESIGN
    ]


def test_pure_rooms_read_no_clock_disk_or_environment() -> None:
    impure = [
        f"{relative(path)}:{node.lineno} {dotted(node)}"
        for path in pure_modules()
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Attribute | ast.Name) and IMPURE.search(dotted(node))
    ]
    assert impure == []


def test_clock_and_environment_are_read_in_cli_only() -> None:
    pattern = re.compile(r"(^|\.)(now|today|utcnow|environ|getenv)$")
    read = [
        f"{relative(path)}:{node.lineno} {dotted(node)}"
        for path in MODULES
        if path.relative_to(PACKAGE).parts[0] not in {"cli", "system"}
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Attribute) and pattern.search(dotted(node))
    ]
    assert read == []


def imported_packages(paths: list[Path]) -> set[str]:
    names: set[str] = set()
    for path in paths:
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.Import):
                names |= {alias.name.split(".")[0] for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
                names.add(node.module.split(".")[0])
    return names


def test_every_dependency_is_used_and_every_use_is_declared() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    names = [re.split(r"[<>=!~\[; ]", entry)[0] for entry in project["dependencies"]]
    declared = {IMPORT_NAMES.get(name, name.replace("-", "_")) for name in names}
    foreign = imported_packages(MODULES) - set(sys_modules()) - {"generator"}
    # markupsafe comes with Jinja and is its public text type.
    assert foreign - {"markupsafe"} == declared


def sys_modules() -> frozenset[str]:
    import sys  # noqa: PLC0415  # used by this one function

    return sys.stdlib_module_names


def test_tests_replace_nothing_of_ours() -> None:
    mocked = [
        relative(path)
        for path in sorted((ROOT / "tests").rglob("*.py"))
        if {"mock", "unittest"} & imported_packages([path])
    ]
    assert mocked == []


def outside_quotes(text: str) -> str:
    """Return a docstring without its quotations; a Russian act is cited in Russian."""
    return re.sub(
        r"Source:.*|«[^»]*»|``.*?``|`[^`]*`|\"[^\"]*\"|“[^”]*”", "", text, flags=re.DOTALL
    )


def test_docstrings_are_english() -> None:
    russian = []
    for path in MODULES:
        for node in [tree(path), *ast.walk(tree(path))]:
            if not isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef):
                continue
            text = outside_quotes(ast.get_docstring(node) or "")
            if len(re.findall(r"[а-яё]", text, re.IGNORECASE)) * 4 > len(text):
                russian.append(f"{relative(path)}:{getattr(node, 'lineno', 1)}")
    assert sorted(set(russian)) == []


def texts_of(path: Path) -> Iterator[tuple[str, str]]:
    """Yield (name, text) of a file; of a Word file or another archive, of each of its parts."""
    if zipfile.is_zipfile(path):
        with zipfile.ZipFile(path) as archive:
            for name in archive.namelist():
                yield f"{relative(path)}!{name}", archive.read(name).decode("utf-8", "ignore")
        return
    data = path.read_bytes()
    if b"\0" not in data[:8000]:
        yield relative(path), data.decode("utf-8", "ignore")


def test_tracked_files_show_no_trace_of_a_machine() -> None:
    patterns = {what: re.compile(pattern) for what, pattern in MACHINE_TRACES.items()}
    patterns["this checkout's folder"] = re.compile(re.escape(str(ROOT.parent)) + "/")
    found = [
        f"{name}: {what}: {match.group()}"
        for path in tracked_files()
        for name, text in texts_of(path)
        for what, pattern in patterns.items()
        if (match := pattern.search(text))
    ]
    assert found == []


@pytest.mark.parametrize(
    "text",
    [
        "see /ho" + "me/ivanov/project/file",
        "at /tm" + "p/build-1234",
        "--extra-" + "index-url x",
        '"resol' + 'ved": "https://example.org/x.tgz"',
        "https://py" + "pi.org/simple",
    ],
)
def test_traces_would_be_seen(text: str) -> None:
    assert any(re.search(pattern, text) for pattern in MACHINE_TRACES.values())


def test_locks_hold_only_hashed_releases() -> None:
    for lock in sorted((ROOT / "requirements").glob("*.txt")):
        entries = re.split(r"\n(?=\S)", re.sub(r"(?m)^\s*#.*\n", "", lock.read_text("utf-8")))
        loose = [entry for entry in entries if entry.strip() and "--hash=sha256:" not in entry]
        assert loose == [], relative(lock)
