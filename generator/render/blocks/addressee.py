"""Addressees of points: the case that the sentence needs, or a wording in the nominative.

Enter an addressee of a record, the registry and the day of the paper. Leave the phrase in dative
or accusative when reviewed forms are recorded; else the nominative, marked as such.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from generator.core.finding import Finding, Severity, finding
from generator.core.origin import Origin
from generator.model.order import Addressee
from generator.model.organisation import Organisation, OrganisationUnit
from generator.model.record import CaseForms
from generator.model.unit import Registry
from generator.render.blocks.person import bracketed
from generator.render.printed import joined_phrases, typeset
from generator.russian.counting import Case

# A name that begins with an abbreviation is not inflected: «МКУ «ИМЦ»», «МБОУ «Школа № 3»».
_ABBREVIATED = re.compile(r"[А-ЯЁ]{2,}\b")


@dataclass(frozen=True, slots=True)
class Called:
    """An addressee in words. ``inflected`` tells whether ``text`` is in the case asked for."""

    text: str
    inflected: bool
    findings: tuple[Finding, ...] = ()


def call(
    addressee: Addressee, registry: Registry, issuer: str, day: date | None, case: Case
) -> Called:
    """Return the addressee in ``case`` with the people's names in brackets."""
    body = _body(addressee, registry, issuer, case)
    people = ", ".join(bracketed(registry, person, day) for person in addressee.people)
    text = joined_phrases(body.text, f"({people})" if people else "")
    return Called(typeset(text), body.inflected, body.findings)


def form_in(
    name: str, forms: CaseForms | None, case: Case, origin: Origin
) -> tuple[str, tuple[Finding, ...]]:
    """Return ``name`` in ``case`` from its reviewed forms; "" and a finding when not recorded."""
    recorded = getattr(forms, case.value, "") if forms else ""
    if recorded or case is Case.NOMINATIVE:
        return recorded or name, ()
    if _ABBREVIATED.match(name):
        return name, ()
    missing = finding(
        "form-missing",
        Severity.ADVICE,
        origin.file,
        origin.pointer,
        name=name,
        case=_CASE_NAMES[case],
        key=f"forms.{case.value}",
    )
    return "", (missing,)


_CASE_NAMES = {
    Case.GENITIVE: "родительного",
    Case.DATIVE: "дательного",
    Case.ACCUSATIVE: "винительного",
    Case.INSTRUMENTAL: "творительного",
    Case.PREPOSITIONAL: "предложного",
}


def _body(addressee: Addressee, registry: Registry, issuer: str, case: Case) -> Called:
    if addressee.post:
        return _chosen(addressee.post, addressee.forms, case, addressee.origin)
    organisation = registry.organisations.get(addressee.organisation)
    if organisation is None:
        return _school_called(addressee, registry, case)
    unit = next((each for each in organisation.units if each.id == addressee.unit), None)
    if unit is None:
        return _chosen(organisation.name, organisation.forms, case, organisation.origin)
    return _unit_called(unit, organisation, issuer, case)


def _school_called(addressee: Addressee, registry: Registry, case: Case) -> Called:
    school = registry.schools.get(addressee.organisation)
    if school is None:
        return Called(addressee.organisation, inflected=True)
    return _chosen(school.name, school.forms, case, school.origin)


def _unit_called(
    unit: OrganisationUnit, organisation: Organisation, issuer: str, case: Case
) -> Called:
    called = _chosen(unit.name, unit.forms, case, unit.origin)
    if organisation.id == issuer:
        return called
    owner = _chosen(organisation.name, organisation.forms, Case.GENITIVE, organisation.origin)
    text = f"{called.text} {owner.text}" if owner.inflected else f"{called.text}, {owner.text}"
    return Called(text, called.inflected, called.findings + owner.findings)


def _chosen(name: str, forms: CaseForms | None, case: Case, origin: Origin) -> Called:
    text, findings = form_in(name, forms, case, origin)
    return Called(text or name, bool(text), findings)
