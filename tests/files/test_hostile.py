"""Files made to do harm: they are refused with a reason, quickly, and within a little memory."""

from __future__ import annotations

import json
import lzma
import os
import re
import struct
import sys
import tracemalloc
import zipfile
import zlib
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import imagecodecs
import numpy as np
import openpyxl
import pytest

from blotquant.files.csv_tables import write_csv_tables
from blotquant.files.decoded import ImageError
from blotquant.files.images import read_image
from blotquant.files.layouts import LayoutError, read_layout
from blotquant.files.limits import VARIABLE, LimitsError, limits
from blotquant.files.projects import ProjectError, read_project
from blotquant.files.safe_xml import XmlError, parsed_xml
from blotquant.files.surveys import survey_image
from blotquant.model import ImageRef
from tests.files.vendor_files import scn, tiff, zipped

MEGABYTES = 1_000_000
BLOT = (np.arange(60 * 80) % 251).reshape(60, 80).astype(np.uint16) * 200


def zeros(count: int) -> bytes:
    """So many megabytes of nothing, packed to a thousandth."""
    packer = zlib.compressobj(9)
    block = bytes(MEGABYTES)
    return b"".join([*(packer.compress(block) for _ in range(count)), packer.flush()])


@pytest.fixture
def read(tmp_path: Path) -> Callable[..., ImageError]:
    """Write bytes that must be refused and return the error; it may take 50 MB at most."""

    def write_and_fail(data: bytes, name: str = "x.tif", most: int = 50) -> ImageError:
        path = tmp_path / name
        path.write_bytes(data)
        tracemalloc.start()
        try:
            with pytest.raises(ImageError) as caught:
                read_image(path, ImageRef(path=name, polarity="light-bands"))
            assert tracemalloc.get_traced_memory()[1] < most * MEGABYTES + 4 * len(data)
        finally:
            tracemalloc.stop()
        assert caught.value.remedy.endswith(".")
        return caught.value

    return write_and_fail


# --- pictures ----------------------------------------------------------------------------------


def made_tiff(strip: bytes, **tags: int) -> bytes:
    """A TIFF of one strip with any tags, as no honest writer makes it."""
    entries = {256: 100, 257: 100, 258: 16, 259: 1, 262: 1, 273: 8, 277: 1, 278: 100, 279: len(strip)}
    entries |= {int(code[1:]): value for code, value in tags.items()}
    strip += b"\0" * (len(strip) % 2)
    out = b"II*\0" + struct.pack("<I", 8 + len(strip)) + strip + struct.pack("<H", len(entries))
    out += b"".join(struct.pack("<HHII", code, 4, 1, value) for code, value in sorted(entries.items()))
    return out + struct.pack("<I", 0)


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (made_tiff(zeros(200), t259=8), "IMAGE_UNREADABLE"),
        (made_tiff(imagecodecs.zstd_encode(bytes(200 * MEGABYTES)), t259=50000), "IMAGE_UNREADABLE"),
        (made_tiff(imagecodecs.lzw_encode(bytes(50 * MEGABYTES)), t259=5), "IMAGE_CONSTANT"),
        (made_tiff(lzma.compress(bytes(50 * MEGABYTES)), t259=34925), "IMAGE_CONSTANT"),
        (made_tiff(zeros(1), t259=8, t322=1 << 30, t323=1 << 30), "IMAGE_TOO_LARGE"),
        (made_tiff(bytes(100), t277=65535), "IMAGE_TOO_LARGE"),
        (made_tiff(bytes(100), t256=1 << 31, t257=1 << 31), "IMAGE_TOO_LARGE"),
        (made_tiff(bytes(100), t273=1 << 31), "IMAGE_UNREADABLE"),
        (made_tiff(bytes(100), t258=1 << 20), "IMAGE_UNKNOWN_FORMAT"),
        (made_tiff(bytes(100), t259=34712), "IMAGE_UNKNOWN_FORMAT"),  # JPEG 2000
    ],
    ids=["deflate", "zstd", "lzw", "lzma", "tile", "channels", "size", "offset", "bits", "jpeg 2000"],
)
def test_a_tiff_that_unpacks_or_claims_too_much(
    read: Callable[..., ImageError], data: bytes, code: str
) -> None:
    assert read(data).code == code


def test_a_jpeg_in_a_tiff_that_is_larger_than_its_strip(read: Callable[..., ImageError]) -> None:
    inside = imagecodecs.jpeg_encode(np.zeros((4000, 4000), np.uint8))
    error = read(made_tiff(inside, t259=7, t258=8))
    assert error.code == "IMAGE_UNREADABLE"
    assert "4000 x 4000 pixels, not 100 x 100" in error.message


def test_pages_that_each_claim_all_channels_there_can_be(
    read: Callable[..., ImageError], tmp_path: Path
) -> None:
    page = made_tiff(bytes(100 * 100 * 2), t277=65535)
    first = int.from_bytes(page[4:8], "little")
    directory = page[first:-4]
    places = [first + number * (len(directory) + 4) for number in range(1, 1000)]
    data = page[:first] + b"".join(directory + struct.pack("<I", place) for place in [*places, 0])
    assert "the limit is 1000" in read(data).message
    with pytest.raises(ImageError, match="the limit is 1000"):
        survey_image(tmp_path / "x.tif")


def test_a_page_whose_size_is_a_list(tmp_path: Path, read: Callable[..., ImageError]) -> None:
    data = bytearray(made_tiff(bytes(100 * 100 * 2)))
    first = int.from_bytes(data[4:8], "little")
    data[first + 2 + 4 : first + 2 + 8] = struct.pack("<I", 2)  # two widths
    assert "is no number" in read(bytes(data)).message
    with pytest.raises(ImageError, match="is no number"):
        survey_image(tmp_path / "x.tif")


def test_a_tiff_whose_pages_go_round_in_a_ring(read: Callable[..., ImageError]) -> None:
    data = bytearray(made_tiff(bytes(100 * 100 * 2)))
    data[-4:] = data[4:8]  # the next page is the first
    assert read(bytes(data)).code == "IMAGE_TOO_LARGE"


def chunk(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))


def png(*chunks: bytes, cols: int = 100, rows: int = 100) -> bytes:
    header = chunk(b"IHDR", struct.pack(">IIBBBBB", cols, rows, 8, 0, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + header + b"".join(chunks) + chunk(b"IEND", b"")


def test_a_png_with_more_data_than_pixels(read: Callable[..., ImageError]) -> None:
    error = read(png(chunk(b"IDAT", zeros(30))), "x.png")
    assert "bytes of data for 10100 bytes of pixels" in error.message


def test_texts_of_a_png_are_not_unpacked(
    tmp_path: Path, capfd: pytest.CaptureFixture[str], read: Callable[..., ImageError]
) -> None:
    lines = np.arange(100 * 101, dtype=np.uint8).reshape(100, 101)
    lines[:, 0] = 0  # no filter
    texts = [chunk(kind, b"a\0\0" + zeros(20)) for kind in (b"zTXt", b"iCCP", b"iTXt")]
    path = tmp_path / "x.png"
    path.write_bytes(png(*texts, chunk(b"IDAT", zlib.compress(lines.tobytes()))))
    assert read_image(path, ImageRef(path="x", polarity="light-bands")).values[0, 0] == 1
    assert capfd.readouterr().err == ""


def test_a_png_whose_pixels_are_not_those_that_were_packed(
    capfd: pytest.CaptureFixture[str], read: Callable[..., ImageError]
) -> None:
    packed = bytearray(zlib.compress(np.arange(100 * 101, dtype=np.uint8).tobytes()))
    packed[-1] ^= 1
    assert "incorrect data check" in read(png(chunk(b"IDAT", bytes(packed))), "x.png").message
    assert capfd.readouterr().err == ""


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    pipe = tmp_path / "x.tif"
    os.mkfifo(pipe)
    for look in (survey_image, lambda path: read_image(path, ImageRef(path="x"))):
        with pytest.raises(ImageError, match="a device or a pipe"):
            look(pipe)


@pytest.mark.skipif(sys.platform == "win32", reason="there is no such device")
def test_a_device_without_an_end_is_not_read() -> None:
    with pytest.raises(ImageError, match="a device or a pipe"):
        read_image(Path("/dev/zero"), ImageRef(path="x"))


def test_a_name_that_no_file_can_have() -> None:
    with pytest.raises(ImageError):
        read_image(Path("a\0b.tif"), ImageRef(path="x"))


# --- archives ----------------------------------------------------------------------------------


def test_an_archive_that_unpacks_too_far(
    read: Callable[..., ImageError], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(VARIABLE, "unpacked_bytes=20000000")
    data = zipped({f"{number}.tif": bytes(9 * MEGABYTES) for number in range(3)})
    error = read(data, "x.zip")
    assert (error.code, "unpacks to" in error.message) == ("IMAGE_TOO_LARGE", True)


def test_an_archive_of_too_many_files(read: Callable[..., ImageError]) -> None:
    data = zipped({f"{number}.tif": b"" for number in range(limits().archive_files + 1)})
    assert read(data, "x.zip").code == "IMAGE_TOO_LARGE"


def test_an_archive_within_an_archive_is_not_opened(read: Callable[..., ImageError]) -> None:
    inner = zipped({"a.tif": tiff(BLOT)})
    assert read(zipped({"inner.zip": inner}), "x.zip").code == "IMAGE_UNKNOWN_FORMAT"
    assert read(zipped({"inner.tif": inner}), "x.zip").code == "IMAGE_UNKNOWN_FORMAT"


@pytest.mark.parametrize("name", ["../../out.tif", "/tmp_out.tif", "C:\\out.tif", "a/../../out.tif"])
def test_names_in_an_archive_lead_nowhere(tmp_path: Path, name: str) -> None:
    folder = tmp_path / "deep" / "er"
    folder.mkdir(parents=True)
    path = folder / "x.zip"
    path.write_bytes(zipped({name: tiff(BLOT)}))
    pixels = read_image(path, ImageRef(path="x.zip", polarity="light-bands"))
    assert pixels.values.shape == (60, 80)
    assert sorted(p.name for p in tmp_path.rglob("*") if p.is_file()) == ["x.zip"]


def test_an_archive_that_lies_about_its_sizes(read: Callable[..., ImageError]) -> None:
    data = zipped({"a.tif": tiff(BLOT) + bytes(30 * MEGABYTES)})
    size = struct.pack("<I", len(tiff(BLOT)) + 30 * MEGABYTES)
    assert data.count(size) == 2
    error = read(data.replace(size, struct.pack("<I", 4000)), "x.zip")
    assert error.code == "IMAGE_UNREADABLE"


def test_an_encrypted_archive(read: Callable[..., ImageError]) -> None:
    data = bytearray(zipped({"a.tif": tiff(BLOT)}))
    for mark, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(mark) + at] |= 1
    assert "encrypted" in read(bytes(data), "x.zip").message


# --- XML ---------------------------------------------------------------------------------------

LAUGHS = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><Image>&b;</Image>'
FOREIGN = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]><Image>&a;</Image>'


@pytest.mark.parametrize("text", [LAUGHS, FOREIGN, '<!DOCTYPE x SYSTEM "http://host/x.dtd"><x/>'])
def test_entities_and_document_types_are_refused(read: Callable[..., ImageError], text: str) -> None:
    for encoding in ("utf-8", "utf-16"):
        with pytest.raises(XmlError, match="no imager needs"):
            parsed_xml(text.replace('version="1.0"', f'version="1.0" encoding="{encoding}"').encode(encoding))
    data = scn(BLOT).replace(b"<Image>", b"<Image>", 1)
    start, end = data.index(b"<?xml"), data.index(b"</Image>") + len(b"</Image>")
    broken = text.encode().ljust(end - start)
    assert "no imager needs" in read(data[:start] + broken + data[end:], "x.scn").message


def test_xml_that_is_too_deep_or_too_long(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(XmlError, match="more than 100 deep"):
        parsed_xml(b"<a>" * 200_000)
    monkeypatch.setenv(VARIABLE, "xml_bytes=1000")
    with pytest.raises(XmlError, match="the limit is 1000"):
        parsed_xml(b"<a>" + b" " * 1000 + b"</a>")


@pytest.mark.parametrize("text", [b"", b"<a>", b"<a></b>", b"<a/><b/>", b"\xff\xfe", b"<a b='1' b='2'/>"])
def test_what_is_no_xml(text: bytes) -> None:
    with pytest.raises(XmlError):
        parsed_xml(text)


@pytest.mark.parametrize(
    "change",
    [
        ('width="80"', 'width="-80"'),
        ('width="80"', 'width="1e300"'),
        ('width="80"', 'width="nan"'),
        ('width="80"', 'width="8e5"'),
        ('max_value="65535"', 'max_value="x"'),
        (">1</channel_count>", ">999</channel_count>"),
    ],
)
def test_numbers_of_an_image_lab_file_that_cannot_be(
    read: Callable[..., ImageError], change: tuple[str, str]
) -> None:
    data = scn(BLOT)
    old, new = change
    end = data.index(b"</Image>")
    spare = len(new) - len(old)
    head = (
        data[:end]
        .replace(old.encode(), new.encode())
        .replace(b"    <binning", b" " * (4 - spare) + b"<binning")
    )
    if spare > 4:
        length = int(re.search(rb"Content-Length: (\d+)", data)[1])  # type: ignore[index]
        head = data[:end].replace(old.encode(), new.encode())
        head = head.replace(b"Content-Length: %d" % length, b"Content-Length: %d" % (length + spare))
    assert read(head + data[end:], "x.scn").code in ("IMAGE_UNREADABLE", "IMAGE_TOO_LARGE")


# --- sheets and workbooks ----------------------------------------------------------------------

HEAD = "image,target,form,lane,treatment\n"


@pytest.fixture
def refused(tmp_path: Path) -> Callable[..., str]:
    def write_and_fail(data: bytes | str, name: str = "layout.csv") -> str:
        (tmp_path / name).write_bytes(data.encode() if isinstance(data, str) else data)
        with pytest.raises(LayoutError) as caught:
            read_layout(tmp_path / name)
        return str(caught.value)

    return write_and_fail


def test_a_million_rows(refused: Callable[..., str]) -> None:
    assert "more than 100000 rows" in refused(HEAD + "a.tif,Akt,total,1,x\n" * 1_000_000)


def test_too_many_columns_targets_and_characters(
    refused: Callable[..., str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "more than 500 columns" in refused(HEAD + "x," * 600 + "x\n")
    assert "more than 32767 characters" in refused(HEAD + "a.tif,Akt,total,1," + "x" * 40_000)
    rows = "".join(f"a.tif,T{number},total,1,x\n" for number in range(3001))
    assert "describes 3001 targets on images; the limit is 3000" in refused(HEAD + rows)
    monkeypatch.setenv(VARIABLE, "text_bytes=1000")
    assert "the limit is 0.001 MB" in refused(HEAD + " " * 1000)


def test_many_faults_are_named_once_each_and_not_all(refused: Callable[..., str]) -> None:
    message = refused(HEAD + "".join(f"a.tif,T{number},total,1,x\n" for number in range(400)))
    assert message.splitlines()[0].endswith("399 findings in this layout sheet")
    assert message.splitlines()[-1] == "  ... and 199 more"


def workbook() -> bytes:
    book = openpyxl.Workbook()
    for row in (HEAD.strip().split(","), ["a.tif", "Akt", "total", 1, "x"]):
        book.active.append(row)
    file = BytesIO()
    book.save(file)
    return file.getvalue()


def replaced(data: bytes, name: str, change: Callable[[bytes], bytes]) -> bytes:
    with zipfile.ZipFile(BytesIO(data)) as old:
        return zipped(
            {one: change(old.read(one)) if one == name else old.read(one) for one in old.namelist()}
        )


SHEET = "xl/worksheets/sheet1.xml"


def test_a_workbook_that_unpacks_too_far(
    refused: Callable[..., str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(VARIABLE, "text_bytes=1000000")
    data = replaced(workbook(), SHEET, lambda old: old + b" " * 20 * MEGABYTES)
    assert len(data) < 100_000
    assert "unpacks to 20 MB" in refused(data, "layout.xlsx")


@pytest.mark.parametrize("name", [SHEET, "xl/workbook.xml", "xl/styles.xml", "[Content_Types].xml"])
def test_entities_in_a_workbook(refused: Callable[..., str], name: str) -> None:
    laughs = b'<!DOCTYPE x [<!ENTITY a "ha">]>'

    def with_entities(old: bytes) -> bytes:
        at = old.index(b"?>") + 2 if old.startswith(b"<?xml") else 0
        return old[:at] + laughs + old[at:]

    assert "declares a document type" in refused(replaced(workbook(), name, with_entities), "layout.xlsx")


@pytest.mark.parametrize("place", [b'r="1048576"', b'r="2147483647"'])
def test_a_row_far_down_a_workbook(refused: Callable[..., str], place: bytes) -> None:
    def far(old: bytes) -> bytes:
        return re.sub(rb'<row r="2"', b"<row " + place, old)

    assert "more than 100000 rows" in refused(replaced(workbook(), SHEET, far), "layout.xlsx")


def test_a_cell_far_to_the_right_of_a_workbook(refused: Callable[..., str]) -> None:
    data = replaced(workbook(), SHEET, lambda old: old.replace(b'r="E2"', b'r="XFD2"'))
    assert "more than 500 columns" in refused(data, "layout.xlsx")


def test_a_workbook_without_a_sheet(refused: Callable[..., str]) -> None:
    data = replaced(workbook(), "xl/workbook.xml", lambda old: re.sub(rb"<sheet [^>]*/>", b"", old))
    assert "is empty" in refused(data, "layout.xlsx")


@pytest.mark.parametrize("lane", ["nan", "inf", "1e999", "-1", "1" * 5000, "١", "0x10"])
def test_numbers_that_are_none(refused: Callable[..., str], lane: str) -> None:
    assert "column lane" in refused(f"{HEAD}a.tif,Akt,total,{lane},x\n")


@pytest.mark.parametrize("data", [b"\xff\xfe\x00", HEAD.encode() + b"\xff\xfe,a\n", b"image\0,target\n"])
def test_text_that_is_not_utf_8(refused: Callable[..., str], data: bytes) -> None:
    assert "not UTF-8" in refused(data)


# --- projects ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        b"[" * 2_000_000,
        b'{"schema":' + b'{"a":' * 100_000,
        b'{"schema": 1, "notes": "\xff"}',
        b'{"schema": NaN}',
        b'{"schema": 1e999}',
        b'{"schema": ' + b"9" * 10_000 + b"}",
        b'{"schema": 1, "schema": 1}',
        b'{"schema": 1, "__class__": "os.system"}',
        b'{"schema": 1, "method": {"back.ground": 1}}',
        b'{"schema": 1, "blots": [{"id[9].x": 1}]}',
        b'{"schema": 1, "method": {"lane_width": Infinity}}',
        b'{"schema": 1, "method": {"lane_width": 1e999}}',
        b"\x80\x04\x95",  # a pickle
        rb'{"schema": 1, "notes": "\ud800"}',  # half a character: no file could hold it again
        rb'{"schema": 1, "blots": [{"id":"b", "image": {"path": "\u0000"}, "target": "x", "form": "stain"}]}',
    ],
    ids=range(15),
)
def test_a_project_that_is_none(tmp_path: Path, text: bytes) -> None:
    path = tmp_path / "p.blotquant.json"
    path.write_bytes(text)
    with pytest.raises(ProjectError) as caught:
        read_project(path)
    assert len(str(caught.value)) < 1000


def test_a_project_that_is_too_large(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(VARIABLE, "text_bytes=1000")
    path = tmp_path / "p.blotquant.json"
    path.write_text(json.dumps({"schema": 1, "notes": "x" * 2000}))
    with pytest.raises(ProjectError, match="the limit of a project is"):
        read_project(path)


# --- what is written ---------------------------------------------------------------------------


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1", "＠x"])
def test_no_text_becomes_a_formula(tmp_path: Path, text: str) -> None:
    import pandas as pd

    write_csv_tables({"t": pd.DataFrame({"note": [text]})}, tmp_path)
    written = (tmp_path / "t.csv").read_text("utf-8").split("\n", 1)[1]
    assert written.lstrip('"').startswith("'")


# --- the limits themselves ---------------------------------------------------------------------


def test_limits_are_set_by_name(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(VARIABLE, "pixels=1000 sheet_rows=5,pages=2")
    assert (limits().pixels, limits().sheet_rows, limits().pages, limits().xml_depth) == (1000, 5, 2, 100)


@pytest.mark.parametrize("text", ["pixels", "pixels=0", "pixels=-1", "pixels=x", "speed=1", "pixels=1e9"])
def test_a_limit_that_is_none_is_refused(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    monkeypatch.setenv(VARIABLE, text)
    with pytest.raises(LimitsError, match="Write NAME=NUMBER"):
        limits()


def test_a_lower_limit_of_pixels_holds(
    read: Callable[..., ImageError], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(VARIABLE, "pixels=4000")
    assert "80 x 60 pixels; the limit is 0.004 million" in read(tiff(BLOT)).message


# --- what the program never does ---------------------------------------------------------------


def test_the_program_runs_no_text_and_loads_no_pickle() -> None:
    root = Path(__file__).resolve().parents[2] / "blotquant"
    forbidden = re.compile(
        r"(?<![\w.])(eval|exec|compile)\(|\bpickle\b|\bmarshal\b|\bshelve\b|allow_pickle=True|shell=True"
    )
    found = [
        f"{path.name}: {line.strip()}"
        for path in sorted(root.rglob("*.py"))
        for line in path.read_text("utf-8").splitlines()
        if forbidden.search(line.split("#")[0])
    ]
    assert found == []
