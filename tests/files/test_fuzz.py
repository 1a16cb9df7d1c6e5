"""A short replay of damaged files over every reader: read or refused in words, never anything else.

More of them: `python -m tests.files.test_fuzz 20000`.
"""

from __future__ import annotations

import sys
import time
from io import BytesIO
from pathlib import Path

import numpy as np
import openpyxl
import pytest

from blotquant import edits
from blotquant.files.decoded import ImageError
from blotquant.files.images import read_image
from blotquant.files.layouts import LayoutError, read_layout
from blotquant.files.projects import ProjectError, read_project, write_project
from blotquant.files.surveys import survey_image
from blotquant.model import ImageRef, Project
from blotquant.results import Pixels
from tests.files.mutations import mutated, replayed
from tests.files.vendor_files import fuji, gel, one_sc, scn, tiff, zipped

BLOT = ((np.arange(30 * 40) * 37) % 251).reshape(30, 40).astype(np.uint16) * 100
SECONDS = 5.0  # of work that one small file may take
COUNT = 120


def pillow(kind: str) -> bytes:
    from PIL import Image

    file = BytesIO()
    Image.fromarray((BLOT // 100).astype(np.uint8)).save(file, kind)
    return file.getvalue()


def workbook() -> bytes:
    book = openpyxl.Workbook()
    for row in SHEET.splitlines():
        book.active.append(row.split(","))
    file = BytesIO()
    book.save(file)
    return file.getvalue()


SHEET = "\n".join(
    [
        "image,target,form,lane,treatment,dose,dose_unit,ladder_kda,row,polarity,turn,tablet",
        *(f'a.tif,Akt,phospho,{n},TPO,{n},nM,"250;100",1,auto,90,9=1;4=2;1=3' for n in (1, 2, 3)),
        *(f'b.tif,Akt,total,{n},TPO,{n},nM,"250;100",1+2,,,' for n in (1, 2, 3)),
    ]
)
OME = tiff(
    np.stack([BLOT, BLOT]), ome=True, photometric="minisblack", metadata={"axes": "CYX", "PhysicalSizeX": 2}
)
IMAGES = {
    "plain.tif": tiff(BLOT),
    "packed.tif": tiff(BLOT, compression="zlib", predictor=True, tile=(16, 16), bigtiff=True, byteorder=">"),
    "lzw.tif": tiff(BLOT, compression="lzw", rowsperstrip=7),
    "jpeg.tif": tiff((BLOT // 100).astype(np.uint8), compression="jpeg"),
    "half.tif": tiff(BLOT.astype(np.float16)),
    "ome.tif": OME,
    "one.gel": gel(BLOT),
    "two.gel": gel(BLOT, second_page=True),
    "x.png": pillow("PNG"),
    "x.jpg": pillow("JPEG"),
    "x.bmp": pillow("BMP"),
    "x.scn": scn(np.stack([BLOT, BLOT])),
    "x.1sc": one_sc(BLOT),
    "x.zip": zipped({"a/700.tif": tiff(BLOT), "a/800.tif": tiff(BLOT)}),
}
PAIR = fuji(BLOT)


def project_bytes(folder: Path) -> bytes:
    project = edits.add_blot(Project(), "a.tif", "Akt", "total")
    project = edits.add_sample(project, treatment="TPO", dose=1.0, dose_unit="nM")
    project = edits.set_up_lanes(project, "b1", ["s1", "s1"])
    write_project(project, folder / "p.blotquant.json")
    return (folder / "p.blotquant.json").read_bytes()


def looked_at(path: Path) -> str:
    """Read and survey an image; return what came of it."""
    outcomes: list[str] = []
    for polarity in ("light-bands", "auto"):
        try:
            pixels = read_image(path, ImageRef(path=path.name, polarity=polarity))
        except ImageError as error:
            outcomes.append(
                error.code if error.message.startswith(path.name) else "a message without its file"
            )
        else:
            assert isinstance(pixels, Pixels)
            assert np.isfinite(pixels.values).all()
            outcomes.append("read")
    try:
        survey_image(path)
    except ImageError:
        outcomes.append("not surveyed")
    return outcomes[0]


def image_outcome(folder: Path, name: str, data: bytes) -> str:
    path = folder / name
    path.write_bytes(data)
    return looked_at(path)


def pair_outcome(folder: Path, inf: bytes, img: bytes) -> str:
    (folder / "x.inf").write_bytes(inf)
    return image_outcome(folder, "x.img", img)


def document_outcome(folder: Path, name: str, data: bytes) -> str:
    path = folder / name
    path.write_bytes(data)
    try:
        project = read_project(path) if name.endswith(".json") else read_layout(path)
    except (LayoutError, ProjectError) as error:
        return "refused" if str(error).startswith(str(path)) else "a message without its file"
    assert isinstance(project, Project)
    return "read"


@pytest.mark.parametrize("name", IMAGES)
def test_damaged_images(tmp_path: Path, name: str) -> None:
    found: set[str] = set()
    for seed, data in replayed(IMAGES[name], COUNT, tuple(IMAGES.values())):
        start = time.process_time()
        found.add(image_outcome(tmp_path, name, data))
        assert time.process_time() - start < SECONDS, seed
    assert len(found) > 1  # some are read, some refused
    assert "a message without its file" not in found


def test_damaged_pairs_of_files(tmp_path: Path) -> None:
    inf, img = PAIR
    found = {pair_outcome(tmp_path, data, img) for _, data in replayed(inf, COUNT)}
    found |= {pair_outcome(tmp_path, inf, data) for _, data in replayed(img, 20)}
    assert len(found) > 1


@pytest.mark.parametrize("name", ["layout.csv", "layout.tsv", "layout.xlsx", "p.blotquant.json"])
def test_damaged_documents(tmp_path: Path, name: str) -> None:
    data = documents(tmp_path)[name]
    found = {document_outcome(tmp_path, name, damaged) for _, damaged in replayed(data, COUNT)}
    assert "refused" in found
    assert found <= {"read", "refused"}


def documents(folder: Path) -> dict[str, bytes]:
    return {
        "layout.csv": SHEET.encode(),
        "layout.tsv": SHEET.replace(",", "\t").encode(),
        "layout.xlsx": workbook(),
        "p.blotquant.json": project_bytes(folder),
    }


def main(count: int) -> None:
    """Damage each file so many times, and write down what is neither read nor refused."""
    import tempfile
    import traceback
    from collections import Counter

    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        everything = {**IMAGES, "pair": PAIR[0], **documents(folder)}
        for name, data in everything.items():
            outcomes: Counter[str] = Counter()
            start, slowest = time.process_time(), 0.0
            for seed in range(count):
                damaged = mutated(data, seed, tuple(IMAGES.values()))
                began = time.process_time()
                try:
                    if name == "pair":
                        outcomes[pair_outcome(folder, damaged, PAIR[1])] += 1
                    elif name in IMAGES:
                        outcomes[image_outcome(folder, name, damaged)] += 1
                    else:
                        outcomes[document_outcome(folder, name, damaged)] += 1
                except Exception:
                    outcomes["CRASH"] += 1
                    sys.stdout.write(f"{name} seed {seed}: {traceback.format_exc()}\n")
                slowest = max(slowest, time.process_time() - began)
            took = time.process_time() - start
            sys.stdout.write(f"{name}: {dict(outcomes)} in {took:.0f} s, slowest {slowest:.2f} s\n")
            sys.stdout.flush()


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1000)
