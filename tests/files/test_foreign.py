"""A file that is not read here is named for what it is, with the way to a TIFF."""

from __future__ import annotations

from pathlib import Path

import pytest

from blotquant.files.decoded import ImageError
from blotquant.files.images import read_image
from blotquant.files.surveys import survey_image
from blotquant.model import ImageRef
from blotquant.phrases import Phrase


@pytest.mark.parametrize(
    ("name", "start", "what", "how"),
    [
        ("a.pdf", b"%PDF-1.7", "a PDF document", "the image that the imager saved"),
        ("a.docx", b"PK\x05\x06" + bytes(18), "", "the image"),
        ("a.tif", b"8BPS", "a Photoshop document", "TIFF without layers"),
        ("a.jpg", b"\0\0\0\x18ftypheic", "a HEIC picture", "file of the imager or scanner"),
        ("a.czi", b"ZISRAWFILE", "a Zeiss CZI file", "from ZEN"),
        ("a.lif", b"\x70\0\0\0", "none of the formats read here", "from LAS X"),
        ("a.sgd", b"SGD?", "none of the formats read here", "In GeneTools or GeneSys"),
        ("a.mscn", b"????", "none of the formats read here", "In Image Lab export each channel"),
        ("a.gel", b"????", "none of the formats read here", "In ImageQuant"),
        ("a.img", b"????", "none of the formats read here", ".inf file of the same name"),
        ("a.dat", b"????", "whatever its name says", "Image Studio and Empiria: export as TIFF, 16 bit"),
    ],
)
def test_a_foreign_file_is_named_with_the_way_to_a_tiff(
    tmp_path: Path, name: str, start: bytes, what: str, how: str
) -> None:
    path = tmp_path / name
    path.write_bytes(start + bytes(100))
    for look in (survey_image, lambda file: read_image(file, ImageRef(path=name))):
        with pytest.raises(ImageError) as caught:
            look(path)
        assert what in caught.value.message
        assert how in caught.value.remedy
        assert isinstance(caught.value.remedy, Phrase)  # so that it can be translated
