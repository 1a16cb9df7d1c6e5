"""How an image was read, in words: what the file said, and what the program or a person decided."""

from __future__ import annotations

from blotquant.gui.panels.reading_columns import encoding_names, polarity_names
from blotquant.gui.words import tr
from blotquant.results import ImageInfo


def image_facts(info: ImageInfo) -> str:
    """Return a few lines on how an image was read, for a tooltip."""
    way, _, steps = info.encoding.partition(", ")
    encoding = next((name for value, name in encoding_names().items() if value == way), way)
    lines = [
        tr("Read as: {polarity}, {encoding}", polarity=polarity_names()[info.polarity], encoding=encoding),
        tr("Bits: {bits}", bits=info.bit_depth),
    ]
    if steps:
        lines.append(tr("Step tablet: {steps} steps", steps=steps.split()[0]))
    if info.saturation_level is not None:
        lines.append(tr("Saturated at: {level}", level=f"{info.saturation_level:g}"))
    if info.exposure_s is not None:
        lines.append(tr("Exposure: {seconds} s", seconds=f"{info.exposure_s:g}"))
    if info.pixel_um is not None:
        lines.append(tr("Pixel: {size} µm", size=f"{info.pixel_um:g}"))
    if info.instrument:
        lines.append(tr("Instrument: {name}", name=info.instrument))
    return "\n".join(lines)
