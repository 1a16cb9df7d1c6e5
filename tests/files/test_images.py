"""Pictures written here byte by byte are read back; broken ones are refused with a reason."""

import hashlib
import os
import pickle
import struct
from io import BytesIO
from pathlib import Path

import imagecodecs
import numpy as np
import pytest
import tifffile
from hypothesis import given
from hypothesis import strategies as st
from numpy.testing import assert_array_equal
from PIL import Image, TiffImagePlugin

from blotquant.files import formats
from blotquant.files.decoded import Decoded
from blotquant.files.images import MAX_PIXELS, READERS, ImageError, Reader, read_image
from blotquant.model import ImageRef

SIX = np.array([[1, 2, 3], [4, 5, 6]], np.uint16)


def drawn_blot(dtype=np.uint16):
    """Three light bands on a darker, slightly uneven background."""
    row, col = np.mgrid[:60, :80]
    picture = 20 + (7 * row + 13 * col) % 11
    for left in (10, 35, 60):
        picture[20:25, left : left + 10] = 180
    return picture.astype(dtype)


BLOT = drawn_blot()
BLOT8 = drawn_blot(np.uint8)


def tiff(pixels, **options):
    file = BytesIO()
    tifffile.imwrite(file, pixels, **options)
    return file.getvalue()


def pages(*pictures, **options):
    """A TIFF with one page per picture, whatever their sizes."""
    file = BytesIO()
    with tifffile.TiffWriter(file) as writer:
        for picture in pictures:
            writer.write(picture, contiguous=False, metadata=None, **options)
    return file.getvalue()


def pillow(picture, kind, **options):
    file = BytesIO()
    picture.save(file, kind, **options)
    return file.getvalue()


@pytest.fixture
def read(tmp_path):
    """Write bytes under a name and read them back; bands are light unless said otherwise."""

    def write_and_read(data, name="blot.tif", *, turns=0, mirrored=False, polarity="light-bands", **ref):
        (tmp_path / name).write_bytes(data)
        wanted = ImageRef(path=f"images/{name}", polarity=polarity, **ref)
        return read_image(tmp_path / name, wanted, turns=turns, mirrored=mirrored)

    return write_and_read


@pytest.fixture
def refusal(read):
    """Read bytes that must be refused, and return the error after checking that it helps."""

    def write_and_fail(data, name="blot.tif", **options):
        with pytest.raises(ImageError) as caught:
            read(data, name, **options)
        assert caught.value.message.startswith(f"images/{name}: ")
        assert caught.value.remedy.endswith(".")
        return caught.value

    return write_and_fail


# --- what is returned --------------------------------------------------------------------------


def test_pixels_and_provenance(read):
    data = tiff(SIX)
    pixels = read(data)
    assert_array_equal(pixels.values, SIX)
    assert (pixels.sign, pixels.offset, pixels.clip) == (1, 0.0, 65535.0)
    info = pixels.info
    assert info.image == "images/blot.tif"
    assert (info.page, info.shape, info.bit_depth, info.bytes) == (1, (2, 3), 16, len(data))
    assert info.sha256 == hashlib.sha256(data).hexdigest()
    assert info.reader == f"tifffile {tifffile.__version__}"
    assert (info.polarity, info.encoding, info.saturation_level) == ("light-bands", "linear", 65535.0)
    assert (info.exposure_s, info.flags) == (None, ())


def test_dark_bands_are_counted_from_full_scale(read):
    pixels = read(tiff(SIX), polarity="dark-bands")
    assert (pixels.sign, pixels.offset, pixels.clip) == (-1, 65535.0, 65535.0)
    assert_array_equal(pixels.offset + pixels.sign * pixels.values.astype(float), 65535.0 - SIX)
    assert pixels.info.saturation_level == 0.0


@pytest.mark.parametrize(
    ("turns", "mirrored", "expected"),
    [
        (0, False, [[1, 2, 3], [4, 5, 6]]),
        (1, False, [[4, 1], [5, 2], [6, 3]]),
        (2, False, [[6, 5, 4], [3, 2, 1]]),
        (3, False, [[3, 6], [2, 5], [1, 4]]),
        (0, True, [[3, 2, 1], [6, 5, 4]]),
        (1, True, [[1, 4], [2, 5], [3, 6]]),
        (5, False, [[4, 1], [5, 2], [6, 3]]),
    ],
)
def test_quarter_turns_are_clockwise_and_mirroring_comes_after(read, turns, mirrored, expected):
    pixels = read(tiff(SIX), turns=turns, mirrored=mirrored)
    assert_array_equal(pixels.values, expected)
    assert pixels.info.shape == np.shape(expected)
    assert pixels.values.flags.c_contiguous
    assert not pixels.values.flags.writeable


def test_polarity_is_guessed_and_the_signal_is_the_same_either_way(read):
    light = read(tiff(BLOT8), polarity="auto")
    dark = read(tiff(255 - BLOT8), polarity="auto")
    assert (light.info.polarity, dark.info.polarity) == ("light-bands", "dark-bands")
    signals = [p.offset + p.sign * p.values.astype(float) for p in (light, dark)]
    assert_array_equal(*signals)


@pytest.mark.parametrize("stored", [BLOT, np.uint16(65535) - BLOT, BLOT8, 255 - BLOT8])
def test_the_tag_for_display_changes_nothing(read, stored):
    black, white = (
        read(tiff(stored, photometric=tag), polarity="auto") for tag in ("minisblack", "miniswhite")
    )
    assert_array_equal(black.values, stored)
    assert_array_equal(white.values, stored)
    assert (black.sign, black.offset, black.clip) == (white.sign, white.offset, white.clip)
    assert black.info.polarity == white.info.polarity


def test_polarity_given_by_the_user_is_obeyed(read):
    assert read(tiff(BLOT), polarity="dark-bands").sign == -1


def test_the_file_must_have_the_hash_of_the_project(read, refusal):
    data = tiff(SIX)
    assert read(data, sha256=hashlib.sha256(data).hexdigest()).values.size == 6
    assert refusal(data, sha256="0" * 64).code == "IMAGE_CHANGED"


# --- saturation --------------------------------------------------------------------------------


# Counts of a camera that stops at 4095, reached by some twenty pixels.
CLIPPED = np.random.default_rng(3).gamma(2, 500, (60, 80)).clip(0, 4095).astype(np.uint16)


def test_twelve_bit_camera_in_a_sixteen_bit_file(read):
    pixels = read(tiff(CLIPPED))
    assert (pixels.clip, pixels.info.saturation_level, pixels.info.bit_depth) == (4095.0, 4095.0, 16)


def test_dark_bands_that_bottom_out_above_zero(read):
    pixels = read(tiff(np.uint16(50000) - CLIPPED), polarity="dark-bands")
    assert pixels.info.saturation_level == 50000 - 4095
    assert pixels.clip == 65535 - (50000 - 4095)


@pytest.mark.parametrize(
    ("declared", "level"),
    [(4095, 4095.0), (5000, 5000.0), (63, 63.0), (62, 65535.0), (40, 65535.0), (65535, 65535.0)],
)
def test_declared_ceiling_counts_unless_it_is_only_the_largest_pixel(read, declared, level):
    largest = 62 if declared == 62 else 63
    ramp = np.arange(largest + 1, dtype=np.uint16).reshape(1, -1)
    tag = (341, "H", 1, declared, True)
    assert read(tiff(ramp, extratags=[tag])).info.saturation_level == level


def test_float_pictures_have_no_ceiling(read):
    ramp = np.linspace(0.5, 2.0, 60, dtype=np.float32).reshape(6, 10)
    light, dark = read(tiff(ramp)), read(tiff(ramp), polarity="dark-bands")
    assert (light.clip, light.info.saturation_level, light.info.bit_depth) == (None, None, 32)
    assert (dark.clip, dark.offset, dark.sign) == (None, 2.0, -1)


def test_infinite_pixels_are_saturated(read):
    values = np.array([[1, 2, np.inf], [4, 5, 6]], np.float32)
    pixels = read(tiff(values))
    assert_array_equal(pixels.values, [[1, 2, 6], [4, 5, 6]])
    assert pixels.clip == 6.0


# --- TIFF --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "options",
    [
        {"byteorder": ">"},
        {"bigtiff": True},
        {"compression": "lzw", "predictor": True},
        {"compression": "zlib", "rowsperstrip": 7},
        {"compression": "zstd"},
        {"compression": "packbits"},
        {"tile": (32, 16)},
        {"tile": (16, 32), "compression": "lzw", "byteorder": ">"},
        {"rowsperstrip": 1},
    ],
    ids=str,
)
def test_every_way_to_store_a_page(read, options):
    pixels = read(tiff(BLOT, **options))
    assert_array_equal(pixels.values, BLOT)
    assert pixels.values.dtype == np.dtype("=u2")
    assert pixels.values.dtype.isnative
    assert pixels.info.flags == ()


@pytest.mark.parametrize(
    ("stored", "kept"),
    [
        ("uint8", "uint8"),
        ("uint16", "uint16"),
        ("int8", "float32"),
        ("int16", "float32"),
        ("uint32", "float64"),
        ("int32", "float64"),
        ("uint64", "float64"),
        ("float16", "float32"),
        ("float32", "float32"),
        ("float64", "float64"),
    ],
)
def test_every_number_is_held_exactly(read, stored, kept):
    values = np.array([[0, 3, 100], [7, 11, 127]]).astype(stored)
    pixels = read(tiff(values, photometric="minisblack"))
    assert pixels.values.dtype == np.dtype(kept)
    assert_array_equal(pixels.values, values)
    assert pixels.info.bit_depth == 8 * values.itemsize


def test_limits_of_wide_integers(read):
    wide = np.array([[1, 2**32 - 2]], np.uint32)
    assert read(tiff(wide)).values[0, 1] == 2**32 - 2
    assert read(tiff(wide)).clip == 2**32 - 1
    signed = read(tiff(np.array([[-5, 9]], np.int16)), polarity="dark-bands")
    assert (signed.offset, signed.info.saturation_level) == (32767.0, -32768.0)


def test_integers_beyond_double_precision_are_refused(refusal):
    error = refusal(tiff(np.array([[1, 2**60 + 1]], np.uint64)))
    assert error.code == "IMAGE_UNKNOWN_FORMAT"


def test_one_bit_is_zero_and_one(read):
    pixels = read(tiff(np.eye(8, dtype=bool), photometric="miniswhite"))
    assert_array_equal(pixels.values, np.eye(8))
    assert (pixels.info.bit_depth, pixels.clip) == (1, 1.0)
    assert pixels.info.flags == ("QUANT_LIMITED",)


def test_pages_and_channels_are_counted_through_the_file(read, refusal):
    two_channels = np.stack([SIX + 10, SIX + 20], axis=-1)
    data = pages(SIX, two_channels, SIX + 30, photometric="minisblack", planarconfig="contig")
    found = [int(read(data, page=page).values[0, 0]) for page in (1, 2, 3, 4)]
    assert found == [1, 11, 21, 31]
    assert read(data, page=3).info.page == 3
    for page in (5, 0):
        error = refusal(data, page=page)
        assert error.code == "PAGE_MISSING"
        assert "4 pages" in error.message


def test_separate_planes_are_channels(read):
    planes = np.stack([SIX, SIX + 10])
    data = tiff(planes, photometric="minisblack", planarconfig="separate")
    assert_array_equal(read(data, page=2).values, SIX + 10)


def test_transparency_is_no_channel(read, refusal):
    with_alpha = np.stack([SIX, SIX * 0], axis=-1)
    options = {"photometric": "minisblack", "planarconfig": "contig", "extrasamples": ["unassalpha"]}
    data = tiff(with_alpha, **options)
    assert_array_equal(read(data).values, SIX)
    assert refusal(data, page=2).code == "PAGE_MISSING"


def test_thumbnails_are_no_pages(read):
    file = BytesIO()
    with tifffile.TiffWriter(file) as writer:
        writer.write(SIX[:, :1], subfiletype=1, metadata=None)
        writer.write(SIX, metadata=None)
    assert_array_equal(read(file.getvalue()).values, SIX)


@pytest.mark.parametrize("planarconfig", ["contig", "separate"])
def test_rgb_is_converted_and_flagged(read, planarconfig):
    one = np.arange(60, dtype=np.uint8).reshape(6, 10)
    channels = np.stack([one, 2 * one, 3 * one], axis=-1 if planarconfig == "contig" else 0)
    pixels = read(tiff(channels, photometric="rgb", planarconfig=planarconfig))
    expected = (0.299 + 2 * 0.587 + 3 * 0.114) * one
    np.testing.assert_allclose(pixels.values, expected, rtol=1e-6)
    assert pixels.info.flags == ("QUANT_LIMITED", "COLOUR")
    assert (pixels.info.bit_depth, pixels.clip) == (8, 255.0)


def test_grey_rgb_of_16_bits_keeps_its_values_and_its_flag(read):
    pixels = read(tiff(np.stack([BLOT] * 3, axis=-1), photometric="rgb"))
    assert pixels.values.dtype == np.uint16
    assert_array_equal(pixels.values, BLOT)
    assert pixels.info.flags == ("QUANT_LIMITED", "COLOUR")


@pytest.mark.parametrize("scale", [257, 1])
def test_palette_is_looked_up(read, scale):
    # The palette turns grey upside down; entries are v * 257, or v in files by careless writers.
    upside_down = np.tile(np.arange(255, -1, -1) * scale, (3, 1)).astype(np.uint16)
    pixels = read(tiff(SIX.astype(np.uint8), photometric="palette", colormap=upside_down))
    assert_array_equal(pixels.values, 255 - SIX)
    assert pixels.info.flags == ("QUANT_LIMITED", "COLOUR")


def test_jpeg_within_tiff_is_lossy(read):
    grey = read(tiff(BLOT8, compression="jpeg"))
    colour = read(tiff(np.stack([BLOT8] * 3, axis=-1), photometric="rgb", compression="jpeg"))
    assert grey.info.flags == ("QUANT_LIMITED", "LOSSY")
    assert colour.info.flags == ("QUANT_LIMITED", "LOSSY", "COLOUR")
    for pixels in (grey, colour):
        assert np.abs(pixels.values.astype(float) - BLOT8).mean() < 5


def test_exposure_time_of_a_tiff(read):
    assert read(tiff(SIX, extratags=[(33434, "2I", 1, (21, 2), True)])).info.exposure_s == 10.5
    assert read(tiff(SIX, extratags=[(33434, "2I", 1, (1, 0), True)])).info.exposure_s is None


def test_exposure_time_in_the_exif_block_of_a_tiff(read):
    tags = TiffImagePlugin.ImageFileDirectory_v2()
    tags[0x8769] = {0x829A: TiffImagePlugin.IFDRational(3, 2)}
    data = pillow(Image.fromarray(BLOT8), "TIFF", tiffinfo=tags)
    assert read(data).info.exposure_s == 1.5


def test_ycbcr_gives_its_luminance(read):
    ycbcr = np.stack([BLOT8, 255 - BLOT8, BLOT8 // 2], axis=-1)
    pixels = read(tiff(ycbcr, photometric="ycbcr", subsampling=(1, 1)))
    assert_array_equal(pixels.values, BLOT8)
    assert pixels.info.flags == ("QUANT_LIMITED", "COLOUR")


def test_complex_numbers_are_refused(refusal):
    error = refusal(tiff(SIX.astype(np.complex64)))
    assert error.code == "IMAGE_UNKNOWN_FORMAT"
    assert "complex64" in error.message


def test_colours_without_a_grey_meaning_are_refused(refusal):
    cmyk = np.stack([BLOT8] * 4, axis=-1)
    error = refusal(tiff(cmyk, photometric="separated"))
    assert error.code == "IMAGE_UNKNOWN_FORMAT"
    assert "SEPARATED" in error.message


# --- PNG, JPEG, BMP ----------------------------------------------------------------------------


def test_png_keeps_sixteen_bits(read):
    values = np.array([[0, 1, 257], [40000, 65534, 65535]], np.uint16)
    pixels = read(imagecodecs.png_encode(values), "blot.png")
    assert_array_equal(pixels.values, values)
    assert pixels.values.dtype == np.dtype("=u2")
    assert (pixels.info.bit_depth, pixels.info.flags, pixels.clip) == (16, (), 65535.0)
    assert pixels.info.reader == f"imagecodecs {imagecodecs.__version__}"


def test_png_keeps_sixteen_bits_in_colour(read):
    empty = np.zeros_like(BLOT)
    green = np.stack([empty, BLOT * 100, empty], axis=-1)
    pixels = read(imagecodecs.png_encode(green), "green.png")
    assert_array_equal(pixels.values, BLOT * 100)
    assert pixels.info.flags == ("QUANT_LIMITED", "COLOUR")


def test_png_of_eight_bits_is_limited(read):
    pixels = read(imagecodecs.png_encode(BLOT8), "blot.png")
    assert_array_equal(pixels.values, BLOT8)
    assert (pixels.values.dtype, pixels.info.flags) == (np.uint8, ("QUANT_LIMITED",))


def test_png_palette_is_looked_up(read):
    indexed = Image.fromarray(np.array([[0, 1, 2], [2, 1, 0]], np.uint8), "L").convert("P")
    indexed.putpalette([10, 10, 10, 200, 200, 200, 90, 90, 90])
    pixels = read(pillow(indexed, "PNG"), "blot.png")
    assert_array_equal(pixels.values, [[10, 200, 90], [90, 200, 10]])
    assert pixels.info.flags == ("QUANT_LIMITED", "COLOUR")
    assert pixels.info.bit_depth == 8


def test_png_transparency_is_dropped(read):
    alpha = np.arange(6, dtype=np.uint8).reshape(2, 3)
    grey = np.stack([SIX.astype(np.uint8), alpha], axis=-1)
    assert_array_equal(read(imagecodecs.png_encode(grey), "la.png").values, SIX)
    rgba = np.stack([SIX.astype(np.uint8)] * 3 + [alpha], axis=-1)
    assert_array_equal(read(imagecodecs.png_encode(rgba), "rgba.png").values, SIX)


def test_png_of_one_bit(read):
    pixels = read(pillow(Image.fromarray(np.eye(9, dtype=bool)), "PNG"), "mask.png")
    assert_array_equal(pixels.values, 255 * np.eye(9))
    assert (pixels.info.bit_depth, pixels.clip, pixels.info.flags) == (1, 255.0, ("QUANT_LIMITED",))


def test_jpeg_is_lossy(read):
    grey = read(pillow(Image.fromarray(BLOT8), "JPEG", quality=95), "blot.jpg")
    assert grey.info.flags == ("QUANT_LIMITED", "LOSSY")
    assert np.abs(grey.values.astype(float) - BLOT8).mean() < 3
    colour = np.stack([BLOT8, 255 - BLOT8, BLOT8], axis=-1)
    assert read(pillow(Image.fromarray(colour), "JPEG"), "c.jpg").info.flags[-1] == "COLOUR"


def test_jpeg_is_turned_upright_and_tells_its_exposure(read):
    exif = Image.Exif()
    exif[0x0112] = 6  # the camera lay on its side: turn clockwise to see it upright
    exif.get_ifd(0x8769)[0x829A] = (5, 2)
    pixels = read(pillow(Image.fromarray(BLOT8), "JPEG", exif=exif, quality=95), "photo.jpg")
    upright = np.rot90(BLOT8, -1)
    assert pixels.info.shape == upright.shape
    assert np.abs(pixels.values.astype(float) - upright).mean() < 3
    assert pixels.info.exposure_s == 2.5


def test_bmp(read):
    grey = read(pillow(Image.fromarray(BLOT8), "BMP"), "blot.bmp")
    assert_array_equal(grey.values, BLOT8)
    assert grey.info.flags == ("QUANT_LIMITED",)
    indexed = Image.fromarray(np.array([[0, 1], [2, 1]], np.uint8), "L").convert("P")
    indexed.putpalette([9, 9, 9, 200, 200, 200, 90, 90, 90])
    looked_up = read(pillow(indexed, "BMP"), "indexed.bmp")
    assert_array_equal(looked_up.values, [[9, 200], [90, 200]])
    assert looked_up.info.flags == ("QUANT_LIMITED", "COLOUR")
    mask = read(pillow(Image.fromarray(np.eye(9, dtype=bool)), "BMP"), "mask.bmp")
    assert_array_equal(mask.values, 255 * np.eye(9))


def test_only_tiff_has_pages(refusal):
    for kind in ("PNG", "JPEG", "BMP"):
        data = pillow(Image.fromarray(BLOT8), kind)
        assert refusal(data, f"blot.{kind}", page=2).code == "PAGE_MISSING"


# --- the registry ------------------------------------------------------------------------------

SAMPLES = {
    "TIFF": tiff(BLOT, compression="zlib", rowsperstrip=16),
    "PNG": imagecodecs.png_encode(BLOT),
    "JPEG": pillow(Image.fromarray(BLOT8), "JPEG"),
    "BMP": pillow(Image.fromarray(BLOT8), "BMP"),
}


@pytest.mark.parametrize("name", SAMPLES)
def test_the_name_of_a_file_does_not_matter(read, name):
    assert read(SAMPLES[name], "blot.dat").info.shape == (60, 80)


def test_a_further_format_is_one_more_row(read, monkeypatch):
    decoded = Decoded(values=SIX, bit_depth=16, limits=(0.0, 65535.0), reader="toy 1", exposure_s=3.0)
    toy = Reader("TOY", lambda start: start[:3] == b"TOY", lambda _data, _page: decoded, lambda _: ((2, 3),))
    monkeypatch.setattr(formats, "READERS", (*READERS, toy))
    info = read(b"TOY file").info
    assert (info.reader, info.exposure_s) == ("toy 1", 3.0)
    assert SIX.flags.writeable  # the reader's own array is left alone


# --- refusals ----------------------------------------------------------------------------------


def test_a_missing_file(tmp_path):
    with pytest.raises(ImageError, match="no such file") as caught:
        read_image(tmp_path / "nowhere.tif", ImageRef(path="nowhere.tif"))
    assert caught.value.code == "IMAGE_MISSING"


def test_a_folder_is_not_a_picture(tmp_path):
    with pytest.raises(ImageError, match="cannot be opened") as caught:
        read_image(tmp_path, ImageRef(path="folder"))
    assert caught.value.code == "IMAGE_UNREADABLE"


def test_an_empty_file(refusal):
    error = refusal(b"")
    assert (error.code, "0 bytes" in error.message) == ("IMAGE_UNREADABLE", True)


def test_a_text_file_named_tif(refusal):
    error = refusal(b"lane,volume\n1,200\n")
    assert error.code == "IMAGE_UNKNOWN_FORMAT"
    assert "TIFF, PNG, JPEG, BMP, Image Lab" in error.message


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9, 0.95])
@pytest.mark.parametrize("name", SAMPLES)
def test_a_file_cut_short(refusal, name, share):
    data = SAMPLES[name]
    assert refusal(data[: int(share * len(data))], f"blot.{name}").code == "IMAGE_UNREADABLE"


@pytest.mark.parametrize("options", [{}, {"compression": "lzw"}, {"compression": "zlib", "tile": (16, 16)}])
def test_a_tiff_that_lost_its_last_bytes(refusal, options):
    # The pages are described at the start of the file, so only pixels are missing.
    error = refusal(tiff(BLOT, **options)[:-40])
    assert error.code == "IMAGE_UNREADABLE"
    assert "cut short" in error.message


@pytest.mark.parametrize("tag", ["ImageLength", "ImageWidth"])
def test_a_tiff_that_claims_more_strips_than_it_has(refusal, tag):
    # The library would fill the rest of the picture with zeros.
    file = BytesIO(tiff(BLOT, tile=(16, 16)) if tag == "ImageWidth" else tiff(BLOT, rowsperstrip=7))
    with tifffile.TiffFile(file) as picture:
        picture.pages[0].tags[tag].overwrite(200)
    error = refusal(file.getvalue())
    assert error.code == "IMAGE_UNREADABLE"
    assert "cut short" in error.message


def test_a_tiff_without_pictures(refusal):
    assert refusal(b"II*\0" + struct.pack("<I", 0)).code == "IMAGE_UNREADABLE"


def test_a_constant_picture(refusal):
    error = refusal(tiff(np.full((20, 30), 512, np.uint16)), polarity="auto")
    assert error.code == "IMAGE_CONSTANT"
    assert "512" in error.message


def test_noise_needs_the_user_to_say_the_polarity(read, refusal):
    data = tiff(np.random.default_rng(1).normal(1000, 30, (100, 150)).astype(np.uint16))
    error = refusal(data, polarity="auto")
    assert error.code == "POLARITY_AMBIGUOUS"
    assert "--polarity" in error.remedy
    assert read(data, polarity="dark-bands").sign == -1


@pytest.mark.parametrize("bad", [np.nan, -np.inf])
def test_pixels_without_a_number_are_masked(read, bad):
    values = np.array([[1, 2, bad], [4, 5, 7]], np.float32)
    pixels = read(tiff(values))
    assert_array_equal(pixels.values, [[1, 2, 4], [4, 5, 7]])  # the median of the others
    assert_array_equal(pixels.masked, [[False, False, True], [False, False, False]])
    assert "PIXELS_MASKED" in pixels.info.flags
    turned = read(tiff(values), turns=1)
    assert_array_equal(turned.masked, [[False, False], [False, False], [False, True]])


def test_a_picture_without_any_number(refusal):
    error = refusal(tiff(np.full((2, 3), np.nan, np.float32)))
    assert error.code == "IMAGE_UNREADABLE"
    assert "no pixel holds a number" in error.message


def huge_tiff():
    file = BytesIO(tiff(BLOT, compression="zlib"))
    with tifffile.TiffFile(file) as picture:
        tags = picture.pages[0].tags
        for name in ("ImageWidth", "ImageLength"):
            tags[name].overwrite(30000)
    return file.getvalue()


def huge_jpeg():
    start = SAMPLES["JPEG"].index(b"\xff\xc0") + 5
    return SAMPLES["JPEG"][:start] + struct.pack(">HH", 30000, 30000) + SAMPLES["JPEG"][start + 4 :]


HUGE = {
    "TIFF": huge_tiff(),
    "PNG": SAMPLES["PNG"][:16] + struct.pack(">II", 30000, 30000) + SAMPLES["PNG"][24:],
    "JPEG": huge_jpeg(),
    "BMP": SAMPLES["BMP"][:18] + struct.pack("<ii", 30000, 30000) + SAMPLES["BMP"][26:],
}


@pytest.mark.parametrize("name", HUGE)
def test_a_header_that_claims_too_many_pixels(refusal, name):
    error = refusal(HUGE[name], f"bomb.{name}")
    assert error.code == "IMAGE_TOO_LARGE"
    assert "30000 x 30000" in error.message
    assert MAX_PIXELS < 30000**2


def test_a_png_without_its_header(refusal):
    assert refusal(SAMPLES["PNG"][:8] + SAMPLES["PNG"][33:], "blot.png").code == "IMAGE_UNREADABLE"


def test_a_header_that_claims_no_pixels(refusal):
    empty = SAMPLES["PNG"][:16] + struct.pack(">II", 0, 60) + SAMPLES["PNG"][24:]
    assert refusal(empty, "blot.png").code == "IMAGE_UNREADABLE"


def test_an_error_survives_the_way_from_a_worker_process():
    error = pickle.loads(pickle.dumps(ImageError("IMAGE_MISSING", "a.tif: gone.", "Look for it.")))
    assert (error.code, error.message, error.remedy) == ("IMAGE_MISSING", "a.tif: gone.", "Look for it.")
    assert str(error) == "a.tif: gone. Look for it."


REFUSALS = {"IMAGE_UNREADABLE", "IMAGE_UNKNOWN_FORMAT", "IMAGE_TOO_LARGE", "IMAGE_CONSTANT"}


def shape_or_code(path):
    try:
        return read_image(path, ImageRef(path=path.name, polarity="light-bands")).values.shape
    except ImageError as error:
        return error.code


@pytest.mark.parametrize("name", SAMPLES)
@given(where=st.floats(0, 0.999), byte=st.integers(0, 255), kept=st.floats(0.5, 1))
def test_a_damaged_file_is_read_or_refused_but_never_crashes(tmp_path_factory, name, where, byte, kept):
    data = bytearray(SAMPLES[name])
    data[int(where * len(data))] = byte
    path = tmp_path_factory.getbasetemp() / f"damaged.{name}"
    path.write_bytes(data[: max(1, int(kept * len(data)))])
    outcome = shape_or_code(path)
    assert outcome in REFUSALS or len(outcome) == 2


# --- real pictures -----------------------------------------------------------------------------

DATA = Path(os.environ.get("BLOTQUANT_DATA") or Path(__file__).parents[3] / "shared" / "data")
REAL = {
    "biorad1sc/*.tif": ("light-bands", 7),
    "gelgenie/*.tif": ("light-bands", 1),
    "synthetic_peer/images/*": ("light-bands", 30),
    "agar/*.jpg": ("dark-bands", 2),
    "gelquant/*.png": ("dark-bands", 1),
    "figure_crops/*.png": ("dark-bands", 19),
}
needs_data = pytest.mark.skipif(
    not DATA.is_dir(), reason="the reference data is neither in ../shared/data nor at $BLOTQUANT_DATA"
)


@needs_data
@pytest.mark.reference
@pytest.mark.parametrize("pattern", REAL)
def test_polarity_of_real_pictures(pattern):
    polarity, count = REAL[pattern]
    found = {path: read_image(path, ImageRef(path=path.name)) for path in sorted(DATA.glob(pattern))}
    assert len(found) == count
    wrong = [path.name for path, pixels in found.items() if pixels.info.polarity != polarity]
    assert wrong == []


@needs_data
@pytest.mark.reference
@pytest.mark.parametrize("name", ["test1", "test4"])
def test_two_exports_of_one_scan_with_opposite_tags_are_the_same(name):
    black, white = (
        read_image(DATA / "biorad1sc" / f"{name}_{kind}.tif", ImageRef(path=name))
        for kind in ("ref", "imglab_analysis")
    )
    assert_array_equal(black.values, white.values)
    assert (black.sign, black.offset, black.clip) == (white.sign, white.offset, white.clip)


@needs_data
@pytest.mark.reference
def test_a_scan_that_clips_below_full_scale():
    path = DATA / "biorad1sc" / "test2_ref.tif"
    pixels = read_image(path, ImageRef(path=path.name))
    assert pixels.info.saturation_level == 65520
    assert np.mean(pixels.values >= 65520) == pytest.approx(0.007, abs=0.0005)
