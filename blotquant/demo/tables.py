"""The sheets of the simulated experiment: its layout, and everything that is true of it."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from math import log2

from blotquant.demo.design import (
    LOAD_UG,
    STEADY_MIN,
    TARGETS,
    WELLS,
    Well,
    peak_time_min,
    reference,
)
from blotquant.demo.drawing import CEILING
from blotquant.demo.images import DemoImage

Row = dict[str, str | float | None]


def layout(images: Iterable[DemoImage]) -> str:
    """Return the layout sheet as CSV text: one row per lane of each image."""
    return _csv_text(
        {
            "image": image.file_name,
            "target": image.membrane.target.name,
            "form": image.form,
            "lane": lane,
            **_sample(well),
            "replicate": image.membrane.replicate,
            "role": well.role,
            "membrane": image.membrane.name,
            "row": image.membrane.target.rows,
            "mw_kda": image.membrane.target.mw_kda,
            "load_ug": LOAD_UG if well.loaded else None,
            "note": "; ".join(filter(None, ("SIMULATED", image.exposure.note))),
        }
        for image in images
        for lane, well in enumerate(WELLS, start=1)
    )


def truth(images: Iterable[DemoImage]) -> str:
    """Return the true volume, in counts before clipping, of each image x lane x band as CSV text."""
    return _csv_text(
        {
            "image": image.file_name,
            "target": image.membrane.target.name,
            "form": image.form,
            "membrane": image.membrane.name,
            "replicate": image.membrane.replicate,
            "lane": band.lane,
            "band": band.band,
            "name": band.name,
            **_sample(WELLS[band.lane - 1]),
            "role": WELLS[band.lane - 1].role,
            "volume": f"{band.drawn.volume:.2f}",
            "row_px": f"{image.position(band)[0]:.2f}",
            "col_px": f"{image.position(band)[1]:.2f}",
        }
        for image in images
        for band in image.bands
    )


def true_ratios(images: Sequence[DemoImage]) -> str:
    """Return the true phospho/total ratio and fold of each target x sample x replicate as CSV text."""
    rows: list[Row] = []
    for phospho, total in zip(images[::2], images[1::2], strict=True):
        membrane = phospho.membrane
        scale = phospho.exposure.full_volume / total.exposure.full_volume
        ratios = {
            well: scale * float(membrane.phospho[lane] / membrane.total[lane])
            for lane, well in enumerate(WELLS)
            if well.loaded
        }
        for well, ratio in ratios.items():
            fold = ratio / ratios[reference(well)]
            rows.append(
                {
                    "target": membrane.target.name,
                    **_sample(well),
                    "replicate": membrane.replicate,
                    "role": well.role,
                    "ratio": f"{ratio:.8g}",
                    "fold": f"{fold:.8g}",
                    "log2_fold": f"{log2(fold):.8f}",
                }
            )
    return _csv_text(rows)


def true_curves() -> str:
    """Return the true dose-response curves as CSV text, as folds over vehicle at 15 minutes."""
    return _csv_text(
        {
            "target": target.name,
            "treatment": agonist.treatment,
            "time_min": f"{STEADY_MIN:g}",
            "ec50": agonist.ec50_nm,
            "ec50_unit": "nM",
            "hill": agonist.hill,
            "bottom": 1,
            "top": f"{1 + agonist.efficacy / target.basal:.6g}",
        }
        for target in TARGETS
        for agonist in target.agonists
    )


def true_courses() -> str:
    """Return the true time courses as CSV text."""
    return _csv_text(
        {
            "target": target.name,
            "rise_min": target.rise_min,
            "decay_min": target.decay_min,
            "peak_time_min": f"{peak_time_min(target):.4f}",
        }
        for target in TARGETS
    )


def true_images(images: Iterable[DemoImage]) -> str:
    """Return how each image was taken, as CSV text."""
    return _csv_text(
        {
            "image": image.file_name,
            "tilt_deg": f"{image.placement.tilt_deg:.4f}",
            "smile_px": f"{image.placement.smile_px:.4f}",
            "shift_row_px": f"{image.placement.shift_px[0]:.4f}",
            "shift_col_px": f"{image.placement.shift_px[1]:.4f}",
            "electrons_per_count": image.exposure.electrons_per_count,
            "read_noise": image.exposure.read_noise,
            "note": image.exposure.note,
        }
        for image in images
    )


README = f"""\
SIMULATED EXPERIMENT - no cell, gel or camera was involved.

Made by blotquant to try the program on and to test it: the true answer is known.
Nothing here may be shown or cited as a measurement.

What it pretends to be
  Cells were treated with two thrombopoietin receptor agonists (hetrombopag, eltrombopag) or with
  rhTPO, and phosphorylation of STAT3, STAT5, Akt and ERK was measured in 3 independent experiments.
  One membrane of {len(WELLS)} lanes per target and experiment, probed for the phospho form
  (sim_pTARGET_rN.tif), stripped, probed for the total (sim_TARGET_rN.tif): 24 images, 16 bit,
  light bands. Lanes: ladder; vehicle; rhTPO; 7 doses of hetrombopag; 7 doses of eltrombopag;
  the same vehicle again; an empty lane; vehicle at time 0; hetrombopag 10 nM at 2, 5, 30, 60
  and 120 min (its 15 min lane is in the dose series); ladder.

What a careful program should notice
  sim_pERK_r2.tif   exposed too long: one band, ERK2 of rhTPO, is clipped at {CEILING}.
  sim_pAkt_r3.tif   exposed too short: vehicle lies below the limit of detection.
  STAT3 and total Akt show a weaker non-specific band beside the target.
  ERK is a doublet (ERK1 and ERK2), summed by row 1+2.
  The membrane lay a little differently for the second image.

Files
  layout.csv        the layout sheet: start from here
  truth.csv         true volume of every band, in counts before clipping. band counts the rows of
                    the image from the top, 0 is the ladder (its heights stand for no weights).
                    row_px, col_px: centre of mass; the centre of the first pixel is at 0.5, 0.5.
  true_ratio.csv    true phospho/total ratio of every sample, and its fold over the vehicle of
                    the same experiment and time (time 0 where there is none)
  truth_curves.csv  true dose-response curves without the variation between experiments
  truth_times.csv   true time courses, proportional to (1 - exp(-t/rise)) * exp(-t/decay)
  truth_images.csv  how each image was taken: tilt (clockwise), smile, shift, gain, noise
  bca.csv           BCA plate of the lysates of experiment 1. One reads above the standards and was
                    diluted again.                             blotquant --assay bca bca.csv
  proliferation.csv 32D-MPL cells on three 96-well plates, 72 h: layout and readings. One well holds
                    a bubble, one was not read.                blotquant --assay proliferation ...
  qpcr.csv          Ct of Bcl-xL, BAK, GAPDH and ACTB in 3 experiments, with dilution series and
                    no-template controls.                      blotquant --assay qpcr qpcr.csv
  truth_assays.csv  what is true of these three. The EC50 of the proliferation are the published
                    ones, 0.4 and 13.4 nM (Xie 2018, doi 10.1111/jcmm.13809); the wells are not.

How it was made
  Volume of a band = exposure x load of the lane (log-normal, SD 12 %, the same for phospho and
  total) x level of the lysate. Bands are flat-topped across and exponentially modified Gaussians
  along the lane, bent by frown and smile, on a sloped and humped background with a haze of 0.5 %
  along each lane, a few specks, photon noise and read noise. Every number is drawn from a fixed
  seed, so that writing the experiment again gives the same pixels.
"""


def _sample(well: Well) -> Row:
    return {
        "treatment": well.treatment,
        "dose": None if well.dose is None else f"{well.dose:g}",
        "dose_unit": well.dose_unit,
        "time_min": None if well.time_min is None else f"{well.time_min:g}",
    }


def _csv_text(rows: Iterable[Row]) -> str:
    table = list(rows)
    text = io.StringIO()
    writer = csv.DictWriter(text, list(table[0]), lineterminator="\n")
    writer.writeheader()
    writer.writerows(table)
    return text.getvalue()
