"""The layout profile: what a standard or a department prescribes for a page and a few styles.

Enters: the mapping that a file of generator/layouts holds. Leaves: a typed profile. Lengths are
in millimetres, sizes and distances of lines in points.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

from generator.core.dataclass import dataclass
from generator.core.exceptions import VektorError
from generator.russian.dates import DateStyle

ALIGNMENTS = ("left", "center", "right", "justify")


@dataclass(frozen=True, slots=True, kw_only=True)
class Margins:
    """The margins of a page, in millimetres."""

    left: Decimal
    right: Decimal
    top: Decimal
    bottom: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class PageNumber:
    """The page number: ``place`` is header or footer, ``edge`` its distance from the sheet's edge.

    ``restarts`` numbers each annex of a pack anew; otherwise pages are counted through.
    """

    place: str
    alignment: str
    on_first_page: bool
    restarts: bool
    size: Decimal
    edge: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class StyleRule:
    """What a reserved style, known by its name in Word, must look like; None leaves it free."""

    name: str
    font: str | None = None
    size: Decimal | None = None
    bold: bool | None = None
    alignment: str | None = None
    first_line: Decimal | None = None
    line_spacing: Decimal | None = None
    before: Decimal | None = None
    after: Decimal | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LayoutProfile:
    """A dated profile. ``since`` is the first day of papers that it is for, None for any."""

    slug: str
    title: str
    since: date | None
    font: str
    margins: Margins
    landscape_margins: Margins
    page_number: PageNumber
    date_style: DateStyle
    styles: tuple[StyleRule, ...]


def layout_from(data: Mapping[str, Any]) -> LayoutProfile:
    """Return the profile that ``data`` (scalars as texts) describes.

    Raises: VektorError ``layout-key-wrong`` or ``layout-value-wrong``.
    """
    _only(data, {field.name for field in fields(LayoutProfile)}, "")
    return LayoutProfile(
        slug=_text(data, "slug"),
        title=_text(data, "title"),
        since=_day(data.get("since", "")),
        font=_text(data, "font"),
        margins=_margins(data, "margins"),
        landscape_margins=_margins(data, "landscape_margins"),
        page_number=_page_number(_mapping(data, "page_number")),
        date_style=_date_style(_text(data, "date_style")),
        styles=tuple(_style(each) for each in data.get("styles", ())),
    )


def profile_in(profiles: Mapping[str, LayoutProfile], slug: str) -> LayoutProfile:
    """Return a layout profile. Raises: VektorError ``document-layout-unknown``."""
    found = profiles.get(slug)
    if found is None:
        known = ", ".join(sorted(profiles))
        raise VektorError("document-layout-unknown", layout=slug, known=known)
    return found


def _only(data: Mapping[str, Any], known: set[str], where: str) -> None:
    for key in data:
        if key not in known:
            raise VektorError("layout-key-wrong", key=where + key, known=", ".join(sorted(known)))


def _wrong(key: str, found: object, allowed: str) -> VektorError:
    return VektorError("layout-value-wrong", key=key, found=found, allowed=allowed)


def _text(data: Mapping[str, Any], key: str) -> str:
    found = data.get(key)
    if not isinstance(found, str) or not found:
        raise _wrong(key, found, "текст")
    return found


def _mapping(data: Mapping[str, Any], key: str) -> Mapping[str, Any]:
    found = data.get(key)
    if not isinstance(found, Mapping):
        raise _wrong(key, found, "вложенные поля")
    return found


def _number(data: Mapping[str, Any], key: str) -> Decimal:
    try:
        found = Decimal(str(data.get(key)))
    except InvalidOperation:
        found = Decimal("NaN")
    if not found.is_finite() or not 0 <= found <= 1000:
        raise _wrong(key, data.get(key), "число от 0 до 1000, дробная часть через точку")
    return found


def _yes(data: Mapping[str, Any], key: str) -> bool:
    found = str(data.get(key)).lower()
    if found not in ("true", "false"):
        raise _wrong(key, found, "true, false")
    return found == "true"


def _one_of(data: Mapping[str, Any], key: str, allowed: tuple[str, ...]) -> str:
    found = _text(data, key)
    if found not in allowed:
        raise _wrong(key, found, ", ".join(allowed))
    return found


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError as error:
        raise _wrong("since", text, "ГГГГ-ММ-ДД") from error


def _date_style(text: str) -> DateStyle:
    try:
        return DateStyle(text)
    except ValueError as error:
        raise _wrong("date_style", text, ", ".join(DateStyle)) from error


def _margins(data: Mapping[str, Any], key: str) -> Margins:
    given = _mapping(data, key)
    names = [field.name for field in fields(Margins)]
    _only(given, set(names), f"{key}.")
    return Margins(**{name: _number(given, name) for name in names})


def _page_number(data: Mapping[str, Any]) -> PageNumber:
    _only(data, {field.name for field in fields(PageNumber)}, "page_number.")
    return PageNumber(
        place=_one_of(data, "place", ("header", "footer")),
        alignment=_one_of(data, "alignment", ALIGNMENTS[:3]),
        on_first_page=_yes(data, "on_first_page"),
        restarts=_yes(data, "restarts"),
        size=_number(data, "size"),
        edge=_number(data, "edge"),
    )


def _style(data: Mapping[str, Any]) -> StyleRule:
    _only(data, {field.name for field in fields(StyleRule)}, "styles.")
    numbers = ("size", "first_line", "line_spacing", "before", "after")
    return StyleRule(
        name=_text(data, "name"),
        font=_text(data, "font") if "font" in data else None,
        bold=_yes(data, "bold") if "bold" in data else None,
        alignment=_one_of(data, "alignment", ALIGNMENTS) if "alignment" in data else None,
        **{name: _number(data, name) for name in numbers if name in data},
    )
