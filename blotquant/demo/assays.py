"""The simulated assays around the blots: BCA of the lysates, proliferation plates, qPCR; and their truth."""

from __future__ import annotations

import csv
import io
import math
from collections.abc import Iterable, Sequence

import numpy as np

from blotquant.demo.design import SEED, WELLS, FloatArray, Well

LABEL = "SIMULATED, not a measurement: made by blotquant --demo"
_Cells = Sequence[str | float | int | None]

# BCA: two wells each, all lysates of the first experiment at a dilution of 5.
STANDARDS_UG_ML = (0, 25, 125, 250, 500, 750, 1000, 1500, 2000)
DILUTION, AGAIN = 5, 20
_CURVE = (0.104, 1.06e-3, -1.0e-7)  # absorbance over ug/mL
_ABSORBANCE_SD = 0.004
_STOCK_UG_UL, _STOCK_SD = 3.6, 0.22  # of the natural logarithm
_RICH = 5  # this lysate is so concentrated that it reads above the curve; it was diluted again

# Proliferation of 32D-MPL cells: the published pair (Xie 2018, doi 10.1111/jcmm.13809).
EC50_NM = {"hetrombopag": 0.4, "eltrombopag": 13.4}
TOP_PERCENT = {"hetrombopag": 100.0, "eltrombopag": 96.0}
DOSES_NM = (0.01, 0.03, 0.1, 0.3, 1, 3, 10, 30, 100, 300)
EXPERIMENTS = (1, 2, 3)
_BLANK, _VEHICLE, _CONTROL = 800.0, 9000.0, 61000.0  # luminescence
_EC50_SD, _WINDOW_SD = 0.06, 0.12  # between experiments, of the natural logarithm
_NOISE, _SHARE = 900.0, 0.03  # of one well: constant, and in proportion
BUBBLE, NOT_READ = (3, "B6"), (2, "E4")  # plate and well

# qPCR: fold over the vehicle.
FOLDS = {
    "hetrombopag": {"Bcl-xL": 3.2, "BAK": 0.45},
    "eltrombopag": {"Bcl-xL": 2.4, "BAK": 0.60},
    "rhTPO": {"Bcl-xL": 3.6, "BAK": 0.40},
}
EFFICIENCY = {"Bcl-xL": 1.94, "BAK": 1.90, "GAPDH": 1.97, "ACTB": 1.95}
_CT = {"Bcl-xL": 25.5, "BAK": 26.8, "GAPDH": 18.2, "ACTB": 19.4}
_TREATED = {
    "vehicle": (None, "", "vehicle"),
    "hetrombopag": (10, "nM", "sample"),
    "eltrombopag": (100, "nM", "sample"),
    "rhTPO": (100, "ng/mL", "sample"),
}
_AMOUNTS = (1, 0.2, 0.04, 0.008, 0.0016)
_CT_SD, _FOLD_SD = 0.08, 0.10


def assay_texts() -> dict[str, str]:
    """Return the files of the simulated assays by name."""
    return {
        "bca.csv": bca(),
        "proliferation.csv": proliferation(),
        "qpcr.csv": qpcr(),
        "truth_assays.csv": truth(),
    }


def lysates() -> dict[str, tuple[Well, float]]:
    """Return the lysates of the first experiment by name: what they are, and their true ug/uL."""
    rng = np.random.default_rng([SEED, 100])
    wells = list(dict.fromkeys(well for well in WELLS if well.loaded))
    stocks = _STOCK_UG_UL * np.exp(_STOCK_SD * rng.standard_normal(len(wells)))
    stocks[_RICH] = 12.5
    return {_name(well): (well, float(stock)) for well, stock in zip(wells, stocks, strict=True)}


def _name(well: Well) -> str:
    dose = f" {well.dose:g} {well.dose_unit}" if well.dose else ""
    return f"{well.treatment}{dose} {well.time_min:g} min"


def bca() -> str:
    """Return a BCA plate as a table: standards, then lysates with what they are."""
    rng = np.random.default_rng([SEED, 101])
    header = ("well", "standard_ug_mL", "sample", "treatment", "dose", "dose_unit", "time_min", "replicate",
              "role", "dilution", "absorbance")  # fmt: skip
    contents: list[tuple[float, _Cells]] = [
        (float(standard), (standard, "", "", None, "", None, None, "", None))
        for standard in STANDARDS_UG_ML
        for _ in range(2)
    ]
    for number, (name, (well, stock)) in enumerate(lysates().items()):
        for dilution in (DILUTION, AGAIN) if number == _RICH else (DILUTION,):
            about = (name, well.treatment, well.dose, well.dose_unit, well.time_min, 1, well.role, dilution)
            contents += [(1000 * stock / dilution, ("", *about))] * 2
    b0, b1, b2 = _CURVE
    rows = [
        (_place(number), *cells, f"{b0 + b1 * at + b2 * at**2 + _ABSORBANCE_SD * noise:.3f}")
        for number, ((at, cells), noise) in enumerate(
            zip(contents, rng.standard_normal(len(contents)), strict=True)
        )
    ]
    return _csv_text([(LABEL,), header, *rows])


def _place(number: int) -> str:
    return f"{'ABCDEFGH'[number // 12]}{number % 12 + 1}"


def contents() -> list[list[str]]:
    """Return what is in the wells of each proliferation plate, 8 rows of 12."""
    agonists = {
        name: ["vehicle", *(f"{name} {dose:g} nM" for dose in DOSES_NM), "rhTPO 100 ng/mL"]
        for name in EC50_NM
    }
    plate = [list(agonists[name]) for name in EC50_NM for _ in range(3)]
    plate.append(["vehicle"] * 6 + ["rhTPO 100 ng/mL"] * 6)
    plate.append(["vehicle", *["blank"] * 10, "rhTPO 100 ng/mL"])
    return plate


def proliferation() -> str:
    """Return three plates as grids: the layout once, then the readings of each experiment."""
    layout = contents()
    roles = [[_role(cell) for cell in row] for row in layout]
    rows: list[_Cells] = [(LABEL,), *_grid("content", layout), (), *_grid("role", roles)]
    for experiment in EXPERIMENTS:
        signals = _signals(layout, experiment)
        texts: list[list[str]] = [[f"{value:.0f}" for value in row] for row in signals]
        if experiment == NOT_READ[0]:
            texts["ABCDEFGH".index(NOT_READ[1][0])][int(NOT_READ[1][1:]) - 1] = ""
        rows += [(), *_grid("luminescence", texts)]
    return _csv_text(rows)


def _role(content: str) -> str:
    first = content.split()[0]
    return {"vehicle": "vehicle", "blank": "blank", "rhTPO": "positive"}.get(first, "sample")


def _grid(title: str, cells: Iterable[Sequence[str]]) -> list[_Cells]:
    return [(title, *range(1, 13)), *((letter, *row) for letter, row in zip("ABCDEFGH", cells, strict=True))]


def _signals(layout: Sequence[Sequence[str]], experiment: int) -> FloatArray:
    rng = np.random.default_rng([SEED, 102, experiment])
    window = (_CONTROL - _VEHICLE) * math.exp(_WINDOW_SD * rng.standard_normal())
    shift = {name: math.exp(_EC50_SD * rng.standard_normal()) for name in EC50_NM}

    def level(content: str) -> float:
        name, dose = content.split()[0], content.split()[1:2]
        if name == "blank":
            return _BLANK
        if name in EC50_NM:
            given = float(dose[0])
            share = given / (given + EC50_NM[name] * shift[name])
            return _VEHICLE + window * TOP_PERCENT[name] / 100 * share
        return _VEHICLE + (window if name == "rhTPO" else 0.0)

    true = np.array([[level(content) for content in row] for row in layout])
    spread = np.where(true > _BLANK, np.hypot(_NOISE, _SHARE * true), 60.0)
    signals = true + spread * rng.standard_normal(true.shape)
    if experiment == BUBBLE[0]:
        signals["ABCDEFGH".index(BUBBLE[1][0]), int(BUBBLE[1][1:]) - 1] *= 0.4
    return signals


def qpcr() -> str:
    """Return the reactions of three experiments as a table, with dilution series and empty controls."""
    rng = np.random.default_rng([SEED, 103])
    header = ("sample", "treatment", "dose", "dose_unit", "replicate", "gene", "task", "quantity", "Ct")
    rows: list[_Cells] = []
    for experiment in EXPERIMENTS:
        for treatment, (dose, unit, role) in _TREATED.items():
            cdna = 0.35 * rng.standard_normal()
            for gene, base in _CT.items():
                fold = FOLDS.get(treatment, {}).get(gene, 1.0)
                noise = _FOLD_SD * rng.standard_normal() if treatment != "vehicle" and fold != 1 else 0.0
                mean = base + cdna - (math.log(fold) + noise) / math.log(EFFICIENCY[gene])
                about = f"{treatment} r{experiment}", treatment, dose, unit, experiment, gene, role, None
                rows += [(*about, f"{mean + _CT_SD * rng.standard_normal():.2f}") for _ in range(3)]
    for gene, base in _CT.items():
        for amount in _AMOUNTS:
            mean = base - 1 - math.log(amount) / math.log(EFFICIENCY[gene])
            about = "pool", "", None, "", None, gene, "standard", amount
            rows += [(*about, f"{mean + _CT_SD * rng.standard_normal():.2f}") for _ in range(3)]
        rows += [("water", "", None, "", None, gene, "NTC", None, "Undetermined")] * 2
    return _csv_text([(LABEL,), header, *rows])


def truth() -> str:
    """Return everything that is true of the assays."""
    rows: list[_Cells] = [("assay", "what", "of", "value", "unit")]
    rows += [("bca", "stock", name, f"{stock:.6g}", "ug/uL") for name, (_, stock) in lysates().items()]
    for name in EC50_NM:
        rows.append(("proliferation", "ec50", name, EC50_NM[name], "nM"))
        rows.append(("proliferation", "top", name, TOP_PERCENT[name], "% of rhTPO"))
    ratio = EC50_NM["eltrombopag"] / EC50_NM["hetrombopag"]
    rows.append(("proliferation", "relative_potency", "hetrombopag over eltrombopag", f"{ratio:g}", ""))
    rows += [("proliferation", what, f"plate {plate}", well, "") for what, (plate, well) in _FAULTS]
    for treatment, of_treatment in FOLDS.items():
        rows += [("qpcr", "fold", f"{gene} {treatment}", fold, "") for gene, fold in of_treatment.items()]
    rows += [("qpcr", "efficiency", gene, value, "") for gene, value in EFFICIENCY.items()]
    return _csv_text(rows)


_FAULTS = (("bubble", BUBBLE), ("not read", NOT_READ))


def _csv_text(rows: Iterable[_Cells]) -> str:
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows(
        ["" if cell is None else f"{cell:g}" if isinstance(cell, float) else cell for cell in row]
        for row in rows
    )
    return text.getvalue()
