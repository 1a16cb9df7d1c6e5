"""Rules of the house that no single module can keep: files, imports, locks, pages that must agree."""

from __future__ import annotations

import ast
import importlib
import re
import subprocess
import sys
import tomllib
from functools import cache
from pathlib import Path

import pytest

import blotquant
from blotquant import cli_arguments, columns
from blotquant.columns.assays import ASSAY_SHEETS

ROOT = Path(__file__).resolve().parent.parent
MODULES = sorted((ROOT / "blotquant").rglob("*.py"))
PYTHON_FILES = [*MODULES, *sorted((ROOT / "tests").rglob("*.py")), ROOT / "run.py"]
LOCK, TEST_LOCK = ROOT / "requirements.lock", ROOT / "requirements-test.lock"
PACKAGING_LOCK = ROOT / "requirements-packaging.lock"

# Put together here so that this file does not hold what it forbids.
HOSTS = ("py" + "pi.org", "python" + "hosted.org", "ana" + "conda.org", "registry.np" + "mjs.org")
FOLDERS = ("wo" + "rk", "ro" + "ot", "ho" + "me", "Us" + "ers")
FORBIDDEN = re.compile("|".join([*map(re.escape, HOSTS), *(rf"(?<![\w.~-])/{name}/\w" for name in FOLDERS)]))


@cache
def project_files() -> tuple[Path, ...]:
    """Every file that is or would be committed; in an unpacked archive, every file."""
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"],
        cwd=ROOT,
        capture_output=True,
        text=True,
    )
    if listed.returncode:
        return tuple(path for path in ROOT.rglob("*") if path.is_file() and ".venv" not in path.parts)
    return tuple(ROOT / name for name in listed.stdout.split("\0") if name and (ROOT / name).is_file())


def text(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def in_python(code: str) -> str:
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, timeout=60)
    assert done.stderr == ""
    return done.stdout.strip()


# What no file may hold


def test_no_file_holds_a_registry_host_or_a_path_of_somebodys_computer() -> None:
    found: list[str] = []
    for path in project_files():
        content = path.read_bytes()
        if b"\0" not in content:
            lines = content.decode("utf-8").splitlines()
            found += [f"{name_of(path)}:{i}: {s}" for i, s in enumerate(lines, 1) if FORBIDDEN.search(s)]
    assert found == []


@pytest.mark.parametrize(
    "line", [f"see https://{HOSTS[0]}/simple", f'"/{FOLDERS[0]}/main"', f"-f /{FOLDERS[2]}/x"]
)
def test_the_search_for_hosts_and_paths_finds_them(line: str) -> None:
    assert FORBIDDEN.search(line)


def test_the_program_has_no_unfinished_places() -> None:
    marks = re.compile(r"\b(TODO|FIXME|XXX|HACK|NotImplementedError)\b")
    assert [name_of(path) for path in MODULES if marks.search(path.read_text(encoding="utf-8"))] == []


# Shape of the modules


def test_no_module_is_longer_than_400_lines() -> None:
    assert [name_of(p) for p in MODULES if len(p.read_text(encoding="utf-8").splitlines()) > 400] == []


def test_no_function_is_longer_than_40_lines() -> None:
    long: list[str] = []
    for path in MODULES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef):
                body = node.body[1:] if ast.get_docstring(node) is not None else node.body
                if body and (body[-1].end_lineno or 0) - body[0].lineno + 1 > 40:
                    long.append(f"{name_of(path)}: {node.name}")
    assert long == []


def test_no_module_has_a_name_that_says_nothing() -> None:
    empty = {"utils", "util", "helpers", "helper", "common", "manager", "misc", "tools"}
    assert [name_of(path) for path in MODULES if path.stem in empty] == []


def test_only_the_door_imports_opencv() -> None:
    importing = re.compile(r"^\s*(import|from)\s+cv2\b|(import_module|__import__)\(\s*[\"']cv2", re.MULTILINE)
    found = [name_of(path) for path in PYTHON_FILES if importing.search(path.read_text(encoding="utf-8"))]
    assert found == ["blotquant/_cv.py"]


def test_the_simulator_of_the_tests_is_independent_of_the_program() -> None:
    tree = ast.parse(text("tests/synthetic.py"))
    names = {alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names}
    names |= {node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    assert not {name for name in names if name.split(".")[0] == "blotquant"}


# Imports at run time


def test_importing_the_package_is_cheap() -> None:
    code = (
        "import sys; before = set(sys.modules); import blotquant; "
        "print(*sorted(name for name in set(sys.modules) - before if not name.startswith('importlib')))"
    )
    assert set(in_python(code).split()) <= {"__future__", "blotquant", "types", "warnings"}


def test_batch_needs_no_qt_and_loads_heavy_packages_only_when_used() -> None:
    code = (
        "import sys\n"
        "from blotquant import cli, pipeline\n"
        "heavy = 'PySide6 cv2 pandas scipy.signal scipy.stats skimage openpyxl xlsxwriter tifffile'.split()\n"
        "print([name for name in heavy if name in sys.modules])"
    )
    assert in_python(code) == "[]"


@pytest.mark.parametrize("name", blotquant.__all__)
def test_every_name_of_the_library_is_there(name: str) -> None:
    assert getattr(blotquant, name) is not None
    assert name in dir(blotquant)


def test_the_function_tables_is_not_hidden_by_the_module_tables() -> None:
    module = importlib.import_module("blotquant.tables")
    assert blotquant.tables is module.tables


def test_the_library_takes_file_names_as_text(tmp_path: Path) -> None:
    project = blotquant.project_from_layout(str(ROOT / "assets" / "demo" / "layout.csv"))
    assert len(project.blots) == 24
    saved = str(tmp_path / "demo.blotquant.json")
    blotquant.write_project(project, saved)
    assert blotquant.read_project(saved) == project


def test_an_unknown_name_is_refused_as_python_does() -> None:
    with pytest.raises(AttributeError, match="no attribute 'tabels'"):
        _ = blotquant.tabels  # pyright: ignore[reportAttributeAccessIssue]


# Locks


def pins(lock: Path) -> set[str]:
    """The lines of a lock that name a package, without the line break."""
    return set(re.findall(r"^[a-z0-9].*?(?= \\$)", lock.read_text(encoding="utf-8"), re.MULTILINE))


def test_the_locks_hold_no_address_and_a_hash_for_every_package() -> None:
    for lock in (LOCK, TEST_LOCK, PACKAGING_LOCK):
        content = lock.read_text(encoding="utf-8")
        assert not re.search(r"://|--(extra-)?index|--find-links|--trusted-host| @ ", content)
        blocks = re.findall(r"^[a-z0-9].*\n(?:    .*\n?)*", content, re.MULTILINE)
        assert len(blocks) == len(pins(lock)) > 0
        assert all("--hash=sha256:" in block for block in blocks)


def test_the_locks_of_tools_hold_all_of_the_lock() -> None:
    assert pins(LOCK) < pins(TEST_LOCK)
    assert pins(LOCK) < pins(PACKAGING_LOCK)


def test_every_dependency_is_locked() -> None:
    project = tomllib.loads(text("pyproject.toml"))["project"]
    for wanted, lock in (
        (project["dependencies"], LOCK),
        (project["optional-dependencies"]["test"], TEST_LOCK),
        (project["optional-dependencies"]["packaging"], PACKAGING_LOCK),
    ):
        names = {re.split(r"[\[>=<]", line)[0].lower() for line in wanted}
        assert names <= {line.split("==")[0] for line in pins(lock)}


# Pages that must agree with the program


def test_the_version_is_the_same_everywhere() -> None:
    assert f"\nversion: {blotquant.__version__}\n" in text("CITATION.cff")
    assert f"## {blotquant.__version__}" in text("CHANGELOG.md")


def test_the_readme_shows_every_flag() -> None:
    flags = set(re.findall(r"--[a-z-]+", cli_arguments.help_text())) - {"--help"}
    assert "--batch" in flags
    assert [flag for flag in sorted(flags) if f"`{flag}" not in text("README.md")] == []


def test_the_page_on_the_workbook_shows_every_sheet_and_column_in_order() -> None:
    page = text("docs/workbook.md")
    for sheet in columns.SHEETS:
        section = page.partition(f"\n## {sheet.title}\n")[2].partition("\n## ")[0]
        shown = re.findall(r"^\| `.*", section, re.MULTILINE)
        wanted = [
            f"| `{column.name}` | {column.unit} | {column.meaning} |"
            for column in (*sheet.columns, *sheet.optional)
        ]
        assert shown == wanted, sheet.title


def test_the_page_on_assays_shows_every_sheet_and_column_in_order() -> None:
    page = text("docs/assays.md")
    for sheet in ASSAY_SHEETS:
        section = page.partition(f"\n### {sheet.title}\n")[2].partition("\n### ")[0]
        shown = re.findall(r"^\| `.*", section, re.MULTILINE)
        assert shown == [f"| `{one.name}` | {one.unit} | {one.meaning} |" for one in sheet.columns], (
            sheet.title
        )


def test_the_architecture_page_names_every_module() -> None:
    page = text("ARCHITECTURE.md")
    tops = {path.relative_to(ROOT / "blotquant").parts[0].removesuffix(".py") for path in MODULES}
    assert [name for name in sorted(tops - {"__init__"}) if f"`{name}`" not in page] == []


def test_links_between_pages_lead_somewhere() -> None:
    link = re.compile(r"\]\(([^)#:]+)(?:#[^)]*)?\)")
    broken = [
        f"{name_of(page)}: {target}"
        for page in project_files()
        if page.suffix == ".md"
        for target in link.findall(page.read_text(encoding="utf-8"))
        if not (page.parent / target).exists()
    ]
    assert broken == []


def test_every_page_that_is_named_exists() -> None:
    """Where code and pages name a page of the documentation by its path, as docstrings do."""
    named = re.compile(r"\bdocs/[\w./-]*\w")
    missing = [
        f"{name_of(path)}: {page}"
        for path in [*PYTHON_FILES, *(p for p in project_files() if p.suffix in {".md", ".toml"})]
        for page in named.findall(path.read_text(encoding="utf-8"))
        if not (ROOT / page).exists()
    ]
    assert missing == []


def test_every_decision_has_a_number_of_its_own_and_is_listed() -> None:
    pages = sorted(path.name for path in (ROOT / "docs" / "decisions").glob("0*.md"))
    numbers = [page[:4] for page in pages]
    assert sorted(set(numbers)) == numbers
    listed = re.findall(r"^- \[(\d{4}) .*\]\((.*)\)$", text("docs/decisions/README.md"), re.MULTILINE)
    assert [page for _, page in listed] == pages
    assert [number for number, _ in listed] == numbers
    for page in pages:
        assert text(f"docs/decisions/{page}").startswith(f"# {page[:4]} ")
