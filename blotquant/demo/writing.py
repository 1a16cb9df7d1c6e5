"""Write the simulated experiment into a folder."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from itertools import islice
from pathlib import Path

from blotquant.demo import tables
from blotquant.demo.assays import assay_texts
from blotquant.demo.images import DemoImage, demo_images, pixels
from blotquant.files.atomic import WriteError, all_or_none, make_folder, write_atomically
from blotquant.phrases import Phrase


def write_demo(
    folder: Path, *, overwrite: bool = False, progress: Callable[[int, int], None] | None = None
) -> list[Path]:
    """Write the simulated demo experiment: 24 images with their layout sheet, assays, and the truth.

    Parameters
    ----------
    folder : Path
        Where to write; made if it is missing.  Writing twice gives the same pixels and tables.
    overwrite : bool
        Whether files of the same names may be replaced; other files are never touched.
    progress : callable, optional
        Told before each file how many are written and how many there will be.  What it raises ends
        the writing.

    Returns
    -------
    list of Path
        The files written, README.txt and layout.csv first.

    Raises
    ------
    blotquant.files.atomic.WriteError
        If the folder already holds a file of one of the names, or the folder or a file cannot be
        written.  Nothing is written then.
    """
    images = list(demo_images())
    writers: dict[str, Callable[[Path], object]] = {
        name: partial(_write_text, text) for name, text in demo_texts(images).items()
    }
    writers |= {image.file_name: partial(_write_image, image) for image in images}
    taken = [folder / name for name in writers if (folder / name).exists()]
    if taken and not overwrite:
        raise WriteError(
            Phrase("{taken} already exists: choose an empty folder for the demo experiment.", taken=taken[0])
        )
    make_folder(folder)
    with all_or_none():
        for done, (name, write) in enumerate(writers.items()):
            if progress is not None:
                progress(done, len(writers))
            write_atomically(folder / name, write)
    return [folder / name for name in writers]


def write_pair(folder: Path) -> list[Path]:
    """Write the first pair of the demo with its layout sheet, for a trial that takes a second.

    Parameters
    ----------
    folder : Path
        An existing folder.

    Returns
    -------
    list of Path
        The files written, layout.csv first.
    """
    images = list(islice(demo_images(), 2))
    write_atomically(folder / "layout.csv", partial(_write_text, tables.layout(images)))
    for image in images:
        write_atomically(folder / image.file_name, partial(_write_image, image))
    return [folder / "layout.csv", *(folder / image.file_name for image in images)]


def demo_texts(images: list[DemoImage]) -> dict[str, str]:
    """Return the text files of the experiment by name."""
    return {
        "README.txt": tables.README,
        "layout.csv": tables.layout(images),
        "truth.csv": tables.truth(images),
        "true_ratio.csv": tables.true_ratios(images),
        "truth_curves.csv": tables.true_curves(),
        "truth_times.csv": tables.true_courses(),
        "truth_images.csv": tables.true_images(images),
        **assay_texts(),
    }


def _write_text(text: str, path: Path) -> None:
    path.write_text(text, encoding="utf-8", newline="\n")


def _write_image(image: DemoImage, path: Path) -> None:
    import tifffile

    membrane = image.membrane
    tifffile.imwrite(
        path,
        pixels(image),
        photometric="minisblack",
        compression="deflate",
        compressionargs={"level": 9},
        predictor=True,
        metadata=None,  # no second description: the one below must be the first thing a reader sees
        software="blotquant demo",
        description=f"SIMULATED, not a measurement. {image.form} {membrane.target.name}, "
        f"membrane {membrane.name}, made by blotquant --demo.",
    )
