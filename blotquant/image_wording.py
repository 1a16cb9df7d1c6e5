"""Sentences of the methods paragraph on how pixels were read, and on who placed boxes blinded."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from blotquant.phrases import all_of, commas
from blotquant.results import ImageInfo, Report

_ENCODINGS: Mapping[str, str] = {
    "linear": "as linear in the signal",
    "square-root": "as the square root of the signal and were squared",
    "image-plate": "on the logarithmic scale of an image plate and were turned into luminescence (PSL)",
    "density": "as transmitted or reflected light and were turned into optical density",
}
_BY_FULL_SCALE = "log10 of full scale over the value"
_BY_TABLET = "by a step tablet ({steps}, monotone cubic over the logarithm of the value)"


def pixel_sentence(report: Report) -> str:
    """Tell how stored values became signal: encoding, polarity, saturation."""
    images = {(blot.info.image, blot.info.page): blot.info for blot in report.blots}
    if not images:
        return ""
    ways = Counter(info.encoding for info in images.values())
    total = len(images)
    read = all_of(
        f"{_way(name)} ({count} of {total} images)" if len(ways) > 1 else _way(name)
        for name, count in ways.items()
    )
    sides = {info.polarity for info in images.values()}
    bands = " and ".join(
        "dark on light" if side == "dark-bands" else "light on dark" for side in sorted(sides)
    )
    return (
        f"Stored pixel values were read {read} (bands {bands}); no filter, contrast or other correction was "
        f"applied to them before measuring. {_by_hand(images.values())}"
        f"{_ceiling(report, list(images.values()))}"
    ).rstrip()


def _way(encoding: str) -> str:
    kind, _, steps = encoding.partition(", ")
    told = _ENCODINGS.get(kind, kind)
    if kind != "density":
        return told
    return f"{told} {_BY_TABLET.format(steps=steps)}" if steps else f"{told}, {_BY_FULL_SCALE}"


def _by_hand(images: Iterable[ImageInfo]) -> str:
    forced = sum("ENCODING_FORCED" in info.flags for info in images)
    which = "1 image" if forced == 1 else f"{forced} images"
    return f"The encoding of {which} was set by hand, against the file. " if forced else ""


def _ceiling(report: Report, images: list[ImageInfo]) -> str:
    levels = sorted({info.saturation_level for info in images if info.saturation_level is not None})
    if not levels:
        return ""
    share = report.project.method.saturation_fraction
    of = "" if share == 1 else f"{100 * share:g} % of "
    highest = commas(f"{level:g}" for level in levels)
    return f"Pixels from {of}the highest value on ({highest}) count as saturated."


def blinding_sentence(report: Report) -> str:
    """Tell who placed boxes without seeing the labels of the lanes, where anybody did."""
    done = report.project.blindings
    if not done:
        return ""
    who = all_of(dict.fromkeys(one.who for one in done))
    measured = {blot.blot_id for blot in report.blots}
    seen = {blot_id for one in done for blot_id in one.blot_ids} & measured
    blots = f"{len(seen)} of {len(measured)} blots"
    still = "" if done[-1].ended else "; the labels are still hidden"
    return (
        f"Boxes were checked and placed by {who} with the labels of the lanes hidden and the lanes shown in "
        f"random order ({blots}){still}."
    )
