"""Small whole files of every kind that is read: what damage starts from."""

from __future__ import annotations

import csv
import tempfile
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path
from typing import Any

import numpy as np
import openpyxl

from blotquant import edits
from blotquant.files.contents import PAIR, PIXELS
from blotquant.files.projects import write_project
from blotquant.model import Project
from tests.files.vendor_files import fuji, gel, one_sc, scn, tiff, zipped

BLOT = ((np.arange(30 * 40) * 37) % 251).reshape(30, 40).astype(np.uint16) * 100
SMALL = BLOT[:6, :9]
SHEET = "\n".join(
    [
        "image,target,form,lane,treatment,dose,dose_unit,ladder_kda,row,polarity,turn,tablet",
        *(f'a.tif,Akt,phospho,{n},TPO,{n},nM,"250;100",1,auto,90,9=1;4=2;1=3' for n in (1, 2, 3)),
        *(f'b.tif,Akt,total,{n},TPO,{n},nM,"250;100",1+2,,,' for n in (1, 2, 3)),
    ]
)
BCA = "\n".join(
    [
        "well,role,sample,concentration,dilution,absorbance",
        *(f"A{n},standard,,{n * 250},,{0.1 * n + 0.08}" for n in range(5)),
        "B1,blank,,,,0.08",
        "B2,sample,vehicle,,5,0.31",
        "B3,sample,TPO 10 nM,,5,0.29",
    ]
)
QPCR = "\n".join(
    [
        "Well,Sample,Target,Cq",
        "A1,vehicle,SOCS3,28.4",
        "A2,vehicle,GAPDH,18.2",
        "B1,TPO,SOCS3,24.1",
        "B2,TPO,GAPDH,Undetermined",
    ]
)


def pictured(stored: np.ndarray, kind: str, **options: Any) -> bytes:
    """Return a picture as Pillow writes it."""
    from PIL import Image

    file = BytesIO()
    Image.fromarray((stored // 100).astype(np.uint8)).save(file, kind, **options)
    return file.getvalue()


def workbook(sheet: str = SHEET) -> bytes:
    """Return a layout sheet as a workbook."""
    book = openpyxl.Workbook()
    for row in csv.reader(sheet.splitlines()):
        book.active.append(row)
    file = BytesIO()
    book.save(file)
    return file.getvalue()


def saved_project() -> bytes:
    """Return a small project with one of most things."""
    project = edits.add_blot(Project(), "a.tif", "Akt", "total")
    project = edits.add_sample(project, treatment="TPO", dose=1.0, dose_unit="nM")
    project = edits.set_up_lanes(project, "b1", ["s1", "s1"])
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "p.blotquant.json"
        write_project(project, path)
        return path.read_bytes()


def paired(stored: np.ndarray, **options: Any) -> bytes:
    """Return a pair of .inf and .img as one piece."""
    inf, img = fuji(stored, **options)
    return PAIR + inf + PIXELS + img


def images(stored: np.ndarray = BLOT) -> Mapping[str, bytes]:
    """Return a file of each format, and of each way of packing a TIFF."""
    two = np.stack([stored, stored])
    return {
        "plain.tif": tiff(stored),
        "packed.tif": tiff(
            stored, compression="zlib", predictor=True, tile=(16, 16), bigtiff=True, byteorder=">"
        ),
        "lzw.tif": tiff(stored, compression="lzw", rowsperstrip=7),
        "jpeg.tif": tiff((stored // 100).astype(np.uint8), compression="jpeg"),
        "half.tif": tiff(stored.astype(np.float16)),
        "ome.tif": tiff(
            two, ome=True, photometric="minisblack", metadata={"axes": "CYX", "PhysicalSizeX": 2}
        ),
        "one.gel": gel(stored),
        "two.gel": gel(stored, second_page=True),
        "x.png": pictured(stored, "PNG"),
        "x.jpg": pictured(stored, "JPEG"),
        "x.bmp": pictured(stored, "BMP"),
        "x.scn": scn(two),
        "x.1sc": one_sc(stored),
        "x.zip": zipped({"a/700.tif": tiff(stored), "a/800.tif": tiff(stored)}),
    }
