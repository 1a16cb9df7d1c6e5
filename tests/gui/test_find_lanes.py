"""What is said of the number of lanes that a picture shows."""

from __future__ import annotations

from blotquant.detect import LaneCount
from blotquant.gui.find_lanes import count_words
from blotquant.phrases import Phrase


def test_a_sure_number_is_said_with_its_confidence() -> None:
    assert count_words(LaneCount(12, 0.914, ())) == "The picture shows 12 lanes (confidence 91 %)."


def test_a_doubtful_one_says_why() -> None:
    reasons = Phrase("{missing} of the {count} lanes show nothing", missing=5, count=9), Phrase("it is dark")
    assert count_words(LaneCount(9, 0.2, reasons)) == (
        "The picture may show 9 lanes (confidence 20 %): please count them. "
        "Doubts: 5 of the 9 lanes show nothing; it is dark."
    )
