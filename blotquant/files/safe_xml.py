"""Read the XML inside image files, without anything XML could do to the reader.

A description may come from anywhere.  Entities (which can unpack to any size, or name other files) and
document types are refused, not expanded; so are descriptions that are too long or too deep.
"""

from __future__ import annotations

from typing import IO, Final, NoReturn
from xml.etree.ElementTree import Element, TreeBuilder
from xml.parsers import expat

from blotquant.files.limits import limits
from blotquant.phrases import Phrase, WordedError

_CHUNK: Final = 65536


class XmlError(WordedError):
    """A description is no XML, or does what none has to do; the message says which."""


def parsed_xml(data: bytes) -> Element:
    """Return the root of an XML document.

    Parameters
    ----------
    data : bytes
        UTF-8, or as the document says.

    Raises
    ------
    XmlError
        If it is not well formed, declares a document type or entities, or goes beyond the limits.
    """
    most = limits()
    if len(data) > most.xml_bytes:
        raise XmlError(
            Phrase(
                "its description is {count} bytes long; the limit is {most}",
                count=len(data),
                most=most.xml_bytes,
            )
        )
    builder, depth = TreeBuilder(), _Depth(most.xml_depth)
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartDoctypeDeclHandler = _refuse
    parser.EntityDeclHandler = _refuse
    parser.ExternalEntityRefHandler = _refuse

    def start(tag: str, attributes: dict[str, str]) -> None:
        depth.enter()
        builder.start(local_name(tag), attributes)

    def end(tag: str) -> None:
        depth.leave()
        builder.end(local_name(tag))

    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = builder.data
    try:
        parser.Parse(data, True)
        return builder.close()
    except (expat.ExpatError, AssertionError, ValueError, LookupError) as error:
        raise XmlError(Phrase("its description is not well formed ({reason})", reason=error)) from error


def require_plain_start(stream: IO[bytes]) -> None:
    """Refuse a document that declares a document type, read up to its first element.

    Parameters
    ----------
    stream : binary file
        What cannot be read as XML at all is left to whoever reads all of it.

    Raises
    ------
    XmlError
        If it declares a document type or entities.
    """
    parser = expat.ParserCreate()
    parser.StartDoctypeDeclHandler = _refuse
    parser.StartElementHandler = _begun
    try:
        while chunk := stream.read(_CHUNK):
            parser.Parse(chunk, False)
    except (_BegunError, expat.ExpatError):
        return


class _BegunError(Exception):
    pass


def _begun(*_: object) -> NoReturn:
    raise _BegunError


class _Depth:
    def __init__(self, most: int) -> None:
        self._most = most
        self._now = 0

    def enter(self) -> None:
        self._now += 1
        if self._now > self._most:
            raise XmlError(Phrase("its description is nested more than {most} deep", most=self._most))

    def leave(self) -> None:
        self._now -= 1


def _refuse(*_: object) -> NoReturn:
    raise XmlError(Phrase("its description declares a document type or entities, which no imager needs"))


def local_name(tag: str) -> str:
    """Return the name of an element without its prefix."""
    return tag.rpartition(":")[2]


def number(element: Element | None, attribute: str) -> float | None:
    """Return the finite number in an attribute, None if there is none."""
    text = None if element is None else element.get(attribute)
    try:
        value = float(text) if text is not None else None
    except ValueError:
        return None
    return value if value is not None and abs(value) < float("inf") else None
