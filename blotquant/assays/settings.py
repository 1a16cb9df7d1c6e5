"""Everything that changes a number of an assay, with its limits, unit and meaning."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace

from blotquant.model import Method
from blotquant.phrases import Phrase, commas


@dataclass(frozen=True, slots=True)
class AssaySettings:
    """Settings of the three assays; `ASSAY_NOTES` gives unit and meaning of each.

    `method` is that of the blots: the coverage of intervals and how dose-response curves are fitted.
    """

    bca_curve: str = "auto"
    blank_sd: float = 3.0
    load_ug: float = 25.0
    load_least_ug: float = 20.0
    lane_volume_ul: float = 20.0
    sample_buffer_x: float = 4.0
    ladder_lanes: str = "1"
    blot_targets: str = ""
    z_prime_least: float = 0.5
    edge_least: float = 0.05
    qpcr_model: str = "auto"
    qpcr_references: str = ""
    qpcr_contrast: str = "Bcl-xL/BAK"
    ct_limit: float = 35.0
    ct_spread: float = 0.5
    ntc_distance: float = 5.0
    method: Method = field(default_factory=Method)


ASSAY_NOTES: Mapping[str, tuple[str, str]] = {
    "bca_curve": ("", "BCA standard curve: quadratic, 4PL, or auto: quadratic unless 4PL is clearly better"),
    "blank_sd": ("SD of the blank", "how far above the blank a lysate must read"),
    "load_ug": ("ug", "protein wanted in each lane"),
    "load_least_ug": ("ug", "least load that is still worth a lane"),
    "lane_volume_ul": ("uL", "what is loaded into a lane, sample buffer included"),
    "sample_buffer_x": ("", "concentration of the sample buffer: 4 for 4x"),
    "ladder_lanes": ("lanes", "lanes kept for the ladder, as 1,15; blank = none"),
    "blot_targets": ("", "targets for which --layout writes rows, as STAT5,Akt; blank = fill them in later"),
    "z_prime_least": ("", "Z' of a plate below which its window is called poor"),
    "edge_least": ("window", "difference between edge and inside that is worth a warning"),
    "qpcr_model": ("", "livak: E = 2; pfaffl: measured efficiencies; auto: pfaffl if every gene has one"),
    "qpcr_references": ("genes", "reference genes, as GAPDH,ACTB; blank = those known by name"),
    "qpcr_contrast": ("genes", "two target genes whose ratio is reported, or blank"),
    "ct_limit": ("cycles", "Ct above which a well is called late"),
    "ct_spread": ("cycles", "SD of technical wells above which they are called apart"),
    "ntc_distance": ("cycles", "least distance of the no-template control from the samples"),
}

_CHOICES: Mapping[str, tuple[str, ...]] = {
    "bca_curve": ("auto", "quadratic", "4PL"),
    "qpcr_model": ("auto", "livak", "pfaffl"),
}
_MAY_BE_0 = ("blank_sd", "edge_least")
_SIGNED = ("z_prime_least",)


class AssaySettingError(ValueError):
    """A setting of an assay does not exist or cannot have this value; the message is for the user."""


def set_assay_setting(settings: AssaySettings, name: str, value: str) -> AssaySettings:
    """Return the settings with one of them changed.

    Parameters
    ----------
    settings : AssaySettings
    name : a key of `ASSAY_NOTES`
    value : as text

    Raises
    ------
    AssaySettingError
        If there is no such setting, or it cannot have this value.
    """
    if name not in ASSAY_NOTES:
        raise AssaySettingError(
            Phrase(
                "{name} is no setting of an assay: use one of {names}", name=name, names=commas(ASSAY_NOTES)
            )
        )
    kind = next(one.type for one in fields(settings) if one.name == name)
    if kind == "str":
        allowed = {choice.lower(): choice for choice in _CHOICES.get(name, ())}
        if allowed and value.lower() not in allowed:
            raise AssaySettingError(
                Phrase(
                    "{name} must be one of {allowed}, not {value!r}",
                    name=name,
                    allowed=commas(allowed.values()),
                    value=value,
                )
            )
        return replace(settings, **{name: allowed.get(value.lower(), value)})
    return replace(settings, **{name: _number(name, value)})


def _number(name: str, value: str) -> float:
    try:
        number = float(value)
    except ValueError:
        raise AssaySettingError(
            Phrase("{name} must be a number, not {value!r}", name=name, value=value)
        ) from None
    least = float("-inf") if name in _SIGNED else 0.0
    if not least <= number < float("inf") or (number == 0 and name not in (*_MAY_BE_0, *_SIGNED)):
        raise AssaySettingError(
            Phrase("{name} must be a positive number, not {value}", name=name, value=value)
        )
    if name == "sample_buffer_x" and number <= 1:
        raise AssaySettingError(
            Phrase("{name} must be above 1, not {value}: no room is left for lysate", name=name, value=value)
        )
    return number


def names_in(text: str) -> tuple[str, ...]:
    """Return the names of a setting that lists them with commas or semicolons."""
    parts = (part.strip() for part in text.replace(";", ",").split(","))
    return tuple(dict.fromkeys(part for part in parts if part))
