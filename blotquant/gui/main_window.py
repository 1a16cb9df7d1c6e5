"""The window: menus, toolbars, the blot in the middle and the panels around it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QMimeData, QSize, Qt, Signal, Slot
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QToolBar, QToolButton, QWidget

from blotquant.assay_model import AssayKind, kind_of
from blotquant.gui import tour
from blotquant.gui.action_set import ActionSet
from blotquant.gui.actions import SEPARATOR
from blotquant.gui.fault_dialog import show_fault
from blotquant.gui.faults import Fault
from blotquant.gui.handlers import handlers
from blotquant.gui.look_menus import fill_language_menu, fill_theme_menu
from blotquant.gui.session import Session
from blotquant.gui.settings import settings
from blotquant.gui.start_page import StartPage
from blotquant.gui.status import StatusLine
from blotquant.gui.words import tr

if TYPE_CHECKING:
    from blotquant.gui.assays.page import AssaysPage
    from blotquant.gui.bench import Bench
    from blotquant.gui.blinded import BlindedPage
    from blotquant.gui.blot_area import BlotArea
    from blotquant.gui.docks import Docks
    from blotquant.gui.documents import Documents

TOOLBAR = (
    *("open", "save", "export_workbook", SEPARATOR, "undo", "redo", SEPARATOR),
    *("find_lanes", "equalise", "carry_partner", SEPARATOR),
    *("turn_left", "turn_right", "flip", SEPARATOR, "fit", "actual_size", "show_partner"),
)
IN_WORDS = ("open", "export_workbook", "find_lanes", "show_partner")  # what a newcomer looks for
WINDOW_SIZE = QSize(1600, 960)  # px, on a screen that has room for it
ROOMY = QSize(1500, 900)  # px of the screen below which the window takes all of it
STATE = 3  # number of the arrangement of docks; another one forgets what was kept


class MainWindow(QMainWindow):
    """The one window of a document.

    Parameters
    ----------
    session : Session, optional
    """

    closing = Signal()

    def __init__(self, session: Session | None = None) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.session = session or Session(self)
        self.actions_ = ActionSet(self.session, self)
        self.start_page = StartPage()
        self._middle = QStackedWidget()
        self._middle.addWidget(self.start_page)
        self.setCentralWidget(self._middle)
        self.status = StatusLine(self.session, self)
        self.setStatusBar(self.status)
        self._bench: Bench | None = None
        self._assays: AssaysPage | None = None
        self._at_assays = False
        self._blinded: BlindedPage | None = None
        self._tour_is_due = False
        self._build_bars()
        self._connect()
        self.setAcceptDrops(True)
        self.setMinimumSize(900, 600)
        self._take_size()
        self.refresh()

    @property
    def bench(self) -> Bench:
        """What a document needs of the window, made when it is first asked for."""
        if self._bench is None:
            from blotquant.gui.bench import Bench

            self._bench = Bench(self)
            self._middle.addWidget(self._bench.page)
            state = settings().value("window/state")
            if not (isinstance(state, QByteArray) and self.restoreState(state, STATE)):
                self._bench.docks.arrange()
            self._bench.docks.set_shown(self._is_at_blots())
            self._bench.order_tabs()
        return self._bench

    @property
    def assays(self) -> AssaysPage:
        """The page of the assays, made when it is first asked for."""
        if self._assays is None:
            from blotquant.gui.assays.page import AssaysPage

            self._assays = AssaysPage(self.session)
            self._assays.blots_wanted.connect(self.show_blots)
            self._middle.addWidget(self._assays)
        return self._assays

    def show_assay(self, kind: AssayKind) -> None:
        """Show one of the assays in place of the blots."""
        self.assays.show_kind(kind)
        self._at_assays = True
        self.refresh()

    @Slot()
    def show_blots(self) -> None:
        """Show the blots in place of the assays."""
        self._at_assays = False
        self.refresh()

    @Slot()
    def _on_started(self) -> None:
        """Show the blots of another document, or its assays where it has no blots."""
        project = self.session.project
        self._at_assays = bool(project.assays) and not project.blots
        if self._at_assays:
            self.assays.show_kind(kind_of(project.assays[0]))

    @property
    def blinded_page(self) -> QWidget:
        """What is shown instead of blot and panels while labels are hidden."""
        if self._blinded is None:
            from blotquant.gui.blinded import BlindedPage

            self._blinded = BlindedPage(self.session)
            self._blinded.labels_wanted.connect(self.actions_["show_labels"].trigger)
            self._middle.addWidget(self._blinded)
            self._blinded.refresh()
        return self._blinded

    @property
    def documents(self) -> Documents:
        """What opens, saves and exports."""
        return self.bench.documents

    @property
    def area(self) -> BlotArea:
        """The blot in the middle."""
        return self.bench.area

    @property
    def docks(self) -> Docks:
        """The panels around the blot."""
        return self.bench.docks

    def _build_bars(self) -> None:
        self.actions_.fill_menus(self.menuBar())
        bar = QToolBar(tr("Main toolbar"))
        bar.setObjectName("mainToolbar")
        bar.setMovable(False)
        bar.setIconSize(QSize(20, 20))
        self.actions_.fill_toolbar(bar, TOOLBAR)
        for key in IN_WORDS:
            button = bar.widgetForAction(self.actions_[key])
            if isinstance(button, QToolButton):
                button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.addToolBar(bar)
        fill_language_menu(self.actions_.submenus["language"])
        fill_theme_menu(self.actions_.submenus["theme"])

    def _connect(self) -> None:
        self.actions_.connect_all(handlers(self))
        self.start_page.open_wanted.connect(self.actions_["open"].trigger)
        self.start_page.demo_wanted.connect(self.actions_["demo"].trigger)
        self.start_page.assays_wanted.connect(self.actions_["assay_bca"].trigger)
        self.start_page.file_wanted.connect(self._open_file)
        self.session.started.connect(self._on_started)
        self.actions_.recent.opened.connect(self._open_file)
        self.session.project_changed.connect(self.refresh)
        self.session.document_changed.connect(self.refresh)
        self.session.failed.connect(self.status.show_refusal)
        self.session.broke.connect(self.on_fault)
        self.session.report_changed.connect(self._show_tour_once)

    def _take_size(self) -> None:
        geometry = settings().value("window/geometry")
        if isinstance(geometry, QByteArray):
            self.restoreGeometry(geometry)
            return
        room = self.screen().availableSize()
        self.resize(WINDOW_SIZE.boundedTo(room * 0.96))
        if room.width() < ROOMY.width() or room.height() < ROOMY.height():
            self.setWindowState(Qt.WindowState.WindowMaximized)

    @Slot(str)
    def _open_file(self, path: str) -> None:
        self.documents.open_any([Path(path)])

    def _page(self) -> QWidget:
        """Return what belongs into the middle."""
        if self.session.project.is_blinded:
            return self.blinded_page
        if self._at_assays:
            return self.assays
        return self.bench.page if self.session.project.blots else self.start_page

    def _is_at_blots(self) -> bool:
        """Return whether the blots are in front, with their panels round them."""
        project = self.session.project
        return bool(project.blots) and not self._at_assays and not project.is_blinded

    @Slot()
    def refresh(self) -> None:
        """Show the start page or the blot, and the name of the document in the title."""
        there = not self.session.project.is_blank
        self._middle.setCurrentWidget(self._page())
        self.actions_.show_at(assays=self._at_assays)
        self.status.hint.setVisible(not self._at_assays)  # it is about the blot
        if self.session.project.is_blinded:
            self.status.show_hint("")  # the tools it speaks of are not there
        if self._bench is not None:
            self._bench.docks.set_shown(self._is_at_blots())
        path = self.session.path
        name = path.name if path is not None else tr("Untitled") if there else ""
        self.setWindowModified(False)  # Qt wants the place of the star in the title before there is one
        self.setWindowTitle(f"{name}[*] – blotquant" if name else "blotquant")
        self.setWindowModified(there and not self.session.is_saved)

    @Slot(object)
    def begin(self, files: Sequence[Path] | None = None) -> None:
        """Do what follows the first sight of the window: offer what a crash left, open what was asked for."""
        self._tour_is_due = True
        if not self.documents.offer_recovery() and files:
            self.documents.open_any(files)

    @Slot()
    def _show_tour_once(self) -> None:
        """Start the tour when the first blots have been measured: now there is something to point at."""
        if self._tour_is_due and self.session.report is not None:
            self._tour_is_due = False
            if not tour.seen():
                self.start_tour()

    def start_tour(self) -> None:
        """Point at what matters, one bubble after the other."""
        for key in ("blots", "profile", "samples"):
            self.docks.show(key)
        tour.start(self._tour_stops(), self)

    def _tour_stops(self) -> list[tuple[QWidget, str]]:
        """Return what the tour points at, and what it says there."""
        return [
            (self.docks.widget("blots"), tr("Your blots, pair by pair. Choose one to look at it.")),
            (
                self.area,
                tr("The blot. Drag lanes and band limits; click another band row to choose the target."),
            ),
            (self.docks.widget("profile"), tr("The chosen lane: its profile, its background, its numbers.")),
            (
                self.docks.widget("samples"),
                tr("What is in each lane. Paste it from Excel; ratios and findings are beside it."),
            ),
            (
                self.menuBar(),
                tr("Everything can be undone. Export the workbook when the ratios are as you want them."),
            ),
        ]

    def on_fault(self, fault: Fault | BaseException) -> None:
        """Show an exception that nobody expected; the work is kept."""
        show_fault(fault, self, self.documents.save_copy)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask about what is not saved; then stop all work and keep the arrangement."""
        if self._bench is not None and not self._bench.documents.may_close():
            event.ignore()
            return
        settings().setValue("window/geometry", self.saveGeometry())
        if self._bench is not None:
            if self.session.project.blots and not self.session.project.is_blinded:
                self._bench.docks.set_shown(True)
                settings().setValue("window/state", self.saveState(STATE))
            self._bench.documents.close()
        if self._assays is not None:
            self._assays.close_numbers()
        self.session.close()
        self.closing.emit()
        super().closeEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files that are dragged here."""
        if dropped(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open files that are dropped here; sheets that are dropped on an assay are its wells."""
        from blotquant.gui.documents.kinds import SHEETS

        event.acceptProposedAction()
        files = dropped(event.mimeData())
        if self._at_assays and files and all(path.suffix.lower() in SHEETS for path in files):
            self.assays.panel(self.assays.kind).take_files(files)
        else:
            self.documents.open_any(files)


def dropped(data: QMimeData) -> list[Path]:
    """Return the files of this computer in what is dragged."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
