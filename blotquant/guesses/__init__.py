"""From the names of image files: what is on them, and which belong together.

A guess is shown to a person, who corrects it; nothing here ever enters a number unseen.
"""

from blotquant.guesses.images import guess_images
from blotquant.guesses.names import Confidence, ImageGuess, Reason, guess_name
from blotquant.guesses.pairs import Labelled, PairGuess, Partners, guess_partners

__all__ = [
    "Confidence",
    "ImageGuess",
    "Labelled",
    "PairGuess",
    "Partners",
    "Reason",
    "guess_images",
    "guess_name",
    "guess_partners",
]
