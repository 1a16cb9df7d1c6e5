"""How close blotquant comes to the true ratios of its own simulated experiment.

    python -m benchmarks.accuracy_demo

The demo ships with the program (`assets/demo`), so this needs no other data.  It was drawn by the authors
of the program: it shows that nothing is broken, the reference data show what it is worth.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from blotquant.files.layouts import read_layout
from blotquant.pipeline import run
from blotquant.results import Report
from blotquant.tables import tables

if TYPE_CHECKING:
    import pandas as pd

DEMO = Path(__file__).resolve().parents[1] / "assets" / "demo"
_KEY = ["target", "treatment", "dose", "time_min", "replicate"]


def measured() -> Report:
    """Measure the demo as `blotquant --batch assets/demo/layout.csv` does."""
    return run(read_layout(DEMO / "layout.csv"), DEMO, jobs=1)


def compared(report: Report) -> pd.DataFrame:
    """Return the ratios beside the true ones (`ratio_true`, `fold_true`), with the error in percent."""
    import pandas as pd

    truth = pd.read_csv(DEMO / "true_ratio.csv", keep_default_na=False, na_values=[""])
    found = tables(report)["ratios"].astype({"replicate": "int64"})
    both = found.merge(truth, on=_KEY, suffixes=("", "_true"), validate="one_to_one")
    return both.assign(error_percent=100 * (both["ratio"] / both["ratio_true"] - 1))


def quantifiable(both: pd.DataFrame) -> pd.DataFrame:
    """Return the rows whose bands lie above the limit of quantification and below saturation."""
    return both[(both["status"] == "ok") & ~both["flags"].str.contains("BELOW_LOQ")]


def line(name: str, errors: pd.Series[float]) -> str:
    """Return one printed line: how many, the systematic part, and how large errors get."""
    size = errors.abs()
    return (
        f"{name:<12} n = {len(errors):<4} median error {errors.median():>6.2f} %   |error| median "
        f"{size.median():.2f} %, 95th percentile {size.quantile(0.95):.2f} %, largest {size.max():.1f} %"
    )


def main() -> int:
    """Print the errors of the ratios, all together and of each target and replicate."""
    both = compared(measured())
    good = quantifiable(both)
    lines = [line("all", good["error_percent"])]
    for (target, replicate), rows in good.groupby(["target", "replicate"], sort=False):
        lines.append(line(f"{target} {replicate}", rows["error_percent"]))
    held = (good["ratio_low"] <= good["ratio_true"]) & (good["ratio_true"] <= good["ratio_high"])
    lines.append(f"the true ratio lies within ratio_low to ratio_high in {100 * held.mean():.0f} % of them")
    lines.append(f"{len(both) - len(good)} of {len(both)} ratios are limits or below quantification")
    sys.stdout.write("\n".join(lines) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
