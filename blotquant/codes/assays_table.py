"""The part of the catalogue that is about assays: BCA, proliferation, qPCR."""

from __future__ import annotations

from blotquant.codes.code import rows

ASSAYS = (
    *rows(
        "assay",
        "error",
        (
            "TOO_FEW_STANDARDS",
            "There are too few standards for a curve, so no concentration is given.",
            "Measure at least four concentrations, the blank included, better eight in duplicate.",
        ),
        (
            "STANDARDS_OUT_OF_ORDER",
            "A higher standard reads less than a lower one, so no concentration is given.",
            "Check whether two standards are swapped on the plate or in its layout, and correct it; or"
            " exclude the wrong one with a reason.",
        ),
        (
            "NO_STANDARD_CURVE",
            "No rising curve can be drawn through the standards, so no concentration is given.",
            "Check the readings of the standards, and repeat the plate.",
        ),
        (
            "CONTROL_FAILED",
            "The positive control does not stand out from the vehicle, so the plate gives no percents.",
            "Check the wells of both controls in the layout; repeat the plate if they are right.",
        ),
        (
            "NO_CALIBRATOR",
            "There is no vehicle in this experiment to compare with, so no ratio is given.",
            "Mark the untreated sample of the same replicate with the role vehicle.",
        ),
        (
            "NO_REFERENCE_GENE",
            "No reference gene is known, so no ratio is given.",
            "Name it: --set qpcr_references=GENE, as the sheet spells it.",
            "Name the reference gene, spelled as beside its Ct.",
        ),
    ),
    *rows(
        "assay",
        "warning",
        (
            "STANDARDS_SATURATE",
            "The highest standards hardly rise any more, so they are left out and the curve ends below them.",
            "Dilute lysates that read above the curve; read earlier, or start from a lower top standard.",
        ),
        (
            "SATURATED_STANDARD",
            "This standard reads in the flat top of the curve, or beyond the reader's range: it is left out.",
            "Nothing to do if lysates read below it; else read earlier.",
        ),
        (
            "STANDARD_OFF",
            "The curve does not give back the concentration of a standard within 15 % (20 % for the lowest).",
            "Check its dilution and wells; exclude it with a reason if it was spoilt.",
        ),
        (
            "OUT_OF_CURVE",
            "The sample reads outside the standards, so it has no concentration.",
            "Repeat it at another dilution: higher above the curve, lower below it.",
        ),
        (
            "NO_READING",
            "None of the wells has a reading.",
            "Check the plate layout, or measure again.",
        ),
        (
            "REPLICATES_APART",
            "The wells of one sample differ by more than 10 % (CV).",
            "Look for a bubble or a pipetting error; exclude the spoilt well with a reason, or repeat.",
        ),
        (
            "LOAD_TOO_LOW",
            "The load is below the least that is wanted in a lane.",
            "Concentrate the most dilute lysate, lyse in less buffer, or use deeper wells (lane_volume_ul).",
        ),
        (
            "LANE_NOT_LOADED",
            "The lysate has no concentration, so nothing can be said of its lane.",
            "Repeat its BCA at another dilution before loading the gel.",
        ),
        (
            "NO_POSITIVE_CONTROL",
            "The plate has no positive control: 100 % is the highest mean of the plate instead.",
            "EC50 and Hill slope stay valid; do not read the percents as percent of the control.",
        ),
        (
            "NO_VEHICLE_WELLS",
            "The plate has no vehicle wells: 0 % is the blank, or no signal at all.",
            "Put vehicle wells on every plate; the bottom of the curve is uncertain without them.",
        ),
        (
            "POOR_WINDOW",
            "The window between vehicle and positive control is poor for its scatter (Z').",
            "Read the EC50 together with its interval; check cell number and incubation.",
        ),
        (
            "OUTLIER_WELL",
            "A well is far off the other wells of its condition. It still counts.",
            "Look at the well; if there is a reason to distrust it, exclude it with this reason.",
        ),
        (
            "EDGE_EFFECT",
            "Wells at the edge of the plate differ from equal wells inside.",
            "Leave the edge filled with medium, or spread the replicates of a condition over the plate.",
        ),
        (
            "CT_UNDETERMINED",
            "Wells have no Ct: the gene was not detected in them, and they are not in the mean.",
            "Where only some wells of a sample are, its mean Ct is too low; repeat it with more cDNA.",
        ),
        (
            "CT_LATE",
            "The Ct is so late that few copies were there, and chance decides.",
            "Use more cDNA, and do not trust small differences.",
        ),
        (
            "TECHNICAL_SPREAD",
            "Technical wells of one sample and gene differ by more than half a cycle (SD).",
            "Look at the melting curve and amplification; exclude a failed well with a reason.",
        ),
        (
            "NTC_CLOSE",
            "The no-template control comes within five cycles of the samples.",
            "Look for contamination or primer dimers in the melting curve of {target}.",
        ),
        (
            "REFERENCE_MISSING",
            "A reference gene is missing in this sample or its vehicle; the ratio stands on the others, or"
            " there is none.",
            "Repeat the missing wells: ratios over different reference genes are not quite comparable.",
        ),
        (
            "SAMPLES_MERGED",
            "Samples of different names have one treatment and replicate, so they count as technical wells"
            " of one lysate.",
            "Say of each sample to which independent experiment (replicate) it belongs.",
        ),
        (
            "EFFICIENCY_ODD",
            "The efficiency lies outside 1.8 to 2.2, or its line is poor (R2 below 0.98).",
            "Check the dilution series; leave out steps that are too concentrated or too dilute.",
        ),
        (
            "UNEQUAL_EFFICIENCIES",
            "Delta-Ct changes with the amount of cDNA (slope of 0.1 or more): 2^-ddCt does not hold.",
            "Use the ratios of measured efficiencies: --set qpcr_model=pfaffl.",
            "Use the ratios of measured efficiencies.",
        ),
        (
            "REFERENCE_MOVES",
            "The Ct of a reference gene differs between conditions by more than a cycle on average.",
            "Check the amounts of cDNA; if they are equal, choose another reference gene.",
        ),
    ),
    *rows(
        "assay",
        "info",
        (
            "COMMON_LOAD",
            "A lysate is too dilute for the wanted load, so all lanes get the largest load that fits all.",
            "Concentrate {target}, or accept the smaller load.",
        ),
        (
            "SMALL_VOLUME",
            "Less than 1 uL of lysate is to be pipetted.",
            "Dilute the lysate in lysis buffer first, and enter the new concentration.",
        ),
        (
            "WELLS_MISSING",
            "Some wells have no reading or were excluded; the means stand on the others.",
            "Nothing to do if that was meant.",
        ),
        (
            "NO_BLANK",
            "The plate has no blank wells, so no background is subtracted.",
            "Percents do not need it: the background cancels between vehicle and positive control.",
        ),
        (
            "EFFICIENCY_ASSUMED",
            "There is no dilution series for every gene, so an efficiency of 2 is assumed.",
            "Run a dilution series of each primer pair once; say so in the methods otherwise.",
        ),
        (
            "SINGLE_WELLS",
            "There is one well per sample and gene, so ratios have no technical error.",
            "Run triplicates.",
        ),
        (
            "RUN_SHIFT",
            "Runs were aligned by the calibrator sample that they share.",
            "Nothing to do if that was meant.",
        ),
    ),
)
