"""What a reviewer would ask about curves."""

from __future__ import annotations

from dataclasses import replace

from blotquant.curve_checks import curve_checks
from blotquant.results import AlignmentResult, Comparison, DoseResponseResult, SummaryResult, TimeCourseResult


def dose(target: str, status: str, *flags: str) -> DoseResponseResult:
    return DoseResponseResult(target, "eltrombopag", 15.0, "nM", "fold", (), 7, 3, status, flags=flags)


def test_curves_without_an_ec50_are_one_finding_a_target() -> None:
    found = list(
        curve_checks(
            (),
            (
                dose("STAT3", "EC50 not reached"),
                replace(dose("STAT3", "too few doses"), treatment="rhTPO", time_min=None),
                dose("STAT5", "ok"),
            ),
            (),
            (),
        )
    )
    assert [(one.code, one.target, one.severity) for one in found] == [("NO_EC50", "STAT3", "info")]
    assert "eltrombopag at 15 min: EC50 not reached; rhTPO: too few doses." in found[0].message


def test_flags_of_curves_are_findings() -> None:
    found = list(curve_checks((), (dose("Akt", "ok", "EXPERIMENTS_DIFFER", "FEW_EXPERIMENTS"),), (), ()))
    assert [(one.code, one.severity) for one in found] == [("EXPERIMENTS_DIFFER", "warning")]


def test_courses_tests_and_alignments_are_looked_at() -> None:
    course = TimeCourseResult("ERK", "hetrombopag", 10.0, "nM", (), 6, 3, "highest at the last time")
    test = Comparison("drug doses", 4, "block t", 3, 0.1, 0.1, 8, least_favourable=True)
    row = SummaryResult("ERK", "drug", 1.0, "nM", 15.0, (), 3, 2.0, None, None, None, test=test)
    apart = AlignmentResult(
        "ERK", "two_way", (), (), "not connected: no condition links some of the experiments"
    )
    alone = AlignmentResult("Akt", "two_way", (), (), "one experiment")
    found = list(curve_checks((row, row), (), (course,), (apart, alone)))
    assert [one.code for one in found] == ["NO_TIME_COURSE", "UNDETECTED_IN_TEST", "NOT_ALIGNED"]
    assert "hetrombopag 10 nM: highest at the last time" in found[0].message
    assert found[1].message.count("drug doses") == 1


def test_a_sound_report_has_no_finding() -> None:
    assert list(curve_checks((), (dose("STAT5", "ok"),), (), ())) == []
