"""What tests of interrupted writers share: reports and figures that are quickly written."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from blotquant.figures.album import Drawing
from blotquant.figures.saving import Format, Printed
from blotquant.model import Project
from blotquant.results import Report

EMPTY = Report(Project(), (), (), (), ())


def drawn_quickly(monkeypatch: pytest.MonkeyPatch, content: bytes) -> None:
    """Let two figures be drawn by themselves, as `content`."""

    def prints(
        _report: object, drawings: Sequence[Drawing], _folder: Path, formats: Sequence[Format], **_: object
    ):
        for name in ("first", "second"):
            drawing = replace(drawings[0], name=name, caption="x")
            yield drawing, Printed(tuple((kind, content) for kind in formats))

    monkeypatch.setattr("blotquant.figures.export.prints", prints)
    monkeypatch.setattr("blotquant.figures.export.report_pdf", lambda *_: content)
