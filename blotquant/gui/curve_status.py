"""What the report says of a curve, in words: why there is no number, and what to do about it."""

from __future__ import annotations

from blotquant.gui.words import told, tr


def status_words(status: str) -> str:
    """Return the status of a curve; one that is not known stays as the report wrote it."""
    return _statuses().get(status, (told(status), ""))[0]


def status_advice(status: str) -> str:
    """Return what a status means and what to do, "" for "ok"."""
    return _statuses().get(status, ("", ""))[1]


def _statuses() -> dict[str, tuple[str, str]]:
    return {**_of_numbers(), **_of_data(), **_of_times()}


def _of_numbers() -> dict[str, tuple[str, str]]:
    return {
        "ok": (tr("ok"), ""),
        "not fitted yet": (tr("being fitted"), tr("The fit follows when the hand rests.")),
        "EC50 not reached": (
            tr("EC50 not reached"),
            tr("The response still rises at the highest dose: only a lower limit of the EC50 is known."),
        ),
        "EC50 below the doses": (
            tr("EC50 below the doses"),
            tr("The lowest dose already acts: only an upper limit of the EC50 is known."),
        ),
        "not identifiable": (
            tr("not identifiable"),
            tr("The points allow too many curves: more doses or more experiments are needed."),
        ),
        "no clear effect of the dose": (
            tr("no clear effect of the dose"),
            tr("A flat line fits as well as a curve (F test, p > 0.05)."),
        ),
    }


def _of_data() -> dict[str, tuple[str, str]]:
    return {
        "too few doses": (tr("too few doses"), tr("A curve needs at least three doses above zero.")),
        "doses too close": (
            tr("doses too close"),
            tr("The highest dose must be at least four times the lowest."),
        ),
        "units mixed": (
            tr("units mixed"),
            tr("The doses have units that cannot be turned into one another: write them in one unit."),
        ),
        "no vehicle": (
            tr("no vehicle"),
            tr("Give the control lanes the role vehicle in Lanes and samples."),
        ),
        "vehicle not usable": (
            tr("vehicle not usable"),
            tr("Every vehicle lane is saturated, too weak, excluded or not measured: there is no fold."),
        ),
        "all saturated": (
            tr("all saturated"),
            tr("Every band is at the top of the camera's range: take a shorter exposure."),
        ),
        "not measured": (
            tr("not measured"),
            tr("The images of these lanes could not be measured, see Findings."),
        ),
        "no positive control": (
            tr("no positive control"),
            tr("Percent needs a lane with the role positive control at the same time."),
        ),
        "not detected": (tr("not detected"), tr("No band of this agonist stands out from the background.")),
        "no usable values": (
            tr("no usable values"),
            tr("All values are limits, saturated, excluded or without a vehicle."),
        ),
    }


def _of_times() -> dict[str, tuple[str, str]]:
    return {
        "highest at the last time": (
            tr("highest at the last time"),
            tr("The peak may come later: no peak time and no half-life."),
        ),
        "highest at the first time": (
            tr("highest at the first time"),
            tr("The peak may lie earlier: no peak time."),
        ),
        "no decline to measure": (
            tr("no decline to measure"),
            tr("A half-life needs at least three falling points after the peak."),
        ),
        "no experiment has all times": (
            tr("no experiment has all times"),
            tr("Area, peak and half-life need one experiment with the first, the last and a third time."),
        ),
        "too few times": (tr("too few times"), tr("A time course needs at least three times.")),
        "negative times": (tr("negative times"), tr("Correct the times in Lanes and samples.")),
    }


STATUSES = tuple(name for name in _statuses() if name != "ok")  # as the engine writes them
