"""Addressees of points: the case that the sentence needs, or a wording in the nominative.

Enter an addressee of a record, the registry and the day of the paper. Leave the phrase in dative
or accusative when reviewed forms are recorded; else the nominative, marked as such.
"""

from __future__ import annotations

from datetime import date

from generator.core.dataclass import dataclass
from generator.findings.form_missing import is_abbreviated
from generator.model.order import Addressee
from generator.model.organisation import Organisation, OrganisationUnit
from generator.model.record import CaseForms
from generator.model.unit import Registry
from generator.render.blocks.person import bracketed
from generator.render.printed import joined_phrases, typeset
from generator.russian.cases import FormsSource, post_forms
from generator.russian.counting import Case


@dataclass(frozen=True, slots=True)
class Called:
    """An addressee in words. ``inflected`` tells whether ``text`` is in the case asked for.

    A form that is not recorded is a finding of the checks of orders, not of rendering.
    """

    text: str
    inflected: bool


def call(
    addressee: Addressee, registry: Registry, issuer: str, day: date | None, case: Case
) -> Called:
    """Return the addressee in ``case`` with the people's names in brackets."""
    body = _body(addressee, registry, issuer, case)
    people = ", ".join(bracketed(registry, person, day) for person in addressee.people)
    text = joined_phrases(body.text, f"({people})" if people else "")
    return Called(typeset(text), body.inflected)


def form_in(name: str, forms: CaseForms | None, case: Case) -> str:
    """Return ``name`` in ``case``: its recorded form, else that of the reviewed table of words.

    "" when neither is there; a name that begins with an abbreviation stays as it is.
    """
    recorded = getattr(forms, case.value, "") if forms else ""
    if recorded or case is Case.NOMINATIVE or is_abbreviated(name):
        return recorded or name
    listed = post_forms(name)
    return listed.by_case[case] if listed.source is FormsSource.TABLE else ""


def _body(addressee: Addressee, registry: Registry, issuer: str, case: Case) -> Called:
    if addressee.post:
        return _chosen(addressee.post, addressee.forms, case)
    organisation = registry.organisations.get(addressee.organisation)
    if organisation is None:
        return _school_called(addressee, registry, case)
    unit = next((each for each in organisation.units if each.id == addressee.unit), None)
    if unit is None:
        return _chosen(organisation.name, organisation.forms, case)
    return _unit_called(unit, organisation, issuer, case)


def _school_called(addressee: Addressee, registry: Registry, case: Case) -> Called:
    school = registry.schools.get(addressee.organisation)
    if school is None:
        return Called(addressee.organisation, inflected=True)
    return _chosen(school.name, school.forms, case)


def _unit_called(
    unit: OrganisationUnit, organisation: Organisation, issuer: str, case: Case
) -> Called:
    called = _chosen(unit.name, unit.forms, case)
    if organisation.id == issuer:
        return called
    owner = _chosen(organisation.name, organisation.forms, Case.GENITIVE)
    text = f"{called.text} {owner.text}" if owner.inflected else f"{called.text}, {owner.text}"
    return Called(text, called.inflected)


def _chosen(name: str, forms: CaseForms | None, case: Case) -> Called:
    text = form_in(name, forms, case)
    return Called(text or name, bool(text))
