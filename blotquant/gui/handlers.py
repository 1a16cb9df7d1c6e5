"""What each action of the window does."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from blotquant.gui.commands import bands, exclusions, images, lanes

if TYPE_CHECKING:
    from blotquant.gui.main_window import MainWindow

Handlers = dict[str, Callable[[], object]]


def handlers(window: MainWindow) -> Handlers:
    """Return the handler of every action by its key."""
    parts = (_file, _edit, _view, _image, _lanes, _assays, _help)
    return {key: handler for part in parts for key, handler in part(window).items()}


def _file(window: MainWindow) -> Handlers:
    # The documents are asked for when something is done, not before: they are made then.
    return {
        "open": lambda: window.documents.open_dialog(),
        "demo": lambda: window.documents.try_demo(),
        "save": lambda: window.documents.save(),
        "save_as": lambda: window.documents.save_as(),
        "export_workbook": lambda: window.documents.export_workbook(),
        "export_csv": lambda: window.documents.export_csv(),
        "export_picture": lambda: window.documents.export_picture(window.area.annotated_picture()),
        "copy_picture": lambda: window.documents.copy_picture(window.area.annotated_picture()),
        "copy_command": lambda: window.documents.copy_batch_command(),
        "quit": window.close,
    }


def _edit(window: MainWindow) -> Handlers:
    session = window.session
    return {
        "undo": session.undo,
        "redo": session.redo,
        "select_all": lambda: lanes.select_all_lanes(session),
        "next_lane": lambda: lanes.step_lane(session, 1),
        "previous_lane": lambda: lanes.step_lane(session, -1),
        "next_blot": lambda: window.docks.blots.step(1),
        "previous_blot": lambda: window.docks.blots.step(-1),
        "method": lambda: _method(window),
        "notes": lambda: _notes(window),
        "standards": lambda: _standards(window),
    }


def _view(window: MainWindow) -> Handlers:
    session = window.session
    return {
        "zoom_in": lambda: window.area.zoom_by(1.25),
        "zoom_out": lambda: window.area.zoom_by(0.8),
        "fit": lambda: window.area.fit(),
        "actual_size": lambda: window.area.actual_size(),
        "show_partner": lambda: window.area.show_partner(window.actions_["show_partner"].isChecked()),
        "go_to_partner": lambda: session.select(blot_id=session.partner(session.selection.blot_id)),
    }


def _image(window: MainWindow) -> Handlers:
    session = window.session
    return {
        "turn_left": lambda: images.turn_image(session, -1),
        "turn_right": lambda: images.turn_image(session, 1),
        "flip": lambda: images.flip_image(session),
        "unstraighten": lambda: images.unstraighten_image(session),
        "clear_crop": lambda: images.clear_crop(session),
        "dark_bands": lambda: images.set_polarity(session, "dark-bands"),
        "light_bands": lambda: images.set_polarity(session, "light-bands"),
        "auto_bands": lambda: images.set_polarity(session, "auto"),
        "locate": lambda: window.documents.locate_dialog(),
        "remove_image": lambda: images.remove_image(session),
    }


def _lanes(window: MainWindow) -> Handlers:
    session = window.session
    return {
        "find_lanes": lambda: _find_lanes(window),
        "duplicate": lambda: lanes.duplicate_lanes(session),
        "delete_lanes": lambda: lanes.delete_lanes(session),
        "exclude_lanes": lambda: _exclude(window),
        "include_lanes": lambda: exclusions.include_chosen(session),
        "equalise": lambda: lanes.equalise_lanes(session),
        "equalise_widths": lambda: lanes.equalise_widths(session),
        "carry_partner": lambda: _carry(window, everywhere=False),
        "carry_membrane": lambda: _carry(window, everywhere=True),
        "accept_lanes": lambda: lanes.accept_lanes(session),
        "absent": lambda: bands.mark_absent(session),
        "automatic": lambda: bands.back_to_automatic(session),
        "accept_bands": lambda: bands.accept_bands(session),
        "free_rows": lambda: bands.free_rows(session),
    }


def _assays(window: MainWindow) -> Handlers:
    return {
        "assay_bca": lambda: window.show_assay("bca"),
        "assay_proliferation": lambda: window.show_assay("proliferation"),
        "assay_qpcr": lambda: window.show_assay("qpcr"),
        "show_blots": window.show_blots,
    }


def _help(window: MainWindow) -> Handlers:
    return {
        "guide": lambda: _guide(window),
        "shortcuts": lambda: _shortcuts(window),
        "tour": window.start_tour,
        "about": lambda: _about(window),
    }


def _method(window: MainWindow) -> None:
    from blotquant.gui.method_dialog import MethodDialog

    MethodDialog(window.session, window).show()


def _standards(window: MainWindow) -> None:
    from blotquant.gui.standards import StandardsDialog

    StandardsDialog(window.session, window).show()


def _notes(window: MainWindow) -> None:
    from blotquant.gui.notes_dialog import edit_notes

    edit_notes(window.session, window)


def _find_lanes(window: MainWindow) -> None:
    from blotquant.gui.find_lanes import ask_and_find

    ask_and_find(window.session, window)


def _exclude(window: MainWindow) -> None:
    from blotquant.gui.exclusion_dialog import exclude_chosen

    exclude_chosen(window.session, window)


def _carry(window: MainWindow, *, everywhere: bool) -> None:
    from blotquant.gui.commands.carry import carry

    window.status.show_refusal(carry(window.session, everywhere=everywhere))


def _shortcuts(window: MainWindow) -> None:
    from blotquant.gui.shortcut_sheet import ShortcutSheet

    ShortcutSheet(window.actions_.rows(), window).show()


def _about(window: MainWindow) -> None:
    from blotquant.gui.about import About

    About(window).show()


def _guide(window: MainWindow) -> None:
    from blotquant.gui.guide import open_guide

    open_guide(window)
