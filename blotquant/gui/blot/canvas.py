"""The canvas: the picture of a blot with its lanes and bands, and the tools that change them."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Signal, Slot
from PySide6.QtGui import QContextMenuEvent, QImage, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from blotquant.gui import theme
from blotquant.gui.blot.annotated import annotated_image
from blotquant.gui.blot.display import Display
from blotquant.gui.blot.display_panel import DisplayPanel
from blotquant.gui.blot.draw_tools import GAP, FrameTool, LaneTool
from blotquant.gui.blot.drawing import polygon
from blotquant.gui.blot.edit_view import EditView
from blotquant.gui.blot.image_tools import CropTool, StraightenTool, display_turn
from blotquant.gui.blot.looks import BlotLook, KnownLanes, blot_look, chosen_outline
from blotquant.gui.blot.looks_in_words import look_in_words
from blotquant.gui.blot.overlay import Overlay, Preview
from blotquant.gui.blot.partner_tool import PartnerTool
from blotquant.gui.blot.select_tool import SelectTool
from blotquant.gui.blot.shapes import Point
from blotquant.gui.blot.split_box import SplitBox
from blotquant.gui.blot.tool import Cursor, Tool
from blotquant.gui.finding_words import message_text, remedy_text
from blotquant.gui.session import Session
from blotquant.gui.words import tr
from blotquant.model import Blot
from blotquant.results import Pixels

# Path and page of an image, which way its signal runs, and in what: light or optical density.
Place = tuple[str, int, int, str]


class BlotCanvas(QWidget):
    """The blot that is looked at, or the other one of its pair.

    Parameters
    ----------
    session : Session
    parent : QWidget, optional
    partner : bool
        Show the pair's other blot with the same lanes emphasised; a click goes there.
    """

    tool_changed = Signal(str)
    hint_changed = Signal(str)
    read_out = Signal(str)

    def __init__(self, session: Session, parent: QWidget | None = None, *, partner: bool = False) -> None:
        super().__init__(parent)
        self.session = session
        self._is_partner = partner
        self._panel: DisplayPanel | None = None
        self._panel_pixels: Pixels | None = None
        self._displays: dict[Place, Display] = {}  # how each image was last shown
        self._known: KnownLanes = {}
        self.view = EditView(self)
        if partner:
            self.view.setAccessibleName(tr("Other blot of the pair"))
        self._overlay = Overlay(theme.current())
        self.view.scene().addItem(self._overlay)
        self._split = SplitBox(self)
        self._split_tool: FrameTool | None = None
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.view)
        self.setFocusProxy(self.view)
        self._tools = self._all_tools()
        self.view.set_tool(next(iter(self._tools.values())))
        self._connect()
        self.refresh()

    def _all_tools(self) -> dict[str, Tool]:
        if self._is_partner:
            return {PartnerTool.name: PartnerTool(self)}
        tools = (SelectTool(self), LaneTool(self), FrameTool(self), StraightenTool(self), CropTool(self))
        return {tool.name: tool for tool in tools}

    def _connect(self) -> None:
        session = self.session
        for signal in (session.project_changed, session.pixels_changed, session.report_changed):
            signal.connect(self._on_changed)
        session.selection_changed.connect(self._on_selection)
        self.view.hovered.connect(self._on_hovered)
        self.view.display_changed.connect(self._on_display)
        self.view.image_ready.connect(self.refresh)
        self._split.changed.connect(self._on_split_changed)
        self._split.accepted.connect(self._on_split)
        self._split.rejected.connect(self._on_split_refused)
        theme.notifier().changed.connect(self._on_theme)

    # What is shown

    @property
    def blot(self) -> Blot | None:
        """The blot that is shown."""
        chosen = self.session.selection.blot_id
        return self.session.blot_of(self.session.partner(chosen) if self._is_partner else chosen)

    @property
    def look(self) -> BlotLook:
        """What is drawn on it."""
        return self._overlay.look

    @property
    def image_shape(self) -> tuple[int, int] | None:
        """Rows and columns of its image."""
        return self.view.pyramid.shape if self.view.pyramid is not None else None

    @property
    def turn_deg(self) -> float:
        """By how many degrees the view is turned, clockwise."""
        return self.view.turn_deg

    @property
    def display_panel(self) -> DisplayPanel:
        """The panel for how the image is shown, to be put into a dock."""
        if self._panel is None:
            self._panel = DisplayPanel(self)  # whoever shows it takes it over
            self._panel.display_changed.connect(self.view.set_display)
            self._on_display(self.view.display)
        return self._panel

    @Slot()
    def _on_changed(self) -> None:
        """Show the change; the other blot of the pair, mostly hidden, is shown when it is seen again."""
        if self.isVisible() or not self._is_partner:
            self.refresh()

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what has changed meanwhile."""
        super().showEvent(event)
        if self._is_partner:
            self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Show the blot as it is now; what has not changed is not touched."""
        blot = self.blot
        pixels = self.session.pixels(blot.id) if blot is not None else None
        if pixels is not self.view.pixels:
            self._show_pixels(blot, pixels)
        if not self.view.has_image:
            self.view.set_message(*self._message(blot))
        if blot is None or pixels is None or not self.view.has_image:
            self._overlay.show_look(BlotLook(), QRectF())
            return
        self.view.set_turn(display_turn(blot))
        rows, cols = pixels.values.shape
        result, chosen = self.session.result(blot.id), self._chosen(blot)
        look = blot_look(blot, result, self.session.selection, chosen, self._known)
        self._overlay.show_look(look, QRectF(0, 0, cols, rows))

    @Slot()
    def _on_selection(self) -> None:
        self.refresh()
        self.view.setAccessibleDescription(look_in_words(self.look))
        if (outline := chosen_outline(self.look)) is not None:
            self.view.bring_into_sight(polygon(outline).boundingRect())

    def _show_pixels(self, blot: Blot | None, pixels: Pixels | None) -> None:
        if self.view.tool is not None:
            self.view.tool.cancel()
        known = self._displays.get(_place(blot, pixels)) if blot is not None and pixels is not None else None
        self.view.set_pixels(pixels, known)

    def _message(self, blot: Blot | None) -> tuple[str, str]:
        """Return what is said where there is no image."""
        if blot is None:
            words = tr("This blot has no pair") if self._is_partner else tr("No blot is open")
            return words, tr(
                "Pairs of phospho and total are set in the panel Pairs."
            ) if self._is_partner else ""
        images = self.session.images
        failure = images.failures.get(blot.id) if images is not None else None
        if failure is not None:
            return message_text(failure), remedy_text(failure)
        return tr("Reading the image…"), ""

    def _chosen(self, blot: Blot) -> set[str]:
        """Return the lanes that are emphasised: those chosen, or on a partner those of the same numbers."""
        chosen = set(self.session.selection.lane_ids)
        looked_at = self.session.blot()
        if not self._is_partner or looked_at is None:
            return chosen
        numbers = {lane.number for lane in looked_at.lanes if lane.id in chosen}
        return {lane.id for lane in blot.lanes if lane.number in numbers}

    @Slot(object)
    def _on_display(self, display: Display | None) -> None:
        blot, pixels = self.blot, self.view.pixels
        if blot is not None and display is not None and pixels is not None:
            self._displays[_place(blot, pixels)] = display
        if self._panel is None:
            return
        if self._panel_pixels is not self.view.pixels or self.view.pixels is None:
            self._panel_pixels = self.view.pixels
            self._panel.show_image(self.view.pyramid, display)
        else:
            self._panel.show_display(display)

    @Slot(object)
    def _on_hovered(self, pixel: object) -> None:
        self.read_out.emit("" if pixel is None else str(pixel))

    @Slot(object)
    def _on_theme(self, changed: theme.Theme) -> None:
        self._overlay.show_theme(changed)

    def annotated_image(self) -> QImage:
        """Return the blot at its own resolution, with lanes, bands and numbers; empty without one."""
        pyramid, display = self.view.pyramid, self.view.display
        if pyramid is None or display is None:
            return QImage()
        return annotated_image(pyramid, display, self.look)

    # Tools

    @property
    def tool_name(self) -> str:
        """The name of the tool in hand."""
        return self.view.tool.name if self.view.tool is not None else ""

    def set_tool(self, name: str) -> None:
        """Take a tool: select, lane, frame, straighten or crop.  A partner has one tool alone."""
        tool = self._tools.get(name)
        if tool is not None:
            changed = tool is not self.view.tool
            self.view.set_tool(tool)
            self.hint_changed.emit(tool.hint)
            if changed:
                self.tool_changed.emit(name)

    def show_preview(self, preview: Preview) -> None:
        """Draw what a gesture would do."""
        self._overlay.show_preview(preview)

    def show_node(self, node: tuple[str, int] | None) -> None:
        """Emphasise a point of a lane."""
        self._overlay.show_node(node)

    def show_cursor(self, cursor: Cursor) -> None:
        """Show what the pointer can do here."""
        self.view.show_cursor(cursor)

    def say(self, hint: str) -> None:
        """Say what a click or drag would do here."""
        self.hint_changed.emit(hint)

    def done(self) -> None:
        """Go back to the tool that chooses and moves."""
        self.set_tool(SelectTool.name)
        self.view.setFocus()

    def ask_split(self, tool: FrameTool, at: Point, count: int) -> None:
        """Ask beside a place of the image into how many lanes a frame is to be split."""
        self._split_tool = tool
        place = self.view.mapTo(self, self.view.mapFromScene(QPointF(at[1], at[0])))
        self._split.ask(place, count, GAP)

    def close_split(self) -> None:
        """Ask no more."""
        self._split_tool = None
        if self._split.isVisible():
            self._split.hide()
            self.view.setFocus()

    @Slot(int, float)
    def _on_split_changed(self, count: int, gap: float) -> None:
        if self._split_tool is not None:
            self._split_tool.preview(count, gap)

    @Slot(int, float)
    def _on_split(self, count: int, gap: float) -> None:
        if self._split_tool is not None:
            self._split_tool.split(count, gap)

    @Slot()
    def _on_split_refused(self) -> None:
        if self._split_tool is not None:
            self._split_tool.cancel()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done where the pointer is."""
        from blotquant.gui.blot.context_menu import open_menu

        view = self.view
        place = view.place_at(QPointF(view.viewport().mapFromGlobal(event.globalPos())))
        at = event.globalPos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            if (outline := chosen_outline(self.look)) is None:
                return
            place = polygon(outline).boundingRect().center()
            at = view.viewport().mapToGlobal(view.mapFromScene(place))
        if not self._is_partner and view.has_image:
            open_menu(self, (place.y(), place.x()), view.reach, at)
            event.accept()


def _place(blot: Blot, pixels: Pixels) -> Place:
    return blot.image.path, blot.image.page, pixels.sign, pixels.info.encoding
