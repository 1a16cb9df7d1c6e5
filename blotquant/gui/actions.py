"""The actions of the window as data: menus, toolbars, the shortcut sheet and the enabling follow from it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from blotquant.gui.words import tr

Needs = Literal[
    "always",
    "document",
    "blots",
    "blot",
    "lanes",
    "unsure",
    "chosen",
    "partner",
    "report",
    "results",
    "assays",
    "undo",
    "redo",
]
SEPARATOR = "-"


@dataclass(frozen=True, slots=True)
class Act:
    """One thing a person can do.

    `needs` says when it can be done: always; when there is a document, when it has blots, a blot, lanes
    on the blot, lanes that the program is not sure of, chosen lanes, a partner of the blot in a pair, a
    report of blots, results of blots or assays; when the assays are in front; when there is something
    to undo or redo.  What is about one blot cannot be done while the assays are in front.
    """

    key: str
    text: str
    menu: str
    shortcut: str = ""  # as QKeySequence reads it; also the name of a standard key
    icon: str = ""
    hint: str = ""
    needs: Needs = "always"
    checkable: bool = False
    group: str = ""  # actions of one group exclude each other


def menus() -> dict[str, str]:
    """Return the menus from left to right: key and title."""
    return {
        "file": tr("&File"),
        "edit": tr("&Edit"),
        "view": tr("&View"),
        "image": tr("&Image"),
        "lanes": tr("&Lanes"),
        "bands": tr("&Bands"),
        "assays": tr("&Assays"),
        "help": tr("&Help"),
    }


def acts() -> tuple[Act, ...]:
    """Return all actions in the order of the menus; SEPARATOR as a key is a line between two."""
    return (*_file(), *_edit(), *_view(), *_image(), *_lanes(), *_bands(), *_assays(), *_help())


def _line(menu: str) -> Act:
    return Act(SEPARATOR, "", menu)


def _file() -> tuple[Act, ...]:
    menu = "file"
    return (
        Act(
            "open",
            tr("Open…"),
            menu,
            "Ctrl+O",
            "open",
            tr("Open images, a layout sheet or a saved project"),
        ),
        Act("recent", tr("Open recent"), menu),
        Act("demo", tr("Try the demo"), menu, icon="demo", hint=tr("Open a simulated experiment")),
        _line(menu),
        Act("save", tr("Save"), menu, "Ctrl+S", "save", tr("Save the project"), "document"),
        Act("save_as", tr("Save as…"), menu, "Ctrl+Shift+S", needs="document"),
        _line(menu),
        Act(
            "export_workbook",
            tr("Export workbook…"),
            menu,
            "Ctrl+E",
            "export",
            tr("Write ratios, bands, findings and methods to an Excel workbook"),
            "results",
        ),
        Act("export_csv", tr("Export CSV files…"), menu, needs="results"),
        Act("export_picture", tr("Export annotated picture…"), menu, needs="blot"),
        Act("copy_picture", tr("Copy annotated picture"), menu, "Ctrl+Shift+C", needs="blot"),
        Act(
            "copy_command",
            tr("Copy batch command"),
            menu,
            icon="copy",
            hint=tr("Copy the command that repeats this analysis without a window"),
            needs="document",
        ),
        _line(menu),
        Act("quit", tr("Quit"), menu, "Ctrl+Q"),
    )


def _edit() -> tuple[Act, ...]:
    menu = "edit"
    return (
        Act("undo", tr("Undo"), menu, "Ctrl+Z", "undo", needs="undo"),
        Act("redo", tr("Redo"), menu, "Ctrl+Shift+Z", "redo", needs="redo"),
        _line(menu),
        Act("select_all", tr("Select all lanes"), menu, "Ctrl+A", needs="lanes"),
        Act("next_lane", tr("Next lane"), menu, "Alt+Right", needs="lanes"),
        Act("previous_lane", tr("Previous lane"), menu, "Alt+Left", needs="lanes"),
        Act("next_blot", tr("Next blot"), menu, "Alt+Down", needs="blot"),
        Act("previous_blot", tr("Previous blot"), menu, "Alt+Up", needs="blot"),
        _line(menu),
        Act("method", tr("Method settings…"), menu, "Ctrl+,", "settings", needs="document"),
        Act("notes", tr("Project notes…"), menu, needs="document"),
        Act(
            "standards",
            tr("Ladders and linear ranges…"),
            menu,
            hint=tr("What the marker lanes and dilution series say"),
            needs="report",
        ),
    )


def _view() -> tuple[Act, ...]:
    menu = "view"
    return (
        Act("zoom_in", tr("Zoom in"), menu, "Ctrl++", "zoom_in", needs="blot"),
        Act("zoom_out", tr("Zoom out"), menu, "Ctrl+-", "zoom_out", needs="blot"),
        Act("fit", tr("Fit to window"), menu, "Ctrl+0", "fit", tr("Show the whole image"), "blot"),
        Act("actual_size", tr("Actual size"), menu, "Ctrl+1", "actual_size", needs="blot"),
        _line(menu),
        Act(
            "show_partner",
            tr("Show the pair"),
            menu,
            "Ctrl+P",
            "pair",
            tr("Show phospho and total one above the other"),
            checkable=True,
        ),
        Act("go_to_partner", tr("Go to the other blot of the pair"), menu, "Ctrl+T", needs="partner"),
        _line(menu),
        Act("theme", tr("Theme"), menu),
        Act("language", tr("Language"), menu),
        Act("panels", tr("Panels"), menu),
    )


def _image() -> tuple[Act, ...]:
    menu = "image"
    return (
        Act("turn_left", tr("Turn left"), menu, "Ctrl+L", "rotate_left", needs="blot"),
        Act("turn_right", tr("Turn right"), menu, "Ctrl+R", "rotate_right", needs="blot"),
        Act("flip", tr("Flip left to right"), menu, "", "flip", needs="blot"),
        Act("unstraighten", tr("Undo straightening"), menu, needs="blot"),
        Act("clear_crop", tr("Remove crop"), menu, needs="blot"),
        _line(menu),
        Act("dark_bands", tr("Bands are dark"), menu, needs="blot", checkable=True, group="polarity"),
        Act("light_bands", tr("Bands are light"), menu, needs="blot", checkable=True, group="polarity"),
        Act("auto_bands", tr("Decide from the pixels"), menu, needs="blot", checkable=True, group="polarity"),
        _line(menu),
        Act("locate", tr("Locate missing images…"), menu, needs="blots"),
        Act("remove_image", tr("Remove this blot"), menu, needs="blot"),
    )


def _lanes() -> tuple[Act, ...]:
    menu = "lanes"
    return (
        Act(
            "find_lanes",
            tr("Find lanes…"),
            menu,
            "Ctrl+F",
            "auto_lanes",
            tr("Look for the lanes of this image"),
            "blot",
        ),
        _line(menu),
        Act("duplicate", tr("Duplicate"), menu, "Ctrl+D", "duplicate", needs="chosen"),
        Act("delete_lanes", tr("Delete"), menu, "Del", "delete", needs="chosen"),
        _line(menu),
        *_excluding(menu),
        _line(menu),
        Act(
            "equalise",
            tr("Equalise widths and spacing"),
            menu,
            "",
            "equalise",
            tr("Give all lanes one width and equal distances"),
            "lanes",
        ),
        Act("equalise_widths", tr("Equalise widths"), menu, needs="lanes"),
        _line(menu),
        *_carry(menu),
        _line(menu),
        Act(
            "accept_lanes",
            tr("These lanes are right"),
            menu,
            "",
            "ok",
            tr("Say that the lanes were checked, although the program was not sure of them"),
            "unsure",
        ),
    )


def _excluding(menu: str) -> tuple[Act, ...]:
    return (
        Act(
            "exclude_lanes",
            tr("Exclude from the results…"),
            menu,
            "Ctrl+Shift+X",
            hint=tr("Leave the chosen lanes out of means, tests and curves, with a reason"),
            needs="chosen",
        ),
        Act("include_lanes", tr("Let them count again"), menu, needs="chosen"),
    )


def _carry(menu: str) -> tuple[Act, ...]:
    return (
        Act(
            "carry_partner",
            tr("Carry lanes to the other blot of the pair"),
            menu,
            "Ctrl+K",
            "carry",
            tr("Put these lanes on the other blot of the pair, by registration"),
            "partner",
        ),
        Act(
            "carry_membrane",
            tr("Carry lanes to all images of this membrane"),
            menu,
            "Ctrl+Shift+K",
            needs="lanes",
        ),
    )


def _bands() -> tuple[Act, ...]:
    menu = "bands"
    return (
        Act("absent", tr("Mark absent"), menu, "Ctrl+M", "absent", needs="chosen"),
        Act("automatic", tr("Back to automatic"), menu, "Ctrl+B", "reset", needs="chosen"),
        _line(menu),
        Act(
            "accept_bands",
            tr("Accept bands as found"),
            menu,
            hint=tr("Keep the limits of all bands of this blot as they are now"),
            needs="report",
        ),
        Act("free_rows", tr("Find band rows again"), menu, needs="blot"),
    )


def _assays() -> tuple[Act, ...]:
    menu = "assays"
    return (
        Act(
            "assay_bca",
            tr("Protein by BCA"),
            menu,
            "Ctrl+Alt+1",
            hint=tr("Protein in each lysate, and what to load into each lane"),
        ),
        Act(
            "assay_proliferation",
            tr("Proliferation"),
            menu,
            "Ctrl+Alt+2",
            hint=tr("EC50 of each agonist from 96-well plates"),
        ),
        Act(
            "assay_qpcr",
            tr("qPCR"),
            menu,
            "Ctrl+Alt+3",
            hint=tr("Folds of genes from Ct values"),
        ),
        _line(menu),
        Act("show_blots", tr("Back to the blots"), menu, "Ctrl+Alt+0", needs="assays"),
    )


def _help() -> tuple[Act, ...]:
    menu = "help"
    return (
        Act("guide", tr("User guide"), menu, "F1", "help"),
        Act("shortcuts", tr("Keyboard shortcuts"), menu, "Ctrl+/"),
        Act("tour", tr("Tour of the window"), menu, needs="blot"),
        _line(menu),
        Act("about", tr("About blotquant"), menu),
    )
