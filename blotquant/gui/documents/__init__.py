"""Documents: opening, saving, recovering, locking and exporting them, and finding their images."""

from blotquant.gui.documents.documents import Documents, Surroundings
from blotquant.gui.documents.images_bar import ImagesBar
from blotquant.gui.documents.messages import Answers, Choice, Dialogs, Message
from blotquant.gui.documents.places import Places

__all__ = [
    "Answers",
    "Choice",
    "Dialogs",
    "Documents",
    "ImagesBar",
    "Message",
    "Places",
    "Surroundings",
]
