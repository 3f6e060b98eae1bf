"""A whole district: a content root that `vektor build` accepts as it stands.

Enters: the number of schools. Leaves: files, one after another, the same ones each time.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from bench.district.name import (
    FORM,
    INSTITUTE,
    LABELS,
    REGION,
    municipalities,
)
from bench.district.plan import plan_files
from bench.district.project import municipality_files
from bench.district.record import Written, record
from bench.district.school import base_files, school_files
from bench.district.tree import card_form_fields, label_fields

_MARK = """\
# yaml-language-server: $schema=schemas/vektor.schema.json
schema: 1
title: "Пример: поддержка школ, число школ – {schools}"
forge: github
branch: main
visibility: private
small_cell_k: 5
"""


def district_files(schools: int) -> Iterator[Written]:
    """Yield the files of a district of ``schools`` schools."""
    yield Written("vektor.yaml", _MARK.format(schools=schools))
    yield from _institute()
    for home in municipalities(schools):
        yield from municipality_files(home)
        yield from base_files(home)
        for number in home.schools:
            yield from school_files(number, home)
            yield from plan_files(number, home)


def write_district(schools: int, out: Path) -> int:
    """Write a district below ``out`` and return how many files it has."""
    count = 0
    for file in district_files(schools):
        path = out / file.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(file.text, encoding="utf-8", newline="\n")
        count += 1
    return count


def _institute() -> Iterator[Written]:
    folder = f"content/organisations/{INSTITUTE}"
    fields = {"name": f"Институт развития образования ({REGION})", "type": "institute"}
    yield record(f"{folder}/organisation.yaml", "organisation", INSTITUTE, fields)
    yield record(f"{folder}/label-set-{LABELS}.yaml", "label-set", LABELS, label_fields())
    yield record(f"{folder}/card-form-{FORM}.yaml", "card-form", FORM, card_form_fields())
