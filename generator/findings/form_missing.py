"""A document inflects a name whose reviewed case form is not recorded."""

from __future__ import annotations

from collections.abc import Iterator

from generator.core.finding import Severity
from generator.core.wording import say
from generator.findings.check import Check, Spot, Surroundings, spot
from generator.findings.part import parts_of_type
from generator.model.order import Addressee, Order, Point
from generator.model.record import CaseForms
from generator.russian.cases import FormsSource, post_forms


def _find(order: Order, surroundings: Surroundings) -> Iterator[Spot]:
    for point in parts_of_type(order, Point):
        if point.addressee is None:
            continue
        case = "acc" if point.control else "dat"
        name, forms = _named(point.addressee, surroundings)
        if name and not is_abbreviated(name) and not _has_form(name, forms, case):
            yield spot(point.origin.at("addressee"), found=name, case=say("checks", f"case.{case}"))


def _has_form(name: str, forms: CaseForms | None, case: str) -> bool:
    """Tell whether a reviewed form is recorded or stands in the reviewed table of posts."""
    recorded = bool(forms and getattr(forms, case))
    return recorded or post_forms(name).source is FormsSource.TABLE


def is_abbreviated(name: str) -> bool:
    """Tell whether ``name`` opens with an abbreviation, which is not inflected: «МКУ «ИМЦ»»."""
    first = name.split(maxsplit=1)[0].strip('«»"')
    return len(first) > 1 and first.isupper()


def _named(addressee: Addressee, surroundings: Surroundings) -> tuple[str, CaseForms | None]:
    """Return the name that the point prints, and its reviewed forms."""
    if addressee.post:
        return addressee.post, addressee.forms
    organisation = surroundings.registry.organisations.get(addressee.organisation)
    if organisation is None:
        return "", None
    for unit in organisation.units:
        if unit.id == addressee.unit:
            return unit.name, unit.forms
    return organisation.name, organisation.forms


FORM_MISSING = Check("form-missing", Severity.ADVICE, Order, _find)
