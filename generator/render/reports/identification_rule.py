"""The list of a rule: parameters with sources, verdicts of schools, the printed criterion, what if.

Enter a rule and the listings of its schools. Leave headings, paragraphs and tables.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.analyse.listing import PRINTED, RULE, Counted, Listing
from generator.core.fact import Fact
from generator.core.rich import Block, Heading, Inline, LineBreak, Paragraph, Strong, Table
from generator.core.wording import say
from generator.model.identification import IdentificationRule, ProcedureSet, Reading
from generator.render.group_bands import group_bands
from generator.render.ordered import in_order_of_names
from generator.render.printed import printed
from generator.render.report import Report, Reported
from generator.render.scope import Scope, get, narrow_name, narrow_names
from generator.russian.counting import counted

_MANY = {True: "-many", False: ""}


def listings_of(
    scope: Scope, rule: IdentificationRule, variant: str, schools: tuple[str, ...] | None = None
) -> tuple[Listing, ...]:
    """Return the listings of a rule's schools by one reading, in the order of names.

    With ``schools``, of these alone, and no others are looked at.
    """
    key = (rule.owner, rule.id, variant)
    found = {
        each.school: each
        for school in (rule.schools if schools is None else schools)
        if school in rule.schools and school in scope.results
        for each in scope.results[school].listings
        if (each.programme, each.rule, each.variant) == key
    }
    return tuple(found[school] for school in in_order_of_names(scope.registry, found))


def low_text(item: Counted) -> str:
    """Return «русский язык, 5 класс: 31 из 76 (ВПР, 2022)»."""
    return say(
        "marks",
        "rule.low",
        subject=item.subject,
        grade=item.grade,
        failed=item.failed,
        base=item.base,
        procedure=say("marks", f"procedure.{item.procedure.value}"),
        year=item.year,
    )


def doubt_text(listing: Listing) -> str:
    """Return why a verdict hangs by a thread, "" when it does not."""
    return "; ".join(say("marks", f"doubt.{doubt.value}") for doubt in listing.decision.doubts)


def _items(scope: Scope) -> tuple[Reported, ...]:
    return tuple(
        Reported(rule.id, rule.title, rule, str(rule.year), "identification_rule.csv")
        for rule in scope.unit.identification_rules
    )


def _make(scope: Scope, item: Reported, schools: tuple[str, ...]) -> tuple[Block, ...]:
    rule = get(scope.unit.identification_rules, item.id)
    found = listings_of(scope, rule, RULE)
    shown = tuple(each for each in found if not schools or each.school in schools)
    return (
        _stated(scope, rule, found),
        _verdicts(scope, shown),
        Heading(2, (say("marks", "rule.parameters"),)),
        _parameters(rule),
        *_printed(scope, rule),
        *_what_if(scope, rule),
        *group_bands(scope, rule, schools),
    )


def _stated(scope: Scope, rule: IdentificationRule, found: Iterable[Listing]) -> Paragraph:
    listed = _listed(found)
    words = [say("marks", "rule.list", year=rule.year, schools=_names(scope, listed))]
    if rule.stated is not None:
        same = set(rule.stated.schools) == set(listed)
        key = "rule.stated-same" if same else "rule.stated-other"
        stated = _names(scope, in_order_of_names(scope.registry, rule.stated.schools))
        words.append(say("marks", key, source=rule.stated.source, schools=stated))
    return Paragraph((" ".join(words),))


def _verdicts(scope: Scope, found: Iterable[Listing]) -> Table:
    heads = tuple((say("marks", f"rule.{key}"),) for key in ("school", "verdict", "lows", "doubts"))
    rows = tuple(
        (
            (narrow_name(scope, each.school),),
            (_verdict(each),),
            _lows(each),
            (Fact(doubt_text(each) or say("marks", "rule.none")),),
        )
        for each in found
    )
    return Table(heads, rows, widths=(12, 14, 50, 22))


def _verdict(listing: Listing) -> Inline:
    listed = listing.decision.listed
    text = Fact(say("marks", "listed.yes" if listed else "listed.no"))
    return Strong((text,)) if listed else text


def _lows(listing: Listing) -> tuple[Inline, ...]:
    found: list[Inline] = []
    for item in listing.decision.low:
        found += [
            *([LineBreak()] if found else []),
            Fact(low_text(item), item.origin.file, item.origin.pointer),
        ]
    return tuple(found) or (Fact(say("marks", "rule.none")),)


def _parameters(rule: IdentificationRule) -> Table:
    sources = {item.parameter: item for item in rule.sources}
    heads = tuple((say("marks", f"rule.{key}"),) for key in ("parameter", "value", "source"))
    rows = []
    for key, value in _values(rule.reading):
        item = sources.get(key)
        source = printed(item.source, item.origin.at("source")) if item else Fact("")
        name = Fact(say("marks", f"parameter.{key}"))
        rows.append(((name,), (Fact(value, rule.origin.file),), (source,)))
    return Table(heads, tuple(rows), widths=(4, 6, 8))


def _values(reading: Reading) -> Iterator[tuple[str, str]]:
    yield "procedures", "; ".join(_procedures(each) for each in reading.procedures)
    yield "min_share", reading.min_share
    yield "min_same_year", str(reading.min_same_year)
    yield "two_year", say("marks", f"two-year.{reading.two_year.value}")
    yield "year_shift", counted(reading.year_shift, "год")
    yield "retakes", say("marks", f"retakes.{reading.retakes.value}")
    yield "base", say("marks", f"base.{reading.base.value}")
    yield "min_participants", str(reading.min_participants)


def _procedures(each: ProcedureSet) -> str:
    return say(
        "marks",
        "rule.procedures-one" if len(each.grades) == 1 else "rule.procedures",
        procedure=say("marks", f"procedure.{each.procedure.value}"),
        subjects=", ".join(map(_inside, each.subjects)),
        grades=", ".join(str(grade) for grade in each.grades),
    )


def _inside(name: str) -> str:
    """Return a name as it stands within a sentence; an abbreviation keeps its letters."""
    return name[:1].lower() + name[1:] if name[1:2].islower() else name


def _printed(scope: Scope, rule: IdentificationRule) -> Iterator[Block]:
    if rule.printed is None:
        return
    yield Heading(2, (say("marks", "rule.printed"),))
    text = printed(rule.printed.text, rule.printed.origin.at("text"))
    yield Paragraph((text, f" ({rule.printed.source})"))
    computed = _listed(listings_of(scope, rule, RULE))
    literal = _listed(listings_of(scope, rule, PRINTED))
    yield Paragraph((_difference(scope, computed, literal),))


def _what_if(scope: Scope, rule: IdentificationRule) -> Iterator[Block]:
    if not rule.what_if:
        return
    yield Heading(2, (say("marks", "rule.what-if"),))
    computed = _listed(listings_of(scope, rule, RULE))
    heads = tuple(
        (say("marks", f"rule.{key}"),) for key in ("variant", "count", "added", "dropped")
    )
    rows = []
    for variant in rule.what_if:
        other = _listed(listings_of(scope, rule, variant.id))
        added = [school for school in other if school not in computed]
        dropped = [school for school in computed if school not in other]
        title = printed(variant.title, variant.origin.at("title"))
        rows.append(
            (
                (title,),
                (Fact(str(len(other))),),
                (Fact(_names(scope, added)),),
                (Fact(_names(scope, dropped)),),
            )
        )
    yield Table(heads, tuple(rows), ("left", "right", "left", "left"), widths=(6, 2, 5, 5))


def _difference(scope: Scope, computed: list[str], other: list[str]) -> str:
    if computed == other:
        return say("marks", "rule.literal-same")
    found = {
        "added": [school for school in other if school not in computed],
        "dropped": [school for school in computed if school not in other],
    }
    changes = "; ".join(
        say("marks", f"rule.literal-{key}{_MANY[len(some) > 1]}", schools=_names(scope, some))
        for key, some in found.items()
        if some
    )
    return say("marks", "rule.literal-other", changes=changes)


def _listed(found: Iterable[Listing]) -> list[str]:
    return [each.school for each in found if each.decision.listed]


def _names(scope: Scope, schools: Iterable[str]) -> str:
    return narrow_names(scope, schools) or say("marks", "rule.none")


IDENTIFICATION_RULE = Report("identification-rule", _items, _make)
