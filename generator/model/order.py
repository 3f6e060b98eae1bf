"""Orders with points and annexes."""

from __future__ import annotations

from generator.core.dataclass import dataclass
from generator.model.date import PrintedDate
from generator.model.deadline import Deadline
from generator.model.record import CaseForms, Part, Record


@dataclass(frozen=True, slots=True, kw_only=True)
class Addressee(Part):
    """Who a point is addressed to.

    An ``organisation`` (with or without ``unit``) or a ``post`` in words, which may stand
    without a person; ``people`` are the ids printed in brackets. ``forms`` inflect ``post``.
    """

    organisation: str = ""
    unit: str = ""
    post: str = ""
    people: tuple[str, ...] = ()
    forms: CaseForms | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Point(Part):
    """A point of an order. ``number`` is as the source printed it; ours is computed.

    ``printed`` is the line as the source printed it where that differs from what we print.
    ``text`` may refer to {{ annex.ID }}, {{ point.ID }}, {{ deadline }} and {{ addressee }}.
    ``verb`` closes the addressee's line («обеспечить»). ``control`` marks the point that lays
    control on someone.
    """

    id: str
    text: str = ""
    number: str = ""
    printed: str = ""
    verb: str = ""
    addressee: Addressee | None = None
    deadline: Deadline | None = None
    control: bool = False
    points: tuple[Point, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Annex(Part):
    """An annex: a record of the same programme named by ``content_kind`` and ``content_id``."""

    id: str
    title: str
    content_kind: str
    content_id: str
    number: str = ""
    approved: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Signature(Part):
    """Who signs: a person and the post as it is printed beside the line."""

    post: str
    person: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Order(Record):
    """An order of ``issuer``, an organisation or a school.

    ``type`` is приказ or распоряжение; ``operative`` its opening word.
    A draft has no ``number`` and ``date`` yet. ``cycle`` is the cycle that the order sets up.
    ``acts`` are the acts it cites. ``issued_by`` names the issuer in the genitive as marks of
    approval do («директора МБОУ СОШ № 2»).
    """

    issuer: str
    type: str
    title: str
    points: tuple[Point, ...]
    signature: Signature
    issued_by: str = ""
    number: str = ""
    date: PrintedDate | None = None
    cycle: str = ""
    place: str = ""
    preamble: str = ""
    operative: str = ""
    layout: str = ""
    annexes: tuple[Annex, ...] = ()
    acts: tuple[str, ...] = ()
    executor: str = ""
    acquainted: tuple[str, ...] = ()
    agreed: tuple[Signature, ...] = ()
