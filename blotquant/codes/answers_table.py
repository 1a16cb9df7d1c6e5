"""The codes of what follows from the bands: ratios, summary and curves."""

from __future__ import annotations

from blotquant.codes.code import rows

ANSWERS = (
    *rows(
        "ratio",
        "warning",
        (
            "NOT_MEASURED",
            "A sample of the phospho blot has no measured lane on the phospho or the total blot.",
            "Load the sample on both blots, or correct its treatment, dose, time or replicate in the sheet.",
            "Load the sample on both blots, or correct its treatment, dose, time or replicate in the "
            "panel “Lanes and samples”.",
        ),
        (
            "ESTIMATED",
            "A clipped band counts here with an estimate of its volume, drawn from its unclipped flanks.",
            "Take the ratio as an estimate and measure a shorter exposure; means and tests leave it out "
            "unless the method says `clipped_bands=count`.",
            "Take the ratio as an estimate and measure a shorter exposure; whether means and tests leave it "
            "out is said by “clipped bands” in “Method settings…”.",
        ),
        (
            "NO_LOADING",
            "Phospho and total are on parallel membranes without any loading control.",
            "Add a loading or stain image for both membranes; until then uneven loading counts in.",
            "Add a loading or stain image for both membranes and choose it in the panel “Pairs”; until "
            "then uneven loading counts in.",
        ),
        (
            "LOADING_ONE_SIDE",
            "Phospho and total are on parallel membranes, but only one of the two has a loading control.",
            "Add a loading or stain image for the other membrane as well.",
            "Add a loading or stain image for the other membrane as well, and choose it in the panel "
            "“Pairs”.",
        ),
        (
            "LOADING_MISSING",
            "The loading control of this sample was not measured: no normalised ratio.",
            "Give the loading image the same lanes and samples, and see whether it could be measured.",
        ),
        (
            "LOADING_LOW",
            "The loading control of this sample is too weak to divide by: no normalised ratio.",
            "Expose the loading control longer, or check whether the lane was loaded at all.",
        ),
        (
            "LOADING_SATURATED",
            "The loading control of this sample is saturated, which hides the load: no normalised ratio.",
            "Measure a shorter exposure of the loading control, or use a total protein stain.",
        ),
        (
            "LOADING_OUTLIER",
            "The lane holds less than half or more than twice the usual load.",
            "Check the protein assay and the lane; a correction this large is rarely trustworthy.",
        ),
        (
            "NO_REFERENCE",
            "This pair of blots has no vehicle lane (nor a lane at time 0) of the same replicate: no fold.",
            "Mark the control lanes with role `vehicle`, the same time or time 0, and the same replicate.",
            "Give the control lanes the role “vehicle” in the panel “Lanes and samples”, with the same "
            "time or time 0, and the same replicate.",
        ),
        (
            "REFERENCE_BELOW_LOD",
            "The phospho band of the vehicle is not detected, so the fold over it is large and uncertain.",
            "Expose longer or load more until the vehicle shows; else report the ratios, not the folds.",
        ),
        (
            "REFERENCE_UNUSABLE",
            "A vehicle lane cannot serve as reference (saturated, not quantifiable, excluded or"
            " without usable loading); "
            "the fold uses the others, or is blank if there is none.",
            "Look at the vehicle's own row to see what is wrong, and repair or repeat that lane.",
        ),
        (
            "VEHICLE_BELOW_LOD",
            "The phospho band is not detected in any vehicle lane of this pair: every fold is uncertain.",
            "Expose longer or load more until it shows; else compare ratios with the positive control.",
        ),
        (
            "BELOW_LOD_FLOOR",
            "The phospho band is not detected and its volume is not above zero: the fold was computed with"
            " the limit of detection divided by the root of 2 in its place.",
            "Read this fold as a stand-in for a small value; expose longer or load more to see the band.",
        ),
    ),
    *rows(
        "ratio",
        "info",
        (
            "STRIPPED",
            "Phospho and total were probed one after the other on one membrane: loading"
            " cancels, but protein lost"
            " by stripping and antibody left behind do not.",
            "Show once that stripping is complete (secondary antibody only), and say so in the methods.",
        ),
        (
            "PARALLEL",
            "Phospho and total are on different membranes: loading and transfer do not cancel.",
            "Use a loading control on each membrane, or better probe both on one membrane.",
        ),
    ),
    *rows(
        "ratio",
        "info",
        (
            "EXCLUDED_BY_HAND",
            "A person excluded this lane: its ratio is shown, but enters no mean, test or curve.",
            "Report that and why it was excluded; include the lane again if the reason does not hold.",
        ),
        (
            "LANE_EXCLUDED",
            "A person excluded some lanes of this sample: the ratio is that of its other lanes.",
            "Report that and why they were excluded; include them again if the reason does not hold.",
        ),
    ),
    *rows(
        "summary",
        "info",
        (
            "REFERENCE",
            "This condition is what the folds are divided by: its fold is 1 by definition,"
            " without any spread.",
            "Nothing to do; do not test against this 1, the spread of the control is in the other folds.",
        ),
        (
            "FEW_EXPERIMENTS",
            "The mean rests on fewer than three independent experiments.",
            "Repeat the experiment; lanes or exposures of the same lysate do not count as experiments.",
        ),
    ),
    *rows(
        "summary",
        "warning",
        (
            "EXCLUDED",
            "Some rows were left out: only a limit is known, there is no fold, or a person excluded them.",
            "See status and flags of these rows in the Ratios sheet, and repeat or expose those lanes again.",
            "See status and flags of these rows in the panel “Ratios”, and repeat or expose those lanes "
            "again.",
        ),
    ),
    *rows(
        "summary",
        "warning",
        (
            "UNDETECTED_IN_TEST",
            "More than a fifth of the values behind this p are not detected, so it is the largest of"
            " those with them as measured, at half and at all of their limit of detection.",
            "Expose longer or load more; quote the fold as a limit where the vehicle is not detected.",
        ),
        (
            "NOT_ALIGNED",
            "The blots of this target cannot be made comparable: there are no aligned folds.",
            "Load a common sample on every blot, or compare within each blot only.",
        ),
    ),
    *rows(
        "curve",
        "info",
        (
            "NO_EC50",
            "A dose series has no EC50 that one may quote.",
            "Add doses where the curve bends and beyond, and a vehicle; repeat to three experiments.",
        ),
        (
            "NO_TIME_COURSE",
            "A time course lacks some of its numbers.",
            "Add times before the peak and at least three after it, and a vehicle at time 0.",
        ),
        (
            "TOO_FEW_DOSES",
            "This experiment has too few doses for a curve of its own and was left out of the fit.",
            "Repeat it with at least three doses, better seven.",
        ),
        (
            "UNDETECTED_IN_CURVE",
            "Some points of this curve are not detected: they count as measured, or as a stand-in.",
            "Expose longer or load more; the bottom of such a curve is uncertain.",
        ),
        (
            "INCOMPLETE_TIMES",
            "Some experiments lack times: those that miss the first or the last are not in the means.",
            "Repeat the missing times, or read areas and peaks with care.",
        ),
    ),
    *rows(
        "curve",
        "warning",
        (
            "HILL_AT_BOUND",
            "The Hill slope ended at a bound of the search (0.2 or 5): the doses do not tell its steepness.",
            "Add doses near the EC50.",
        ),
        (
            "EXPERIMENTS_DIFFER",
            "The EC50 or the slope differs between experiments more than their scatter explains"
            " (F test, p < 0.05), so the pooled interval is too narrow.",
            "Quote the mean over the experiments with its interval, ec50_mean, and look for the odd one.",
            "Quote the mean over the experiments with its interval, and look for the odd one.",
        ),
    ),
)
