"""Image -> proposed lanes: how many there are, where they lie, and how one image lies on another."""

from blotquant.detect.counts import LaneCount, guess_lane_count
from blotquant.detect.proposals import Proposal, propose_lanes
from blotquant.detect.shifts import Carry, carry_shift

__all__ = ["Carry", "LaneCount", "Proposal", "carry_shift", "guess_lane_count", "propose_lanes"]
