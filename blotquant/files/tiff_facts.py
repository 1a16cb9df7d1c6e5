"""What a TIFF page says besides its pixels: size of a pixel, instrument, exposure; OME and ImageJ too."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final
from xml.etree.ElementTree import Element

from blotquant.files.decoded import exposure_seconds
from blotquant.files.safe_xml import XmlError, number, parsed_xml

if TYPE_CHECKING:
    from tifffile import TiffPage

_EXPOSURE, _EXIF = 33434, 34665
_MAKE, _MODEL, _X_RESOLUTION, _RESOLUTION_UNIT = 271, 272, 282, 296
_UM: Final = {2: 25_400.0, 3: 10_000.0}  # an inch, a centimetre
_UNITS: Final = {"nm": 1e-3, "um": 1.0, "µm": 1.0, "μm": 1.0, "micron": 1.0, "mm": 1e3, "cm": 1e4}
_SECONDS: Final = {"s": 1.0, "ms": 1e-3, "min": 60.0}
_DISPLAY_DPI: Final = (1.0, 72.0, 96.0)  # what programs write when nothing is known


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known of how a page was made."""

    pixel_um: float | None = None
    instrument: str = ""
    exposure_s: float | None = None


def facts_of(page: TiffPage, description: str, channel: int) -> Facts:
    """Return what a page says of how it was made.

    Parameters
    ----------
    page : TiffPage
    description : str
        Of the first page, where OME and ImageJ write.
    channel : int
        From 0, counted through the file.
    """
    ome = _ome(description, channel)
    return Facts(
        pixel_um=ome.pixel_um or _imagej_um(page, description) or _pixel_um(page),
        instrument=ome.instrument or _instrument(page),
        exposure_s=_exposure(page) or ome.exposure_s,
    )


def _exposure(page: TiffPage) -> float | None:
    own, exif = page.tags.get(_EXPOSURE), page.tags.get(_EXIF)
    if own is not None:
        return exposure_seconds(own.value)
    if exif is not None and isinstance(exif.value, dict):
        return exposure_seconds(exif.value.get("ExposureTime"))
    return None


def _instrument(page: TiffPage) -> str:
    said = [page.tags.get(code) for code in (_MAKE, _MODEL)]
    words = [tag.value.strip() for tag in said if tag is not None and isinstance(tag.value, str)]
    return " ".join(dict.fromkeys(word for word in words if word))[:80]


def _per_unit(page: TiffPage) -> float | None:
    tag = page.tags.get(_X_RESOLUTION)
    return None if tag is None else exposure_seconds(tag.value)  # a fraction, too


def _pixel_um(page: TiffPage) -> float | None:
    unit, count = page.tags.get(_RESOLUTION_UNIT), _per_unit(page)
    um = _UM.get(int(unit.value)) if unit is not None and isinstance(unit.value, int) else None
    if um is None or count is None or round(count * 25_400 / um, 2) in _DISPLAY_DPI:
        return None
    return round(um / count, 4)


def _imagej_um(page: TiffPage, description: str) -> float | None:
    said = re.search(r"^unit=(\S+)\s*$", description, re.MULTILINE) if "ImageJ=" in description else None
    um, count = _UNITS.get(said[1].replace("\\u00B5", "µ")) if said else None, _per_unit(page)
    return None if um is None or count is None else round(um / count, 4)


def _ome(description: str, channel: int) -> Facts:
    if "<OME" not in description[:2000]:
        return Facts()
    try:
        root = parsed_xml(description.encode("utf-8"))
    except XmlError:  # the pixels do not depend on it
        return Facts()
    pixels = root.find(".//Pixels")
    if pixels is None:
        return Facts()
    size = number(pixels, "PhysicalSizeX")
    um = _UNITS.get(pixels.get("PhysicalSizeXUnit", "µm"))
    planes = [plane for plane in pixels.iter("Plane") if plane.get("TheC", "0") == str(channel)]
    return Facts(
        pixel_um=round(size * um, 4) if size is not None and size > 0 and um is not None else None,
        instrument=_ome_instrument(root),
        exposure_s=_ome_exposure(planes[0]) if planes else None,
    )


def _ome_exposure(plane: Element) -> float | None:
    seconds, unit = number(plane, "ExposureTime"), _SECONDS.get(plane.get("ExposureTimeUnit", "s"))
    return None if seconds is None or unit is None else exposure_seconds(seconds * unit)


def _ome_instrument(root: Element) -> str:
    for name in ("Microscope", "Detector"):
        element = next(root.iter(name), None)
        if element is not None and element.get("Model"):
            return f"{element.get('Manufacturer', '')} {element.get('Model')}".strip()[:80]
    return ""
