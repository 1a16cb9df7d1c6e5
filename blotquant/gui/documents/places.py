"""Where the program keeps what is its own, and where the person keeps documents."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QStandardPaths


@dataclass(frozen=True, slots=True)
class Places:
    """Folders of this person on this computer."""

    data: Path  # the program's own: recovery files and locks
    documents: Path  # where a document goes if nothing says another place

    @property
    def recovery(self) -> Path:
        """Where recovery files are."""
        return self.data / "recovery"

    @property
    def locks(self) -> Path:
        """Where it is noted which projects are open."""
        return self.data / "locks"

    @property
    def demo(self) -> Path:
        """Where the demo experiment goes."""
        return self.documents / "blotquant demo"


def places() -> Places:
    """Return the folders that the system names for this program and this person."""
    location = QStandardPaths.StandardLocation
    data = QStandardPaths.writableLocation(location.AppLocalDataLocation)
    documents = QStandardPaths.writableLocation(location.DocumentsLocation)
    return Places(Path(data), Path(documents) if documents else Path.home())
