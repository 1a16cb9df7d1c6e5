"""The catalogue itself: one row for each code, in the words of the bench."""

from __future__ import annotations

from blotquant.codes.answers_table import ANSWERS
from blotquant.codes.assays_table import ASSAYS
from blotquant.codes.code import rows

TABLE = (
    *rows(
        "image",
        "error",
        (
            "IMAGE_MISSING",
            "The image file is not where the layout sheet or project says it is.",
            "Put {image} back, or correct the path: it is read relative to the sheet or project file.",
            "Put {image} back, or say where it is: “Locate missing images…” in the menu “Image”.",
        ),
        (
            "IMAGE_UNREADABLE",
            "The image file is damaged or cut short.",
            "Copy {image} again from the imager, or export it again.",
        ),
        (
            "IMAGE_UNKNOWN_FORMAT",
            "The file is not a picture in a format this program can measure without guessing.",
            "Export {image} from the imager's software as a 16-bit linear TIFF, without annotations.",
        ),
        (
            "IMAGE_CONSTANT",
            "Every pixel of the image has the same value, so there is nothing to measure.",
            "Open {image} in a viewer: it may be an empty page, or the wrong page or channel.",
        ),
        (
            "POLARITY_AMBIGUOUS",
            "It cannot be told from the pixels whether bands are dark on light or light on dark.",
            "Say which it is: --polarity dark-bands or --polarity light-bands.",
            "Say which it is: “Bands are dark” or “Bands are light” in the menu “Image”.",
        ),
        (
            "ENCODING_UNKNOWN",
            "It cannot be told whether the file stores the signal itself or its square root or logarithm.",
            "Say which it is with --encoding, in the column `encoding` of the sheet, or in the window.",
            "Set the “Encoding” of {image}, or the steps of its tablet, in the panel “Pairs”; the manual of "
            "the instrument tells the encoding.",
        ),
        (
            "IMAGE_CHANGED",
            "The image file is not the one the project was made with: its content has changed.",
            "Put {image} back as it was, or locate the new file on purpose and check the lanes again.",
            "Put {image} back as it was, or choose “Accept the changed image” above the blot and check "
            "the lanes again.",
        ),
        (
            "PAGE_MISSING",
            "The image file has no such page or channel.",
            "Correct `page` for {image}; pages and channels are counted from 1.",
            "Take the blot out by “Remove this blot” in the menu “Image”, and add the right page of {image}.",
        ),
        (
            "IMAGE_TOO_LARGE",
            "The image claims more pixels than this program agrees to load.",
            "Crop {image} to the membrane or export it at a lower resolution.",
        ),
        (
            "LANES_NOT_FOUND",
            "The lanes could not be found on the image.",
            "Check that the sheet lists every lane of {image}, empty ones too; else place"
            " the lanes by hand, or "
            "take them from a similar blot with --template.",
            "Use “Find lanes…” in the menu “Lanes”, or the tool “Draw a frame and split it into lanes”. "
            "If too little of {image} is left by a crop: “Remove crop” in the menu “Image”.",
        ),
        (
            "ROWS_NOT_FOUND",
            "No row of bands stands out from the background.",
            "Check that {image} is the right exposure and the right way round; else mark the bands by hand.",
            "Check the exposure of {image}, and “Bands are dark” and “Bands are light” in the menu "
            "“Image”; else click the row with the right mouse button and choose “Measure a band row "
            "here”.",
        ),
        (
            "ROW_MISSING",
            "The sheet asks for a band row that is not on the image.",
            "Correct `row` for {target} on {image}: rows are counted from the top, faint ones may not count.",
            "Click the row of {target} on {image}; if it is not marked, click with the right mouse "
            "button where it lies and choose “Measure a band row here”.",
        ),
        (
            "MEASURE_FAILED",
            "The blot could not be measured because of an unexpected fault in the program.",
            "Please report it with this message, the project and {image}; the other blots are measured.",
        ),
        (
            "WORKER_LOST",
            "The process that measured the blot died each time, most often for want of memory.",
            "Measure {image} again with --jobs 1 or on a computer with more memory; the others are measured.",
            "Close other programs and measure {image} again, or take a computer with more memory; the others "
            "are measured.",
        ),
    ),
    *rows(
        "image",
        "warning",
        (
            "QUANT_LIMITED",
            "The image does not hold the camera's full data (8-bit, converted or compressed): weak bands are "
            "coarse and the scale may not be linear.",
            "Replace {image} by the imager's original 16-bit file; else treat the ratios as approximate.",
        ),
        (
            "LOSSY",
            "The image was stored with lossy compression (JPEG), which changes pixels near faint bands most.",
            "Export {image} again as an uncompressed or losslessly compressed TIFF.",
        ),
        (
            "COLOUR",
            "The image is in colour or uses a colour table and was turned into grey values.",
            "Replace {image} by the single channel, exported as a grey 16-bit TIFF.",
        ),
        (
            "ENCODING_FORCED",
            "The file says how its values are stored, and it was told to be read in another way.",
            "Set the encoding of {image} back to automatic, unless the file is known to be wrong.",
        ),
        (
            "PIXELS_MASKED",
            "Some pixels of the image hold no number, as the imager left them out.",
            "Nothing to do if they lie beside the lanes; bands that reach over them are flagged.",
        ),
        (
            "LANES_UNSURE",
            "The bands fit the lanes in more than one way: lanes may lie further left or right, or there may "
            "be more of them.",
            "Look at the lanes of {image}; list every lane in the sheet, mark empty ones as `empty`, give the"
            " images of one membrane the same `membrane`, or place the lanes by hand. If they are right, "
            "say so in the window: Lanes, These lanes are right.",
            "Look at the lanes of {image}: move those that are off, or use “Find lanes…” with the number "
            "of all lanes, empty ones too. If they are right, choose “These lanes are right” in the menu "
            "“Lanes”.",
        ),
        (
            "ROW_BORROWED",
            "No band row runs across the lanes, so each lane was measured where the same protein lies on the"
            " other image of the membrane.",
            "If the two images of {target} were taken in different positions, place the row by hand.",
            "If the two images of {target} were taken in different positions, click with the right mouse "
            "button where the row lies and choose “Measure a band row here”.",
        ),
        (
            "ROW_OF_ONE_LANE",
            "Only one lane shows a clear band, and its row was taken as the target in all lanes.",
            "Make sure that this band of {image} is {target}, and no speck or other protein.",
        ),
        (
            "ROW_JUMPS",
            "The place of a band row jumps between neighbouring lanes by more than a smile explains.",
            "Look at the boxes of these lanes on {image}; set a box that is not on its band by hand.",
        ),
    ),
    *rows(
        "image",
        "warning",
        (
            "LADDER_UNSURE",
            "The bands of the marker lanes cannot be told to be those of the ladder, so no weight is given.",
            "Check `ladder_kda` and the marker lanes of {image}; list only the weights of bands that show.",
            "Check which lanes of {image} have the role “ladder” in the panel “Lanes and samples”, and "
            "the “Ladder (kDa)” in the panel “Pairs”: list only the weights of bands that show.",
        ),
        (
            "NO_LINEAR_RANGE",
            "The dilution series shows no range of loads over which the volume is proportional to the load.",
            "Repeat the series of {target} with at least six two-fold steps around the load of the samples,"
            " or another exposure.",
        ),
        (
            "EXPOSURES_DISAGREE",
            "Bands that two exposures of a membrane both show are not in one proportion: one of them bends.",
            "Look for a band that is nearly saturated or a ghost; read what is taken from {image} with care.",
        ),
        (
            "EXPOSURE_UNRELATED",
            "This shorter exposure could not be related to the longer one, and nothing is taken from it.",
            "Use an exposure between the two, or check that lanes and rows are the same bands on {image}.",
        ),
        (
            "WEIGHT_MISMATCH",
            "The band that was measured is not as heavy as the target is expected to be.",
            "Look at {image}: name the row of {target} in `row`, or correct `mw_kda` or `ladder_kda`.",
            "Click the row of {target} on {image}, or correct its “Weight (kDa)” in the panel “Pairs”.",
        ),
    ),
    *rows(
        "image",
        "info",
        (
            "LINEAR_RANGE",
            "The dilution series shows over which loads the volume is proportional to the load.",
            "Load samples within this range, best in its middle.",
        ),
        (
            "EXPOSURE_GAIN",
            "The image is a shorter exposure of a membrane; bands that are saturated on the longest one are "
            "taken from it.",
            "Nothing to do if the bands agree within a few percent.",
        ),
        (
            "LADDER_NOT_SEEN",
            "The ladder is not seen on the image, so no weight is given.",
            "Nothing to do if it does not show in this channel; else check the role of the marker lanes.",
        ),
        (
            "ROW_CHOSEN",
            "Several band rows run across the lanes, and the target's was chosen by strength, or by weight.",
            "If {target} is another row, name it in the `row` column of the layout sheet.",
            "If {target} is another row, click that row on the blot.",
        ),
        (
            "SE_OF_LINE",
            "The limits of detection are computed from the noise about a robust line and not for the chosen "
            "background, which may be biased on weak bands.",
            "Use the background masked_line where weak bands matter.",
            "Where weak bands matter, choose the background “straight line through band-free rows "
            "(recommended)” in “Method settings…”.",
        ),
    ),
    *rows(
        "band",
        "warning",
        (
            "SATURATED",
            "Pixels of the band are at the top of the camera's range, so its volume is only a lower limit.",
            "Measure a shorter exposure, or load less; the ratio is a limit and left out of the means.",
        ),
        (
            "NEAR_SATURATION",
            "The band comes within 10 % of the top of the camera's range.",
            "Prefer a slightly shorter exposure: the response bends before it is cut off.",
        ),
        (
            "BG_SENSITIVE",
            "The volume changes markedly with the way the background is estimated.",
            "Look at the lane's profile; read the ratio together with its sensitivity range.",
        ),
        (
            "CURVED_BG",
            "The background around the band is curved, so that a straight line under it is in doubt.",
            "Look for haze, smear or a neighbouring strong band; wash longer or choose another background.",
        ),
        (
            "GHOST",
            "The middle of the band is emptier than its rim, as when the substrate is used up (ghost band).",
            "Do not trust this volume even if no pixel is saturated; use less antibody or"
            " lysate, image earlier.",
        ),
        (
            "CUT_BY_EDGE",
            "The box of the band reaches beyond the image or the crop, so a part of the band is missing.",
            "Use the uncropped image, or move the crop or lane.",
        ),
        (
            "MASKED",
            "The band or its background reaches over pixels that hold no number: the imager left them out.",
            "Export {image} again without masked pixels, or move the lane beside them.",
        ),
        (
            "FEW_BG_ROWS",
            "Too few rows free of bands are near this band for a good background.",
            "Crop less tightly above and below the band, or check the background by eye.",
        ),
        (
            "CUT_AT_VALLEY",
            "The band overlaps a neighbour and was cut off at the valley between them, as no curves could be"
            " fitted here: each has a part of the other.",
            "Take the sum of both where that answers the question, or run the gel longer; if one is"
            " saturated, measure a shorter exposure.",
        ),
        (
            "ARTEFACT",
            "Something that does not look like a band (a speck, scratch or bubble) lies in the box.",
            "Look at the band; image again after cleaning the tray, or set the box by hand beside it.",
        ),
        (
            "OUT_OF_LINEAR_RANGE",
            "The volume lies outside the range over which this antibody was shown to be proportional.",
            "Load within the linear range, or choose another exposure.",
        ),
        (
            "BAND_ORPHANED",
            "A box set by hand or a band marked absent belongs to a band row that is not there any more.",
            "Set it again in {lane} of {image}, or reset it to automatic.",
            "Set it again in {lane} of {image}, or choose “Back to automatic” in the menu “Bands”.",
        ),
        (
            "BANDS_OVERLAP",
            "Two boxes set by hand overlap, so that the pixels in both are counted twice.",
            "Move the edge of one of the two boxes in {lane} of {image} until they only touch.",
        ),
    ),
    *rows(
        "band",
        "info",
        (
            "OTHER_EXPOSURE",
            "The band is saturated on this image; its volume is from a shorter exposure, times the gain "
            "between the two.",
            "Nothing to do; the gain and how well it holds stand with the finding on the shorter exposure.",
        ),
        (
            "EXTRAPOLATED",
            "The band lies beyond the ladder, and its weight was computed all the same.",
            "Do not rely on this weight; use a ladder that reaches beyond the band.",
        ),
        (
            "BELOW_LOD",
            "The band cannot be told from the background: it is not detected.",
            "Read the ratio as an upper limit; a longer exposure or more lysate may show the band.",
        ),
        (
            "BELOW_LOQ",
            "The band is seen but is too weak for a trustworthy number.",
            "Use a longer exposure or load more; a ratio is not given where the total is this weak.",
        ),
        (
            "ABSENT",
            "A person marked this band as absent: it is not detected, and whatever lies there is not used.",
            "Nothing to do if that was meant; else set the band back to automatic.",
            "Nothing to do if that was meant; else choose “Back to automatic” in the menu “Bands”.",
        ),
    ),
    *ANSWERS,
    *ASSAYS,
)
