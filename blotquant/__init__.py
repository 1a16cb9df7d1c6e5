"""Western blot densitometry: phospho/total ratios with true numbers.

    import blotquant as bq

    project = bq.read_project("tpo.blotquant.json")  # or bq.project_from_layout("layout.csv")
    report = bq.measure(project, bq.load_images(project))
    bq.tables(report)["ratios"]  # pandas DataFrame
    bq.export(report, "ratios.xlsx")
    bq.export_figures(report, ".", "figures")

    assay = bq.measure_assay(bq.read_assay("bca", ["plate.csv"]))
    bq.export(None, "protein.xlsx", assays=[assay])

Importing the package is cheap: each name below is fetched from its module when it is first used.
"""

from __future__ import annotations

import importlib
import sys
from types import ModuleType

TYPE_CHECKING = False  # as in typing, whose import would be a tenth of the time of --help
if TYPE_CHECKING:
    from blotquant.assays import AssaySettings, measure_assay, measure_assays
    from blotquant.demo import write_demo
    from blotquant.files.assays import read_assay
    from blotquant.files.layouts import read_layout as project_from_layout
    from blotquant.files.projects import read_project, write_project
    from blotquant.model import Blot, Lane, Method, Pairing, Project, Sample
    from blotquant.pipeline import InputError, export, export_figures, load_images, measure
    from blotquant.results import Problem, Report
    from blotquant.tables import assay_tables, tables

__version__ = "0.1.0"

__all__ = [
    "AssaySettings",
    "Blot",
    "InputError",
    "Lane",
    "Method",
    "Pairing",
    "Problem",
    "Project",
    "Report",
    "Sample",
    "__version__",
    "assay_tables",
    "export",
    "export_figures",
    "load_images",
    "measure",
    "measure_assay",
    "measure_assays",
    "project_from_layout",
    "read_assay",
    "read_project",
    "tables",
    "write_demo",
    "write_project",
]

_HOMES = {
    "AssaySettings": "assays",
    "Blot": "model",
    "InputError": "pipeline",
    "Lane": "model",
    "Method": "model",
    "Pairing": "model",
    "Problem": "results",
    "Project": "model",
    "Report": "results",
    "Sample": "model",
    "assay_tables": "tables",
    "export": "pipeline",
    "export_figures": "pipeline",
    "load_images": "pipeline",
    "measure": "pipeline",
    "measure_assay": "assays",
    "measure_assays": "assays",
    "project_from_layout": "files.layouts",
    "read_assay": "files.assays",
    "read_project": "files.projects",
    "tables": "tables",
    "write_demo": "demo",
    "write_project": "files.projects",
}
_NAMES_THERE = {"project_from_layout": "read_layout"}  # where the name in the module differs


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module 'blotquant' has no attribute {name!r}")
    module = importlib.import_module(f"blotquant.{_HOMES[name]}")
    value: object = getattr(module, _NAMES_THERE.get(name, name))
    globals()[name] = value  # the next use costs nothing
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})


class _Package(ModuleType):
    """The package itself.

    `tables` is a module and a function of the library.  Importing a submodule binds it in its
    package, which would hide the function: here the name stays the function's.
    """

    def __setattr__(self, name: str, value: object) -> None:
        if not (name in _HOMES and isinstance(value, ModuleType)):
            super().__setattr__(name, value)


sys.modules[__name__].__class__ = _Package
