"""Start the window: show it first, warm the engine in a thread, then open what was asked for."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from blotquant.gui import language, theme
from blotquant.gui.fault_dialog import install_excepthook
from blotquant.gui.icons import application_icon
from blotquant.gui.jobs import LatestJob, Tell
from blotquant.gui.main_window import MainWindow

# What measuring, plots and tables need, in the order in which a person is likely to need it.
WARM = (
    *("blotquant.gui.bench", "blotquant.pipeline", "blotquant.gui.importing"),
    *("tifffile", "imagecodecs", "scipy.ndimage", "scipy.signal", "scipy.linalg", "cv2", "pyqtgraph"),
    *("skimage.registration", "blotquant.numerics.dose_response", "blotquant.numerics.dunnett"),
    *("pandas", "xlsxwriter", "openpyxl"),
)


def run(files: Sequence[str] = ()) -> int:
    """Open the window and return when it is closed.

    Parameters
    ----------
    files : sequence of str
        A project, a layout sheet, or images to open.

    Returns
    -------
    int
        The exit code of the program.
    """
    app = application()
    window = MainWindow()
    install_excepthook(window.on_fault)
    window.show()
    warming = LatestJob(window)
    QTimer.singleShot(0, window, partial(_begin, window, warming, [Path(name) for name in files]))
    window.destroyed.connect(app.quit)
    return app.exec()


def application() -> QApplication:
    """Return the application with its name, look and language."""
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        app = QApplication(sys.argv[:1])
    app.setApplicationName("blotquant")
    app.setApplicationDisplayName("blotquant")
    app.setDesktopFileName("org.blotquant.blotquant")
    app.setWindowIcon(application_icon())
    language.install(app)
    theme.apply(app)
    return app


def _begin(window: MainWindow, warming: LatestJob, files: list[Path]) -> None:
    window.closing.connect(warming.close)
    if files:
        window.begin(files)
    else:
        warming.done.connect(window.begin)
    warming.request(warm)


def warm(tell: Tell) -> None:
    """Import what takes long, so that the first act of a person need not wait for it."""
    import importlib

    from blotquant._cv import cv

    for name in WARM:
        tell(name)
        if name == "cv2":
            cv()  # by its one door
        else:
            importlib.import_module(name)
