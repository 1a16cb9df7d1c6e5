"""Project -> Project: one pure function per user action.

No function changes its input.  A wrong id raises KeyError, a wrong value ValueError, both with a
message for the user.  New nouns come last in their tuple, so their id is easy to find.
"""

from blotquant.edits.assays import (
    change_lysates,
    change_wells,
    exclude_wells,
    include_wells,
    load_lanes,
    remove_assay,
    set_assay,
    set_assay_method,
    use_assay_method,
)
from blotquant.edits.band_rows import choose_rows, fix_rows, free_rows
from blotquant.edits.bands import accept_bands, correct_band, mark_band_absent, reset_band, set_band
from blotquant.edits.blots import (
    add_blot,
    change_blot,
    remove_blot,
)
from blotquant.edits.document import merge_projects, set_notes
from blotquant.edits.exclusions import exclude_lanes, include_lanes
from blotquant.edits.images import (
    locate_image,
    set_crop,
    set_encoding,
    set_hash,
    set_polarity,
    set_tablet,
)
from blotquant.edits.lane_places import (
    accept_lanes,
    carry_lanes,
    move_lane,
    place_lane,
    place_lanes,
    shift_lanes,
    unplace_lanes,
)
from blotquant.edits.lane_samples import describe_lanes, separate_samples
from blotquant.edits.lane_setup import set_up_lanes
from blotquant.edits.lane_shapes import (
    add_lane_node,
    delete_lane_node,
    equalise_lanes,
    equalise_widths,
    move_lane_node,
    resize_lane,
)
from blotquant.edits.lanes import add_lane, delete_lane, duplicate_lane, set_lane_count, set_lane_note
from blotquant.edits.method import set_method, use_method
from blotquant.edits.orientation import mirror_blot, rotate_blot
from blotquant.edits.pairings import pair, set_loading, unpair
from blotquant.edits.samples import (
    add_sample,
    assign_sample,
    change_sample,
    delete_sample,
    reverse_samples,
)
from blotquant.edits.sheet_samples import take_samples

__all__ = [
    "change_lysates",
    "change_wells",
    "exclude_wells",
    "include_wells",
    "load_lanes",
    "remove_assay",
    "set_assay",
    "set_assay_method",
    "use_assay_method",
    "take_samples",
    "separate_samples",
    "describe_lanes",
    "accept_bands",
    "accept_lanes",
    "add_blot",
    "add_lane",
    "add_lane_node",
    "add_sample",
    "assign_sample",
    "carry_lanes",
    "change_blot",
    "change_sample",
    "choose_rows",
    "correct_band",
    "delete_lane",
    "delete_lane_node",
    "delete_sample",
    "duplicate_lane",
    "equalise_lanes",
    "equalise_widths",
    "exclude_lanes",
    "fix_rows",
    "free_rows",
    "include_lanes",
    "locate_image",
    "mark_band_absent",
    "merge_projects",
    "mirror_blot",
    "move_lane",
    "move_lane_node",
    "pair",
    "place_lane",
    "place_lanes",
    "remove_blot",
    "reset_band",
    "resize_lane",
    "reverse_samples",
    "rotate_blot",
    "set_band",
    "set_crop",
    "set_hash",
    "set_lane_count",
    "set_lane_note",
    "set_loading",
    "set_method",
    "set_notes",
    "set_encoding",
    "set_polarity",
    "set_tablet",
    "set_up_lanes",
    "shift_lanes",
    "unpair",
    "unplace_lanes",
    "use_method",
]
