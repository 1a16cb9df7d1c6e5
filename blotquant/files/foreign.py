"""Files that are not read here: what they are, and how to get a TIFF of what they hold."""

from __future__ import annotations

from pathlib import PurePath
from typing import Final

from blotquant.files.decoded import EXPORT_REMEDY
from blotquant.phrases import Phrase

_PICTURE_REMEDY: Final = Phrase(
    "Use the image that the imager saved: pictures in documents have lost their numbers."
)
# First bytes, what such a file is, and what to do.
_KNOWN: Final[tuple[tuple[bytes, str, str], ...]] = (
    (b"%PDF", Phrase("it is a PDF document, not an image."), _PICTURE_REMEDY),
    (b"PK", Phrase("it is an archive or an Office document, not an image."), _PICTURE_REMEDY),
    (b"\xd0\xcf\x11\xe0", Phrase("it is an Office document of the old kind, not an image."), _PICTURE_REMEDY),
    (b"{\\rtf", Phrase("it is a text document, not an image."), _PICTURE_REMEDY),
    (b"%!PS", Phrase("it is a PostScript drawing, not an image."), _PICTURE_REMEDY),
    (
        b"8BPS",
        Phrase("it is a Photoshop document."),
        Phrase("Save the original image as a TIFF without layers."),
    ),
    (b"GIF8", Phrase("it is a GIF, which holds 256 colours at most."), EXPORT_REMEDY),
    (b"RIFF", Phrase("it is a WebP picture or a recording, which no imager writes."), EXPORT_REMEDY),
    (b"\0\0\0\x0cjP", Phrase("it is a JPEG 2000 picture."), EXPORT_REMEDY),
    (b"\x89HDF", Phrase("it is an HDF5 file."), EXPORT_REMEDY),
    (b"SIMPLE  =", Phrase("it is a FITS file."), EXPORT_REMEDY),
    (b"ZISRAWFILE", Phrase("it is a Zeiss CZI file."), Phrase("Export it as a 16-bit OME-TIFF from ZEN.")),
    (b"<html", Phrase("it is a page of the web, not an image."), Phrase("Download the file itself.")),
    (b"<!DOCTYPE", Phrase("it is a page of the web, not an image."), Phrase("Download the file itself.")),
    (
        b"BAS_IMAGE_FILE",
        Phrase("it describes the .img file of the same name."),
        Phrase("Open the .img file beside it."),
    ),
)
# By suffix, where the first bytes say nothing known here.
_INSTRUMENTS: Final[dict[str, str]] = {
    ".scn": Phrase("In Image Lab choose File > Export > Export for Analysis, and use the 16-bit TIFF."),
    ".mscn": Phrase("In Image Lab export each channel: File > Export > Export for Analysis, 16-bit TIFF."),
    ".1sc": Phrase("In Quantity One choose File > Export to TIFF Image, 16 bit, without annotations."),
    ".sgd": Phrase("In GeneTools or GeneSys export the image as a 16-bit TIFF."),
    ".gel": Phrase("In ImageQuant export the image as a linear 16-bit TIFF."),
    ".img": Phrase("Put the .inf file of the same name beside it; or export the image as a 16-bit TIFF."),
    ".inf": Phrase("Open the .img file beside it."),
    ".lif": Phrase("Export it as a 16-bit OME-TIFF from LAS X."),
    ".heic": Phrase(
        "A photograph of a screen or film cannot be measured: use the file of the imager or scanner."
    ),
}
_COMMON: Final = Phrase(
    "Export the original data again from the imager's own program as a 16-bit greyscale TIFF: "
    "Image Lab: File > Export > Export for Analysis; Image Studio and Empiria: export as TIFF, 16 bit; "
    "ImageQuant, Amersham and iBright: save as 16-bit TIFF; Azure and Fusion: the raw 16-bit TIFF."
)


def instrument_remedy(name: str) -> str:
    """Return how to get a TIFF from the program that writes files of such a name, "" if it is not known."""
    return _INSTRUMENTS.get(PurePath(name).suffix.lower(), "")


def unknown(start: bytes, name: str, known: str) -> tuple[str, str]:
    """Return what a file that is not read here is, and what to do.

    Parameters
    ----------
    start : bytes
        Its first bytes.
    name : str
        Its name, "" if it does not matter.
    known : str
        The formats that are read.
    """
    for magic, what, remedy in _KNOWN:
        if start.lstrip(b"\xef\xbb\xbf \r\n").lower().startswith(magic.lower()) or start.startswith(magic):
            return what, remedy
    if start[4:8] == b"ftyp":
        return Phrase("it is a HEIC picture or a film of a camera."), _INSTRUMENTS[".heic"]
    what = Phrase(
        "its content is none of the formats read here ({known}), whatever its name says.", known=known
    )
    return what, instrument_remedy(name) or _COMMON
