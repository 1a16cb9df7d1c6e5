"""Everything that changes a number of an assay, with its limits, unit and meaning."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec.structs import asdict, replace

from blotquant.assay_model import AssayMethod
from blotquant.model import Method, Project
from blotquant.phrases import Phrase, commas


class AssaySettings(AssayMethod, frozen=True, kw_only=True):
    """Settings of the three assays; `ASSAY_NOTES` gives unit and meaning of each.

    `method` is that of the blots: the coverage of intervals and how dose-response curves are fitted.
    """

    method: Method = Method()


def settings_of(project: Project) -> AssaySettings:
    """Return the settings that the assays of a project are measured with."""
    return AssaySettings(**asdict(project.assay_method), method=project.method)


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
    if isinstance(getattr(settings, name), str):
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
