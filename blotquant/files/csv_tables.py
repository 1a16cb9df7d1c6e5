"""The tables as CSV files, one for each sheet."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from blotquant.files.atomic import make_folder, write_atomically

if TYPE_CHECKING:
    import pandas as pd

# A spreadsheet runs text that begins so as a formula when it opens the file:
# https://owasp.org/www-community/attacks/CSV_Injection
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def write_csv_tables(tables: Mapping[str, pd.DataFrame], folder: Path) -> list[Path]:
    """Write each table as NAME.csv into a folder, which is made if it is not there.

    UTF-8 without a byte order mark, comma and point, full precision, blank where there is no
    value.  Text that a spreadsheet would run as a formula gets an apostrophe in front; numbers
    are never touched.

    Parameters
    ----------
    tables : mapping of str to pandas.DataFrame
        As `tables.tables` returns them.
    folder : Path
        Where to write.

    Returns
    -------
    list of Path
        The files written, in the order of the tables.

    Raises
    ------
    WriteError
        If the folder cannot be made or a file cannot be written; the file that was there before
        is left whole.
    """
    make_folder(folder)
    paths: list[Path] = []
    for name, table in tables.items():
        path = folder / f"{name}.csv"
        write_atomically(path, lambda temporary, table=table: _write(table, temporary))
        paths.append(path)
    return paths


def _write(table: pd.DataFrame, path: Path) -> None:
    safe = table.rename(columns=_harmless)
    words = [name for name in safe.columns if safe[name].dtype.kind not in "iuf"]
    safe[words] = safe[words].map(_harmless)
    safe.to_csv(path, index=False, encoding="utf-8", lineterminator="\n")


def _harmless(value: object) -> object:
    if not isinstance(value, str):
        return value
    # A lone carriage return would end the row in the eyes of many readers.
    text = value.replace("\r\n", "\n").replace("\r", "\n")
    return f"'{text}" if value.startswith(FORMULA_STARTS) else text
