"""The arguments of the command line: what may be asked for, and which wishes contradict each other."""

from __future__ import annotations

import argparse
from collections.abc import Sequence

from blotquant import __version__

POLARITIES = ("auto", "dark-bands", "light-bands")
ENCODINGS = ("auto", "linear", "square-root", "image-plate", "density")
TURNS = (0, 90, 180, 270)
PROJECT_SUFFIX = ".blotquant.json"
ASSAYS = ("bca", "proliferation", "qpcr")

_USAGE = """blotquant --batch INPUT... [-o OUT.xlsx] [options]
       blotquant --assay KIND FILE... [-o OUT.xlsx] [options]
       blotquant --list-methods
       blotquant --demo DIR
       blotquant --self-test
       blotquant [FILE...]"""
_ABOUT = """\
Western blot densitometry: phospho/total ratios with true numbers.
INPUT is a layout sheet (.csv, .tsv, .xlsx) or a saved project (.blotquant.json).
KIND is bca, proliferation or qpcr, FILE a table or plate of it (.csv, .tsv, .xlsx)."""
_EXITS = """\
exit codes: 0 all measured; 1 workbook written, but at least one blot or assay could not be measured;
2 wrong usage or unreadable input, nothing written; 130 interrupted, no half-written file left.
Progress and problems go to stderr, one line per written file to stdout."""
_MODES = ("batch", "list_methods", "demo", "self_test")
_BATCH_ONLY = (
    "output",
    "csv",
    "figures",
    "source_data",
    "save_project",
    "template",
    "polarity",
    "encoding",
    "turn",
    "mirror",
    "allow_outside",
    "background",
    "set",
    "jobs",
    "json_progress",
)
_BLOTS_ONLY = ("figures", "source_data", "template", "polarity", "background", "jobs")


class Wishes(argparse.Namespace):
    """What the command line asks for."""

    inputs: list[str]
    batch: bool
    assay: str | None
    layout: str | None
    output: str | None
    force: bool
    csv: str | None
    figures: str | None
    source_data: str | None
    save_project: str | None
    template: str | None
    polarity: str | None
    encoding: str | None
    turn: int | None
    mirror: bool
    allow_outside: bool
    background: str | None
    set: list[str]
    jobs: int | None
    quiet: bool
    json_progress: bool
    list_methods: bool
    demo: str | None
    self_test: bool


def parse(arguments: Sequence[str] | None = None) -> Wishes:
    """Return what the arguments ask for.

    Parameters
    ----------
    arguments : sequence of str, optional
        What stands after the program's name; by default that of this process.

    Raises
    ------
    SystemExit
        With 2 for wrong usage, with 0 after --help or --version.
    """
    parser = _parser()
    wishes = parser.parse_intermixed_args(arguments, namespace=Wishes())
    _refuse_of_assays(parser, wishes)
    wishes.batch = wishes.batch or wishes.assay is not None
    _refuse_contradictions(parser, wishes)
    return wishes


def needs_window(wishes: Wishes) -> bool:
    """Return whether a window was asked for: to work in, with or without files, or to test itself."""
    return not (wishes.batch or wishes.list_methods or wishes.demo is not None)


def help_text() -> str:
    """Return what --help shows."""
    return _parser().format_help()


def _refuse_of_assays(parser: argparse.ArgumentParser, wishes: Wishes) -> None:
    if wishes.assay is None:
        if wishes.layout is not None:
            parser.error("--layout works only together with --assay bca")
        return
    if not wishes.inputs:
        parser.error("--assay needs at least one FILE: a table or a plate")
    for name in _MODES[1:]:
        if getattr(wishes, name) not in (False, None):
            parser.error(f"--assay and {_flag(name)} do not go together")
    for name in _BLOTS_ONLY:
        if getattr(wishes, name):
            parser.error(f"{_flag(name)} is about blots and does not go with --assay")
    if wishes.layout is not None and wishes.assay != "bca":
        parser.error("--layout works only together with --assay bca")


def _refuse_contradictions(parser: argparse.ArgumentParser, wishes: Wishes) -> None:
    modes = [name for name in _MODES if getattr(wishes, name) not in (False, None)]
    if len(modes) > 1:
        parser.error(f"{' and '.join(_flag(name) for name in modes)} do not go together")
    if wishes.batch and not wishes.inputs:
        parser.error("--batch needs at least one INPUT: a layout sheet or a saved project")
    if modes and not wishes.batch and wishes.inputs:
        parser.error(f"{_flag(modes[0])} takes no input file")
    for name in () if wishes.batch else _BATCH_ONLY:
        if getattr(wishes, name):
            parser.error(f"{_flag(name)} works only together with --batch")
    for text in wishes.set:
        name, _, value = text.partition("=")
        if not (name.strip() and value.strip()):
            parser.error(f"--set {text}: write it as NAME=VALUE; --list-methods shows the names")


def _flag(name: str) -> str:
    return "--" + name.replace("_", "-")


def _count(text: str) -> int:
    number = int(text) if text.isascii() and text.isdigit() else 0
    if number < 1:
        raise argparse.ArgumentTypeError(f"{text!r} is not a whole number of at least 1")
    return number


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="blotquant",
        usage=_USAGE,
        description=_ABOUT,
        epilog=_EXITS,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,  # an abbreviation in a script would break when a flag is added
    )
    add = parser.add_argument
    add("inputs", nargs="*", metavar="INPUT", help="layout sheet or saved project; several become one")
    add("--batch", action="store_true", help="measure INPUT with no display at all and write a workbook")
    add("--assay", metavar="KIND", choices=ASSAYS, help=f"measure an assay instead: {', '.join(ASSAYS)}")
    add("--list-methods", action="store_true", help="print the settings of the method, defaults and units")
    add("--demo", metavar="DIR", help="write the simulated demo experiment into DIR")
    add("--self-test", action="store_true", help="measure a small experiment in a window and in batch")
    add("--version", action="version", version=f"blotquant {__version__}", help="print the version and exit")
    _add_batch_flags(parser)
    return parser


def _add_batch_flags(parser: argparse.ArgumentParser) -> None:
    add = parser.add_argument_group("with --batch or --assay").add_argument
    add("-o", "--output", metavar="FILE.xlsx", help="the workbook (default: INPUT's name with .xlsx)")
    add("--force", action="store_true", help="replace files that are there already")
    add("--csv", metavar="DIR", help="write the same tables as CSV files too")
    add("--figures", metavar="DIR", help="draw blots, folds and curves as SVG, PDF, PNG and TIFF files")
    add("--source-data", metavar="FILE.zip", help="pack images, project, workbook and figures for a journal")
    add("--save-project", metavar="FILE", help=f"keep the project that was measured (*{PROJECT_SUFFIX})")
    add("--template", metavar="PROJECT", help="take method, lane frame and samples from this project")
    add("--polarity", choices=POLARITIES, help="are bands darker or lighter than the rest (default: auto)")
    add(
        "--encoding", choices=ENCODINGS, help="how stored values follow the light (default: as the file says)"
    )
    add("--turn", type=int, choices=TURNS, help="turn all images clockwise by so many degrees")
    add("--mirror", action="store_true", help="exchange left and right of all images, after turning")
    add("--allow-outside", action="store_true", help="read images outside the folder of a project")
    add("--background", metavar="NAME", help="how the background is estimated; see --list-methods")
    add("--set", metavar="NAME=VALUE", action="append", default=[], help="change a setting; may be repeated")
    add("--jobs", metavar="N", type=_count, help="worker processes (default: all cores)")
    add("--layout", metavar="FILE.csv", help="with --assay bca: the loading table as a layout sheet, too")
    add("--quiet", action="store_true", help="no progress bar")
    add("--json-progress", action="store_true", help="one JSON line per event on stderr")
