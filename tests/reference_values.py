"""Published and independently computed numbers that the statistics are tested against.

The block design, the alignment and the tpo set were generated for this project and analysed in R
(drc, multcomp, lmerTest, blotIt); Rat42, Rat43 and Pontius are NIST's Statistical Reference Datasets, in the
public domain, with their certified values.  The root lengths, the dry matter and the ozone are published
measurements (their papers stand with them), analysed in R, too.
"""

from __future__ import annotations

import csv
from pathlib import Path

import numpy as np

from blotquant.numerics.least_squares import FloatArray, IntArray

DATA = Path(__file__).parent / "data" / "numeric"


def _rows(name: str) -> list[dict[str, str]]:
    with (DATA / name).open(newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def block_design() -> tuple[FloatArray, IntArray, IntArray]:
    """ln ratio, condition and blot of a complete design of 5 conditions on 3 blots."""
    rows = _rows("block.csv")
    return (
        np.array([float(row["y"]) for row in rows]),
        np.array([int(row["cond"][1:]) for row in rows]),
        np.array([int(row["blot"][1:]) for row in rows]),
    )


def alignment() -> FloatArray:
    """(10 conditions, 4 blots); vehicle at 0, 5, 15, 30, 60 min, then hetrombopag; NaN: not on the blot."""
    order = [(name, time) for name in ("vehicle", "hetrombopag") for time in (0, 5, 15, 30, 60)]
    values = np.full((len(order), 4), np.nan)
    for row in _rows("align.csv"):
        place = order.index((row["condition"], int(row["time"])))
        values[place, int(row["experiment"][-1]) - 1] = float(row["value"])
    return values


def tpo() -> tuple[FloatArray, FloatArray, IntArray]:
    """log10 dose (-inf for none), response, and agonist (0 hetrombopag, 1 eltrombopag)."""
    rows = _rows("tpo.csv")
    with np.errstate(divide="ignore"):
        dose = np.log10(np.array([float(row["dose"]) for row in rows]))
    return (
        dose,
        np.array([float(row["y"]) for row in rows]),
        np.array([int(row["drug"] == "eltrombopag") for row in rows]),
    )


def ryegrass() -> tuple[FloatArray, FloatArray]:
    """log10 dose (-inf for none) of ferulic acid and root length of ryegrass.

    Inderjit, Streibig and Olofsdotter 2002, Physiologia Plantarum 114:422.
    """
    rows = _rows("ryegrass.csv")
    with np.errstate(divide="ignore"):
        dose = np.log10(np.array([float(row["ferulic_acid_mM"]) for row in rows]))
    return dose, np.array([float(row["root_cm"]) for row in rows])


def mustard() -> tuple[FloatArray, FloatArray, IntArray]:
    """log10 dose (-inf for none), dry matter of white mustard, and herbicide (0 bentazone, 1 glyphosate).

    Christensen, Teicher and Streibig 2003, Pest Management Science 59:1303.
    """
    rows = _rows("mustard.csv")
    with np.errstate(divide="ignore"):
        dose = np.log10(np.array([float(row["dose_g_per_ha"]) for row in rows]))
    return (
        dose,
        np.array([float(row["dry_matter_g"]) for row in rows]),
        np.array([int(row["herbicide"] == "glyphosate") for row in rows]),
    )


def ozone() -> tuple[list[float], ...]:
    """Ozone of New York in 1973, by month from May.

    Chambers, Cleveland, Kleiner and Tukey 1983, Graphical Methods for Data Analysis.
    """
    rows = _rows("ozone.csv")
    return tuple([float(row["ozone_ppb"]) for row in rows if int(row["month"]) == m] for m in range(5, 10))


RAT43 = np.array(
    [
        *(16.08, 33.83, 65.80, 97.20, 191.55, 326.20, 386.87, 520.53, 590.03),
        *(651.92, 724.93, 699.56, 689.96, 637.56, 717.41),
    ]
)  # at x = 1 ... 15
RAT42 = np.array(
    [
        (9, 8.93),
        (14, 10.80),
        (21, 18.59),
        (28, 22.33),
        (42, 39.35),
        (57, 56.11),
        (63, 61.73),
        (70, 64.62),
        (79, 67.08),
    ]
)


def bca() -> tuple[FloatArray, FloatArray]:
    """Concentration (ug/mL) and absorbance of BCA standards in duplicate, analysed with R's lm."""
    concentration = np.repeat([0.0, 25, 125, 250, 500, 750, 1000, 1500, 2000], 2)
    absorbance = (
        *(0.102, 0.106, 0.131, 0.128, 0.236, 0.241, 0.366, 0.359, 0.611, 0.602, 0.838, 0.851),
        *(1.062, 1.049, 1.457, 1.471, 1.822, 1.808),
    )
    return concentration, np.array(absorbance)


# Ct of six tubes of kidney and of brain, each gene in tubes of its own (ABI User Bulletin 2, 1997).
KIDNEY_AND_BRAIN = {
    "c-myc": ((27.06, 27.03, 27.03, 27.10, 26.99, 26.94), (30.72, 30.34, 30.58, 30.34, 30.50, 30.43)),
    "GAPDH": ((22.76, 22.61, 22.62, 22.60, 22.61, 22.76), (23.70, 23.56, 23.47, 23.65, 23.69, 23.68)),
}

PONTIUS = np.array(
    [
        *(0.11019, 0.21956, 0.32949, 0.43899, 0.54803, 0.65694, 0.76562, 0.87487, 0.98292, 1.09146),
        *(1.20001, 1.30822, 1.41599, 1.52399, 1.63194, 1.73947, 1.84646, 1.95392, 2.06128, 2.16844),
        *(0.11052, 0.22018, 0.32939, 0.43886, 0.54798, 0.65739, 0.76596, 0.87474, 0.98300, 1.09150),
        *(1.20004, 1.30818, 1.41613, 1.52408, 1.63159, 1.73965, 1.84696, 1.95445, 2.06177, 2.16829),
    ]
)  # deflections of a load cell at 150,000 to 3,000,000 in steps of 150,000, twice
