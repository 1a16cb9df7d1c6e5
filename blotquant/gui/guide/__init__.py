"""The guide to the window: a page of Markdown that works without a network, and what shows it."""

from __future__ import annotations

from importlib import resources

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QTextBrowser, QVBoxLayout, QWidget

from blotquant.gui.words import tr


def guide_text() -> str:
    """Return the guide in the language of the window, as Markdown."""
    # A translation of the name is the name of the translation.
    return (resources.files(__name__) / tr("window.md")).read_text(encoding="utf-8")


class Guide(QDialog):
    """Shows the guide beside the window.

    Parameters
    ----------
    parent : QWidget, optional
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("User guide"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(720, 640)
        self.page = QTextBrowser()
        self.page.setOpenExternalLinks(True)
        self.page.document().setDocumentMargin(20)
        self.page.setMarkdown(guide_text())
        self.page.setAccessibleName(tr("User guide"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.page)


def open_guide(parent: QWidget) -> None:
    """Show the guide."""
    Guide(parent).show()
