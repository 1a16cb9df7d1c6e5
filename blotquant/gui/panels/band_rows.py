"""The rows of the table of bands: every lane of a blot, with the bands measured in it."""

from __future__ import annotations

from dataclasses import dataclass

from blotquant.gui.panels.bench_words import (
    flag_names,
    flags_tip,
    kind_name,
    needs_a_look,
    sample_text,
    samples_by_lane,
    status_name,
)
from blotquant.gui.panels.number_text import counts, decimal, load_text, weight_text
from blotquant.gui.panels.rows_model import Column
from blotquant.gui.session import Session
from blotquant.gui.words import tr
from blotquant.model import Blot, Lane, Sample
from blotquant.results import BandResult


@dataclass(frozen=True, slots=True)
class BandRow:
    """One band of one lane; a lane in which nothing was measured has a row without a band."""

    lane: Lane
    sample: Sample | None
    band: BandResult | None
    whole_lane: bool  # the band is the whole lane, so that it has no limits to set

    @property
    def key(self) -> tuple[str, int]:
        """What the row is known by from one report to the next."""
        return self.lane.id, self.band.band if self.band is not None else 0

    @property
    def needs_a_look(self) -> bool:
        """Whether a careful reader would look at the band before using its number."""
        marker = self.sample is not None and self.sample.role in ("marker", "empty")
        return self.band is not None and not marker and needs_a_look(self.band.status, self.band.flags)


def band_rows(session: Session) -> list[BandRow]:
    """Return the rows of the blot that is looked at, by lane and band row."""
    blot = session.blot()
    if blot is None:
        return []
    samples = samples_by_lane(session.project)
    result = session.result(blot.id)
    bands: dict[str, list[BandResult]] = {}
    for band in result.bands if result is not None else ():
        bands.setdefault(band.key[1], []).append(band)
    return [
        BandRow(lane, samples.get(lane.id), band, _is_whole_lane(blot))
        for lane in sorted(blot.lanes, key=lambda lane: lane.number)
        for band in sorted(bands.get(lane.id, ()), key=lambda band: band.band) or [None]
    ]


def _is_whole_lane(blot: Blot) -> bool:
    return blot.form == "stain" and not blot.rows


def band_columns() -> tuple[Column[BandRow], ...]:
    """Return the columns of the table of bands."""
    return (*_place_columns(), *_number_columns(), *_standard_columns(), *_verdict_columns())


def _place_columns() -> tuple[Column[BandRow], ...]:
    return (
        Column(
            "lane",
            tr("Lane"),
            lambda row: row.lane.number,
            icon=lambda row: "warning" if row.needs_a_look else "",
            number=True,
        ),
        Column("sample", tr("Sample"), lambda row: sample_text(row.sample)),
        Column(
            "band",
            tr("Row"),
            lambda row: row.band.band if row.band else None,
            hint=tr("Band row of the blot, from 1 at the top"),
            number=True,
        ),
        Column("kind", tr("Limits"), lambda row: kind_name(row.band.kind) if row.band else None),
        _limit("top_px", tr("Top (px)")),
        _limit("bottom_px", tr("Bottom (px)")),
    )


def _limit(key: str, title: str) -> Column[BandRow]:
    def value(row: BandRow) -> float | None:
        return None if row.band is None else float(getattr(row.band, key))

    return Column(
        key,
        title,
        value,
        lambda row: decimal(value(row)),
        hint=tr("Row of the image; type another to set the limit by hand"),
        number=True,
        editable=lambda row: row.band is not None and not row.whole_lane,
    )


def _number_columns() -> tuple[Column[BandRow], ...]:
    return (
        Column(
            "volume",
            tr("Volume"),
            lambda row: row.band.volume if row.band else None,
            lambda row: counts(row.band.volume if row.band else None),
            hint=tr("Sum of signal minus background in the band, in counts"),
            number=True,
        ),
        Column(
            "volume_se",
            tr("SE"),
            lambda row: row.band.volume_se if row.band else None,
            lambda row: counts(row.band.volume_se if row.band else None),
            hint=tr("Standard error of the volume"),
            number=True,
        ),
        Column(
            "snr",
            tr("SNR"),
            lambda row: row.band.snr if row.band else None,
            lambda row: decimal(row.band.snr if row.band else None),
            hint=tr("Volume over the standard error of an empty box"),
            number=True,
        ),
        Column(
            "saturated_px",
            tr("Saturated"),
            lambda row: row.band.saturated_px if row.band else None,
            lambda row: counts(row.band.saturated_px if row.band else None),
            hint=tr("Pixels at the end of the camera's range"),
            number=True,
        ),
    )


def _standard_columns() -> tuple[Column[BandRow], ...]:
    """Return what ladder and dilution series say of a band; blank without them."""
    return (
        Column(
            "weight",
            tr("Weight (kDa)"),
            lambda row: row.band.weight.kda if row.band and row.band.weight else None,
            lambda row: weight_text(row.band.weight) if row.band and row.band.weight else "",
            hint=tr("By the ladder of the blot, with its standard error"),
            number=True,
        ),
        Column(
            "load",
            tr("Load (µg)"),
            lambda row: row.band.load.ug if row.band and row.band.load else None,
            lambda row: load_text(row.band.load) if row.band and row.band.load else "",
            hint=tr("The load of the dilution series that would give this volume, with its interval"),
            number=True,
        ),
    )


def _verdict_columns() -> tuple[Column[BandRow], ...]:
    return (
        Column(
            "status",
            tr("Status"),
            lambda row: row.band.status if row.band else None,
            lambda row: status_name(row.band.status) if row.band else tr("not measured"),
            tip=lambda row: flags_tip(row.band.flags if row.band else ()),
        ),
        Column(
            "flags",
            tr("Flags"),
            lambda row: ", ".join(row.band.flags if row.band else ()),
            lambda row: flag_names(row.band.flags if row.band else ()),
            tip=lambda row: flags_tip(row.band.flags if row.band else ()),
        ),
    )
