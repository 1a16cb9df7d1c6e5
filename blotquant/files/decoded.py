"""What every image reader returns, and how it refuses: the contract between `images` and the readers."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Final, Literal

from numpy.typing import NDArray

from blotquant.files.limits import Limits, limits
from blotquant.phrases import Phrase, WordedError

ErrorCode = Literal[
    "IMAGE_MISSING",
    "IMAGE_UNREADABLE",
    "IMAGE_UNKNOWN_FORMAT",
    "IMAGE_CONSTANT",
    "POLARITY_AMBIGUOUS",
    "ENCODING_UNKNOWN",
    "IMAGE_CHANGED",
    "PAGE_MISSING",
    "IMAGE_TOO_LARGE",
]

# How the stored values of a file follow the light; "unknown": in one of several ways, and the file does
# not say which, so that a person has to.
StoredAs = Literal["linear", "square-root", "image-plate", "unknown"]

MAX_PIXELS: Final = Limits().pixels  # unless set otherwise; see `limits`

EXPORT_REMEDY: Final = Phrase(
    "Export the original data again from the imager's own program as a 16-bit greyscale TIFF."
)
COPY_REMEDY: Final = Phrase(
    "Copy the file again from the imager, and check that it opens in the program that wrote it."
)


CROP_REMEDY: Final = Phrase("Crop the picture or export it at a lower resolution.")


class ImageError(WordedError):
    """A picture that cannot be measured, and what to do about it.

    Attributes
    ----------
    code : str
        One of `ErrorCode`.
    fault : str
        What is wrong.
    remedy : str
        What the user can do.
    file : str
        How the file is called; "" while the readers do not know it.
    """

    def __init__(self, code: ErrorCode, fault: str, remedy: str, file: str = "") -> None:
        # All go to `args`, so that the error survives the way back from a worker process.
        super().__init__(code, fault, remedy, file)
        self.code: ErrorCode = code
        self.fault = fault
        self.remedy = remedy
        self.file = file

    @property
    def message(self) -> str:
        """What is wrong, with the file."""
        return Phrase("{file}: {fault}", file=self.file, fault=self.fault) if self.file else self.fault

    def of(self, file: str) -> ImageError:
        """Return the same error with the file it is about."""
        return ImageError(self.code, self.fault, self.remedy, file)

    @property
    def phrase(self) -> str:
        """What is wrong, and what to do."""
        return Phrase("{fault} {remedy}", fault=self.message, remedy=self.remedy)

    def __str__(self) -> str:
        return str(self.phrase)


def reason_of(error: Exception) -> str:
    """Return why a decoder gave up; what Python says of its own types would tell nobody anything."""
    own = isinstance(error, (TypeError, AttributeError, LookupError))
    return type(error).__name__ if own else str(error) or type(error).__name__


@dataclass(frozen=True, slots=True)
class ImagePlate:
    """What turns the log scale of an image plate into PSL; see `numerics.encodings`."""

    levels: int
    latitude: float
    sensitivity: float
    pixel_um: float


@dataclass(frozen=True, slots=True, eq=False)
class Decoded:
    """One picture as its file stores it, before polarity and orientation."""

    values: NDArray[Any]  # (rows, cols), any real type and byte order
    bit_depth: int  # per pixel and channel, as the file says
    limits: tuple[float, float] | None  # lowest and highest value it can store; None: float
    reader: str  # library and version
    flags: tuple[str, ...] = ()
    exposure_s: float | None = None
    stored_as: StoredAs | None = None  # None: the file does not say
    square_root_scale: float = 1.0  # signal = stored^2 x this
    plate: ImagePlate | None = None  # what decodes an image plate, where the file has it
    pixel_um: float | None = None  # side of a pixel
    instrument: str = ""


def quality_flags(bit_depth: int, *, lossy: bool = False, colour: bool = False) -> tuple[str, ...]:
    """Return the flags of a picture that does not hold full measured values.

    Parameters
    ----------
    bit_depth : int
        Per pixel and channel; 8 or less is QUANT_LIMITED.
    lossy : bool
        Compressed with loss (JPEG): QUANT_LIMITED and LOSSY.
    colour : bool
        Converted from RGB or a palette: QUANT_LIMITED and COLOUR.
    """
    limited = bit_depth <= 8 or lossy or colour
    named = (("QUANT_LIMITED", limited), ("LOSSY", lossy), ("COLOUR", colour))
    return tuple(name for name, holds in named if holds)


def require_size(rows: int, cols: int, channels: int = 1) -> None:
    """Refuse a picture by the size in its header, before any memory is taken for its pixels.

    Parameters
    ----------
    rows, cols : int
    channels : int
        That are decoded together.

    Raises
    ------
    ImageError
        IMAGE_UNREADABLE for an empty picture, IMAGE_TOO_LARGE above the limit of pixels.
    """
    if rows < 1 or cols < 1 or channels < 1:
        raise ImageError(
            "IMAGE_UNREADABLE",
            Phrase("its header says {cols} x {rows} pixels.", cols=cols, rows=rows),
            COPY_REMEDY,
        )
    most = limits().pixels
    if rows * cols * channels > most:
        message = Phrase(
            "its header says {cols} x {rows} pixels; the limit is {limit:g} million.",
            cols=cols,
            rows=rows,
            limit=most / 1e6,
        )
        if channels > 1:
            message = Phrase(
                "its header says {cols} x {rows} pixels, {channels} channels; the limit is {limit:g} "
                "million.",
                cols=cols,
                rows=rows,
                channels=channels,
                limit=most / 1e6,
            )
        raise ImageError("IMAGE_TOO_LARGE", message, CROP_REMEDY)


def require_pages(count: int) -> None:
    """Refuse a file that claims more pages than any imager writes.

    Raises
    ------
    ImageError
        IMAGE_TOO_LARGE.
    """
    most = limits().pages
    if count > most:
        message = Phrase("it has {count} pages or more; the limit is {most}.", count=count, most=most)
        remedy = Phrase("Save the pages that hold blots as files of their own.")
        raise ImageError("IMAGE_TOO_LARGE", message, remedy)


def require_page(page: int, count: int) -> None:
    """Refuse a page or channel that the file does not have.

    Parameters
    ----------
    page : int
        Wanted, from 1.
    count : int
        Pages of the file, or channels where one page holds several.

    Raises
    ------
    ImageError
        PAGE_MISSING.
    """
    if not 1 <= page <= count:
        held = Phrase("1 page") if count == 1 else Phrase("{count} pages or channels", count=count)
        message = Phrase("page {page} was asked for, but the file has {held}.", page=page, held=held)
        raise ImageError("PAGE_MISSING", message, Phrase("Give a page from 1 to {count}.", count=count))


def exposure_seconds(value: object) -> float | None:
    """Read an EXIF exposure time: a number, or a pair of integers that is a fraction.

    Returns
    -------
    float or None
        Seconds; None if it is not a positive number.
    """
    try:
        if isinstance(value, Iterable):
            numerator, denominator = value
            seconds = float(numerator) / float(denominator)
        else:
            seconds = float(value)  # pyright: ignore[reportArgumentType]
    except (TypeError, ValueError, ZeroDivisionError):
        return None
    return seconds if 0 < seconds < float("inf") else None
