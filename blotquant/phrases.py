"""Texts of the engine that the window can say in another language.

A `Phrase` is a plain English text wherever a text is wanted, in a workbook, on a terminal, in a
test.  It also knows the template and the values it was made from, and the window translates the
template before it fills the values in.  What is put together from phrases otherwise, by `+` or in
an f-string, is an ordinary text again and stays English.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import reduce
from types import MappingProxyType


class Phrase(str):
    """A text for a person, and how it was made.

    Parameters
    ----------
    template : str
        In English; a literal, so that it can be collected for translation, or a word of one of the
        tables that are collected.  May name `{values}`.
    **values
        What stands in the braces; phrases among them are translated, too.
    """

    __slots__ = ("template", "values")
    template: str
    values: Mapping[str, object]

    def __new__(cls, template: str, /, **values: object) -> Phrase:
        """Make the text."""
        made = super().__new__(cls, template.format(**values) if values else template)
        made.template = template
        made.values = MappingProxyType(values)
        return made

    def __reduce__(self) -> tuple[Callable[..., Phrase], tuple[str, dict[str, object]]]:
        """Let a phrase come back whole from a worker process."""
        return _again, (self.template, dict(self.values))


def _again(template: str, values: Mapping[str, object]) -> Phrase:
    return Phrase(template, **values)


class WordedError(Exception):
    """An error whose words are for the person; the base of the errors of the file readers."""

    @property
    def phrase(self) -> str:
        """What to tell."""
        return str_of(self.args)


def phrase_of(error: BaseException) -> str:
    """Return what an error says, as a phrase if it was raised with one.

    Parameters
    ----------
    error : BaseException
        `str` would make a plain text of it, and quote that of a KeyError.
    """
    return error.phrase if isinstance(error, WordedError) else str_of(error.args) or str(error)


def str_of(arguments: tuple[object, ...]) -> str:
    """Return the first of the arguments of an error if it is a text, as it is; "" if it is none."""
    first = arguments[0] if arguments else ""
    return first if isinstance(first, str) else ""


def commas(parts: Iterable[str]) -> str:
    """Return parts as "a, b, c"; one alone as it is, none as ""."""
    return _chain(parts, lambda before, after: Phrase("{before}, {after}", before=before, after=after))


def semicolons(parts: Iterable[str]) -> str:
    """Return parts as "a; b; c"; one alone as it is, none as ""."""
    return _chain(parts, lambda before, after: Phrase("{before}; {after}", before=before, after=after))


def all_of(parts: Iterable[str]) -> str:
    """Return parts as "a, b and c"; one alone as it is, none as ""."""
    *first, last = parts if (parts := list(parts)) else [""]
    return Phrase("{before} and {after}", before=commas(first), after=last) if first else last


def one_of(parts: Iterable[str]) -> str:
    """Return parts as "a, b or c"; one alone as it is, none as ""."""
    *first, last = parts if (parts := list(parts)) else [""]
    return Phrase("{before} or {after}", before=commas(first), after=last) if first else last


def _chain(parts: Iterable[str], link: Callable[[str, str], str]) -> str:
    return reduce(link, parts) if (parts := list(parts)) else ""
