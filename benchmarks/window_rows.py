"""Levels of a picture of 4096 x 4096 pixels; drags stand in `benchmarks.window`, which has the window."""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks.rows import Row, python

SIDE = 4096

_LEVELS = f"""
import time
from statistics import median
import numpy as np
from blotquant.gui.app import application
app = application()
from PySide6.QtWidgets import QGraphicsScene, QGraphicsView
from blotquant.gui.blot.display import Display
from blotquant.gui.blot.image_item import BlotImageItem
from blotquant.gui.blot.pyramid import Pyramid
from blotquant.results import ImageInfo, Pixels
values = np.random.default_rng(1).integers(200, 60000, ({SIDE}, {SIDE}), dtype=np.uint16)
info = ImageInfo("a.tif", 1, "0" * 64, 0, "drawn", values.shape, 16, "light-bands", "linear", 65535)
pyramid = Pyramid.of(Pixels(values, 1, 0.0, 65535.0, info))
item = BlotImageItem()
item.set_image(pyramid, Display(200.0, 60000.0))
scene = QGraphicsScene()
scene.addItem(item)
view = QGraphicsView(scene)
view.resize(1000, 740)
view.show()
app.processEvents()
def once(step):
    start = time.perf_counter()
    item.set_display(Display(200.0 + step, 60000.0 - step))
    view.viewport().repaint()
    app.processEvents()
    return time.perf_counter() - start
for scale in (740 / {SIDE}, 1.0):
    view.resetTransform()
    view.scale(scale, scale)
    app.processEvents()
    times = [once(step) for step in range(25)][5:]
    print(median(times), sorted(times)[-2])
import os, sys
sys.stdout.flush()
os._exit(0)
"""


def rows(repeats: int) -> Iterator[Row]:
    """Yield the change of levels, the whole picture in sight and at its own size."""
    for where, line in zip(
        ("in sight as a whole", "at its own size"), python(_LEVELS).splitlines(), strict=True
    ):
        usual, slow = (1000 * float(word) for word in line.split())
        yield Row(f"levels of {SIDE} x {SIDE}, {where}", f"{usual:.1f} ms, 95 % {slow:.1f} ms", aim="16 ms")
