"""What the system says when a file cannot be read or written, as a text that can be translated."""

from __future__ import annotations

from blotquant.phrases import Phrase

# As POSIX systems say it in English; here so that they are collected for translation.
COMMON = (
    Phrase("Permission denied"),
    Phrase("Operation not permitted"),
    Phrase("No such file or directory"),
    Phrase("Is a directory"),
    Phrase("Not a directory"),
    Phrase("File exists"),
    Phrase("File name too long"),
    Phrase("File too large"),
    Phrase("Read-only file system"),
    Phrase("No space left on device"),
    Phrase("Disk quota exceeded"),
    Phrase("Input/output error"),
    Phrase("Too many open files"),
    Phrase("Connection timed out"),
    Phrase("Stale file handle"),
    Phrase("Device or resource busy"),
    Phrase("Invalid argument"),
)


def cause_of(error: OSError) -> Phrase:
    """Return why the system refused, in its words.

    Parameters
    ----------
    error : OSError
    """
    return Phrase(error.strerror or str(error) or type(error).__name__)
