"""The formats of imagers, each held by the same contract, and what each says of its values."""

from __future__ import annotations

import os
from pathlib import Path

import numpy as np
import pytest
import tifffile
from numpy.testing import assert_allclose, assert_array_equal
from PIL import Image

from blotquant.files.contents import PAIR, PIXELS
from blotquant.files.decoded import ImageError
from blotquant.files.formats import READERS, reader_of
from blotquant.files.images import read_image
from blotquant.files.surveys import survey_image
from blotquant.model import ImageRef
from tests.files.vendor_files import fuji, gel, one_sc, scn, tiff, zipped


def drawn_blot(dtype=np.uint16):
    """Three light bands on a darker, slightly uneven background."""
    row, col = np.mgrid[:60, :80]
    picture = 20 + (7 * row + 13 * col) % 11
    for left in (10, 35, 60):
        picture[20:25, left : left + 10] = 180
    return picture.astype(dtype)


BLOT = drawn_blot() * 100
BLOT8 = drawn_blot(np.uint8)


def saved(picture, kind, **options):
    from io import BytesIO

    file = BytesIO()
    picture.save(file, kind, **options)
    return file.getvalue()


INF, IMG = fuji(BLOT)
# A file of each format, whose stored values are BLOT (8 bits: BLOT8).
SAMPLES = {
    "TIFF": tiff(BLOT),
    "PNG": saved(Image.fromarray(BLOT8), "PNG"),
    "JPEG": saved(Image.fromarray(BLOT8), "JPEG"),
    "BMP": saved(Image.fromarray(BLOT8), "BMP"),
    "Image Lab": scn(BLOT),
    "Quantity One": one_sc(BLOT),
    "Fuji img + inf": PAIR + INF + PIXELS + IMG,
    "zipped acquisition": zipped({"a/700.tif": tiff(BLOT)}),
}


@pytest.fixture
def read(tmp_path):
    """Write files, and read the last of them."""

    def write_and_read(files, **ref):
        for name, data in files.items():
            (tmp_path / name).write_bytes(data)
        name = list(files)[-1]
        return read_image(tmp_path / name, ImageRef(path=name, **{"polarity": "light-bands", **ref}))

    return write_and_read


@pytest.fixture
def refusal(read):
    def write_and_fail(files, **ref):
        with pytest.raises(ImageError) as caught:
            read(files, **ref)
        assert caught.value.remedy.endswith(".")
        return caught.value

    return write_and_fail


# --- the contract of all readers ---------------------------------------------------------------


@pytest.mark.parametrize("reader", READERS, ids=lambda reader: reader.name)
def test_each_reader_keeps_the_contract(reader):
    assert {name for name, data in SAMPLES.items() if reader.matches(data[:64])} == {reader.name}
    assert not reader.matches(b"")
    data = SAMPLES[reader.name]
    found = reader.decode(data, 1)
    assert found.values.shape == (60, 80)
    assert reader.shapes(data) == ((60, 80),)
    assert found.bit_depth == (8 if reader.name in ("PNG", "JPEG", "BMP") else 16)
    assert found.limits is not None
    assert found.limits[0] == 0
    assert found.values.max() <= found.limits[1]
    assert ("QUANT_LIMITED" in found.flags) == (found.bit_depth == 8)
    if reader.name != "JPEG":
        assert_array_equal(found.values, BLOT8 if found.bit_depth == 8 else BLOT)
    assert found.reader
    assert reader.suffixes
    for page in (0, 2):
        with pytest.raises(ImageError) as caught:
            reader.decode(data, page)
        assert caught.value.code == "PAGE_MISSING"


OF_TIFF = [(271, "s", 0, "Cytiva", True), (272, "s", 0, "Amersham 680", True), (33434, "2I", 1, (3, 2), True)]
EXIF = Image.Exif()
EXIF.get_ifd(0x8769)[33434] = 2.5  # the exposure
# What the sheet Provenance says of a file of each format that tells all it can: bits, encoding, saturation
# level, exposure (s), pixel size (um), instrument.
FACTS = {
    "TIFF": (
        {"x.tif": tiff(BLOT, resolution=(200, 200), resolutionunit="CENTIMETER", extratags=OF_TIFF)},
        (16, "linear", 65535.0, 1.5, 50.0, "Cytiva Amersham 680"),
    ),
    "TIFF, gel": ({"x.gel": gel(BLOT)}, (16, "square-root", 65535.0, None, None, "")),
    "PNG": ({"x.png": SAMPLES["PNG"]}, (8, "linear", 255.0, None, None, "")),
    "JPEG": (
        {"x.jpg": saved(Image.fromarray(BLOT8), "JPEG", exif=EXIF)},
        (8, "linear", 255.0, 2.5, None, ""),
    ),
    "BMP": ({"x.bmp": SAMPLES["BMP"]}, (8, "linear", 255.0, None, None, "")),
    "Image Lab": (
        {"x.scn": scn(BLOT, ceiling=60000)},
        (16, "linear", 60000.0, 21.151, 100.0, "ChemiDoc Touch"),
    ),
    "Quantity One": (
        {"x.1sc": one_sc(BLOT, ceiling=64024)},
        (16, "linear", 64024.0, None, 625.0, "GS-800"),
    ),
    "Fuji img + inf": (
        {"x.inf": INF, "x.img": IMG},
        (16, "image-plate", 65535.0, None, 50.0, "BAS2500"),
    ),
    "zipped acquisition": (
        {"x.zip": zipped({"700.tif": tiff(BLOT, extratags=OF_TIFF)})},
        (16, "linear", 65535.0, 1.5, None, "Cytiva Amersham 680"),
    ),
}


@pytest.mark.parametrize("name", FACTS)
def test_each_reader_says_what_it_read(read, name):
    files, facts = FACTS[name]
    info = read(files).info
    found = (info.bit_depth, info.encoding, info.saturation_level, info.exposure_s, info.pixel_um)
    assert (*found, info.instrument) == facts
    assert info.reader
    assert info.polarity == "light-bands"


def test_the_facts_of_every_reader_are_held():
    assert {name.partition(",")[0] for name in FACTS} == {reader.name for reader in READERS}


@pytest.mark.parametrize("share", [0.02, 0.1, 0.5, 0.9])
@pytest.mark.parametrize("name", ["Image Lab", "Quantity One", "zipped acquisition"])
def test_a_file_cut_short(refusal, name, share):
    data = SAMPLES[name]
    error = refusal({"cut.dat": data[: int(share * len(data))]})
    assert error.code in ("IMAGE_UNREADABLE", "IMAGE_UNKNOWN_FORMAT")


# --- Molecular Dynamics ------------------------------------------------------------------------


@pytest.mark.parametrize("second_page", [False, True])
@pytest.mark.parametrize("thumbnail", [False, True])
def test_square_roots_are_squared(read, second_page, thumbnail):
    data = gel(BLOT, scale=(1, 100), second_page=second_page, thumbnail=thumbnail)
    pixels = read({"typhoon.gel": data})
    assert_allclose(pixels.values, BLOT.astype(float) ** 2 / 100, rtol=1e-12)
    assert pixels.values.dtype == np.float64
    assert (pixels.info.encoding, pixels.info.saturation_level) == ("square-root", 65535.0)
    assert pixels.clip == pytest.approx(65535**2 / 100, rel=1e-5)
    assert survey_shapes(data) == ((60, 80),)


def survey_shapes(data):
    return reader_of(data).shapes(data)


def test_a_saturated_square_root_counts_as_saturated_in_single_precision(read):
    stored = BLOT.copy()
    stored[22, 12] = 65535
    pixels = read({"typhoon.gel": gel(stored)})
    assert np.float32(pixels.values[22, 12]) >= pixels.clip
    assert np.count_nonzero(pixels.values.astype(np.float32) >= pixels.clip) == 1


def test_white_is_zero_turns_nothing_upside_down(read):
    assert read({"typhoon.gel": gel(BLOT)}, polarity="auto").info.polarity == "light-bands"


def test_a_linear_gel_is_taken_as_it_is(read):
    pixels = read({"typhoon.gel": gel(BLOT, file_tag=128)})
    assert_array_equal(pixels.values, BLOT)
    assert (pixels.info.encoding, pixels.info.flags) == ("linear", ())


def test_a_gel_of_an_unknown_kind_is_refused(refusal):
    error = refusal({"typhoon.gel": gel(BLOT, file_tag=3)})
    assert error.code == "IMAGE_UNKNOWN_FORMAT"
    assert "3" in error.message


def test_the_encoding_can_be_overridden_and_says_so(read):
    pixels = read({"typhoon.gel": gel(BLOT)}, encoding="linear")
    assert_array_equal(pixels.values, BLOT)
    assert (pixels.info.encoding, pixels.info.flags) == ("linear", ("ENCODING_FORCED",))
    forced = read({"plain.tif": tiff(BLOT)}, encoding="square-root")
    assert_allclose(forced.values, BLOT.astype(float) ** 2)
    assert forced.info.flags == ()  # a plain TIFF does not say, so nothing is overridden


# --- Image Lab ---------------------------------------------------------------------------------


def test_image_lab_says_how_it_was_made(read):
    pixels = read({"blot.scn": scn(BLOT, ceiling=60000)})
    assert_array_equal(pixels.values, BLOT)
    info = pixels.info
    assert (info.encoding, info.saturation_level, info.bit_depth) == ("linear", 60000.0, 16)
    assert (info.exposure_s, info.pixel_um, info.instrument) == (21.151, 100.0, "ChemiDoc Touch")


@pytest.mark.parametrize("endian", ["little", "big"])
def test_image_lab_channels(read, endian):
    data = scn(np.stack([BLOT, BLOT + 7]), endian=endian)
    assert_array_equal(read({"two.scn": data}, page=2).values, BLOT + 7)
    assert survey_shapes(data) == ((60, 80), (60, 80))


def test_image_lab_of_eight_bits(read):
    pixels = read({"blot.scn": scn(BLOT8)})
    assert_array_equal(pixels.values, BLOT8)
    assert pixels.info.flags == ("QUANT_LIMITED",)


def test_pixels_that_look_like_the_boundary_are_pixels(read):
    tricky = BLOT.copy()
    tricky.ravel()[:6] = np.frombuffer(b"\r\n--sep--\r\n\r", "<u2")
    assert_array_equal(read({"blot.scn": scn(tricky)}).values, tricky)


def test_an_imported_scan_in_image_lab_is_refused(refusal):
    error = refusal({"blot.scn": scn(BLOT, more="<scaler><moldyn/></scaler>")})
    assert error.code == "IMAGE_UNKNOWN_FORMAT"
    assert "square roots" in error.message


def test_image_lab_with_too_many_pixels_is_refused(refusal):
    data = scn(BLOT).replace(b'height="60"', b'height="50"')
    assert refusal({"blot.scn": data}).code == "IMAGE_UNKNOWN_FORMAT"


# --- Quantity One ------------------------------------------------------------------------------


def test_quantity_one_says_how_it_was_made(read):
    pixels = read({"blot.1sc": one_sc(BLOT, ceiling=64024)})
    assert_array_equal(pixels.values, BLOT)
    info = pixels.info
    assert (info.saturation_level, info.pixel_um, info.instrument) == (64024.0, 625.0, "GS-800")


def test_quantity_one_of_other_depth_is_refused(refusal):
    assert "4 bytes per pixel" in refusal({"blot.1sc": one_sc(BLOT, depth=4)}).message


# --- Fuji --------------------------------------------------------------------------------------


def test_an_image_plate_is_turned_into_psl(read):
    stored = np.array([[0, 32768, 65535], [13107, 26214, 52428]], np.uint16)
    inf, img = fuji(stored, latitude=5, sensitivity=4000, pixel_um=50)
    pixels = read({"blot.inf": inf, "blot.img": img})
    # (50 / 100)^2 x 4000 / 4000 x 10^(5 (QL / 65535 - 1/2)), worked out by hand
    assert_allclose(pixels.values[1], 0.25 * 10.0 ** np.array([-1.5, -0.5, 1.5]))
    assert pixels.values[0, 2] == pytest.approx(0.25 * 10**2.5)
    info = pixels.info
    assert (info.encoding, info.pixel_um, info.instrument) == ("image-plate", 50.0, "BAS2500")
    assert info.saturation_level == 65535.0


def test_a_camera_must_be_told_its_encoding(read, refusal):
    inf, img = fuji(BLOT, instrument="LAS-4000")
    error = refusal({"blot.inf": inf, "blot.img": img})
    assert error.code == "ENCODING_UNKNOWN"
    assert "--encoding linear or --encoding image-plate" in error.remedy
    assert_array_equal(read({"blot.inf": inf, "blot.img": img}, encoding="linear").values, BLOT)
    assert read({"blot.inf": inf, "blot.img": img}, encoding="image-plate").info.encoding == "image-plate"


def test_pixels_of_a_pair_of_eight_bits(read):
    inf, img = fuji(BLOT8, instrument="LAS-1000")
    pixels = read({"blot.INF": inf, "blot.img": img}, encoding="linear")
    assert_array_equal(pixels.values, BLOT8)


def test_the_hash_of_a_pair_covers_both_files(read):
    one = read({"a.inf": INF, "a.img": IMG}).info.sha256
    other = read({"a.inf": INF.replace(b"4000", b"2000"), "a.img": IMG}).info.sha256
    assert one != other


def test_a_pair_whose_files_do_not_fit_is_refused(refusal):
    assert refusal({"blot.inf": INF, "blot.img": IMG[:-2]}).code == "IMAGE_UNREADABLE"
    assert refusal({"odd.inf": b"hello\nworld\n", "odd.img": IMG}).code == "IMAGE_UNKNOWN_FORMAT"


def test_pixels_without_their_description_are_named(refusal):
    error = refusal({"lone.img": IMG})
    assert error.code == "IMAGE_UNKNOWN_FORMAT"
    assert ".inf" in error.remedy
    assert "Open the .img file" in refusal({"blot.inf": INF}).remedy


def test_a_pair_is_surveyed(tmp_path):
    (tmp_path / "blot.inf").write_bytes(INF)
    (tmp_path / "blot.img").write_bytes(IMG)
    found = survey_image(tmp_path / "blot.img")
    assert (found.kind, found.shapes) == ("Fuji img + inf", ((60, 80),))


# --- LI-COR ------------------------------------------------------------------------------------


def test_half_precision_with_masked_and_saturated_pixels(read):
    stored = drawn_blot(np.float16)
    stored[0, 0], stored[22, 12] = np.nan, np.inf
    pixels = read({"licor.tif": tiff(stored)})
    assert pixels.values.dtype == np.float32
    assert (pixels.values[22, 12], pixels.clip) == (180.0, 180.0)
    assert pixels.masked is not None
    assert pixels.masked.sum() == 1
    assert pixels.info.flags == ("PIXELS_MASKED",)
    assert pixels.info.bit_depth == 16


def test_channels_of_a_zipped_acquisition(read):
    files = {
        "x/10_800.tif": tiff(BLOT + 8),
        "x/9_700.TIF": tiff(BLOT),
        "x/preview.jpg": SAMPLES["JPEG"],
        "x/._9_700.TIF": b"rubbish",
        "__MACOSX/9.tif": b"rubbish",
        "x/notes.txt": b"hello",
    }
    data = zipped(files)
    assert_array_equal(read({"licor.zip": data}, page=1).values, BLOT)
    assert_array_equal(read({"licor.zip": data}, page=2).values, BLOT + 8)
    assert survey_shapes(data) == ((60, 80), (60, 80))


def test_pages_are_counted_through_an_archive(read):
    two = tiff(np.stack([BLOT, BLOT + 1]), photometric="minisblack", metadata=None)
    data = zipped({"a.tif": two, "b.tif": tiff(BLOT + 2)})
    assert [int(read({"z.zip": data}, page=page).values[0, 0]) for page in (1, 2, 3)] == [2000, 2001, 2002]


@pytest.mark.parametrize(
    "files", [{"notes.txt": b"x"}, {"[Content_Types].xml": b"<x/>", "media/1.png": b"x"}]
)
def test_an_archive_without_images_is_named(refusal, files):
    assert refusal({"report.zip": zipped(files)}).code == "IMAGE_UNKNOWN_FORMAT"


# --- TIFF of other programs --------------------------------------------------------------------


def test_ome_tiff_says_how_it_was_made(read):
    metadata = {
        "axes": "CYX",
        "PhysicalSizeX": 42.3,
        "PhysicalSizeXUnit": "µm",
        "Plane": {"ExposureTime": [0.5, 1500.0], "ExposureTimeUnit": ["s", "ms"]},
    }
    data = tiff(np.stack([BLOT, BLOT + 3]), ome=True, metadata=metadata, photometric="minisblack")
    second = read({"blot.ome.tif": data}, page=2)
    assert_array_equal(second.values, BLOT + 3)
    assert second.info.pixel_um == 42.3
    assert second.info.exposure_s == 1.5


def test_resolution_and_instrument_of_a_tiff(read):
    tags = [(271, "s", 0, "Cytiva", True), (272, "s", 0, "Amersham 680", True)]
    data = tiff(BLOT, resolution=(200, 200), resolutionunit="CENTIMETER", extratags=tags)
    info = read({"blot.tif": data}).info
    assert (info.pixel_um, info.instrument) == (50.0, "Cytiva Amersham 680")
    of_display = tiff(BLOT, resolution=(72, 72), resolutionunit="INCH")
    assert read({"blot.tif": of_display}).info.pixel_um is None


def test_resolution_as_imagej_writes_it(read):
    data = tiff(BLOT, imagej=True, resolution=(0.02, 0.02), metadata={"unit": "um"})
    assert read({"blot.tif": data}).info.pixel_um == 50.0


# --- film --------------------------------------------------------------------------------------

FILM = np.array([[65535, 6553, 655], [65, 6, 1]], np.uint16)  # light through the film


def test_a_film_scan_gives_optical_density(read):
    pixels = read({"film.tif": tiff(FILM)}, encoding="density", polarity="dark-bands")
    assert_allclose(pixels.values, np.log10(65535 / FILM))
    assert (pixels.sign, pixels.offset) == (1, 0.0)
    assert (pixels.info.encoding, pixels.info.polarity) == ("density", "dark-bands")
    # Where the scanner sees nothing any more is where it clips.
    assert pixels.clip == pytest.approx(np.log10(65535), rel=1e-5)


def test_a_negative_of_a_film_gives_the_same_density(read):
    negative = np.uint16(65535) - FILM
    pixels = read({"film.tif": tiff(negative)}, encoding="density", polarity="light-bands")
    assert_allclose(pixels.values, np.log10(65535 / FILM))


def test_a_step_tablet_calibrates_the_density(read):
    # A scanner with a gamma of 2: stored = full scale x light^(1/2), so log10 light is twice as steep.
    steps = tuple((65535 * 10 ** (-od / 2), od) for od in (0.1, 0.5, 1.0, 1.5, 2.0))
    stored = np.array([[65535 * 10 ** (-od / 2) for od in (0.3, 0.75, 1.2)]]).astype(np.uint16)
    pixels = read({"film.tif": tiff(stored)}, tablet=steps, polarity="dark-bands")
    assert_allclose(pixels.values[0], [0.3, 0.75, 1.2], atol=2e-4)
    assert pixels.info.encoding == "density, 5 steps"
    assert pixels.clip == pytest.approx(2.0, rel=1e-5)  # darker than the darkest step nothing is known


@pytest.mark.parametrize(
    ("steps", "words"),
    [
        (((100.0, 1.0), (10.0, 2.0)), "at least 3 steps"),
        (((100.0, 1.0), (10.0, 2.0), (1.0, 1.5)), "less light must mean more density"),
        (((100.0, 1.0), (100.0, 2.0), (1.0, 3.0)), "same stored value"),
    ],
)
def test_steps_that_are_no_calibration(refusal, steps, words):
    error = refusal({"film.tif": tiff(FILM)}, tablet=steps, polarity="dark-bands")
    assert error.code == "ENCODING_UNKNOWN"
    assert words in error.message


def test_an_image_plate_without_its_numbers_is_refused(refusal):
    assert refusal({"a.tif": tiff(BLOT)}, encoding="image-plate").code == "ENCODING_UNKNOWN"


# --- real files --------------------------------------------------------------------------------

DATA = Path(os.environ.get("BLOTQUANT_DATA") or Path(__file__).parents[3] / "shared" / "data")


@pytest.mark.skipif(
    not DATA.is_dir(), reason="the reference data is neither in ../shared/data nor at $BLOTQUANT_DATA"
)
@pytest.mark.reference
@pytest.mark.parametrize("number", range(1, 6))
def test_real_quantity_one_files_are_read_bit_for_bit(number):
    path = DATA / "biorad1sc" / f"test{number}.1sc"
    pixels = read_image(path, ImageRef(path=path.name))
    assert_array_equal(pixels.values, tifffile.imread(path.with_name(f"test{number}_ref.tif")))
    info = pixels.info
    assert (info.pixel_um, info.instrument, info.polarity) == (200.0, "ChemiDoc XRS", "light-bands")
    assert info.saturation_level == {1: 65522, 2: 65520, 3: 65535, 4: 64024, 5: 65535}[number]
