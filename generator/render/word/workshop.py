"""The workshop: everything that is at hand while a template is compiled.

Enters: the file of a template and the shared files that it may include. Leaves: a type whose
tables the steps of compilation fill: the package, units of source, styles, numbering.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field, replace

from generator.core.dataclass import dataclass
from generator.model.layout import LayoutProfile
from generator.render.word.draft import Draft, Placed, Spot
from generator.render.word.ooxml import Element, parse_part
from generator.render.word.package import Package, open_package
from generator.render.word.source import Source


@dataclass(frozen=True, slots=True)
class Workshop:
    """``sources`` are finished units by key; ``needs`` names what rendering will call upon.

    ``trees`` are parsed parts that compilation changes: styles, numbering, settings, notes.
    ``prefixes`` are the namespaces that included files bring along; ``tags`` the tags by unit;
    ``included`` the names of all included files.
    """

    package: Package
    draft: Draft
    shared: Mapping[str, bytes]
    sources: dict[str, Source] = field(default_factory=dict)
    trees: dict[str, Element] = field(default_factory=dict)
    needs: set[str] = field(default_factory=set)
    prefixes: dict[str, str] = field(default_factory=dict)
    profile: LayoutProfile | None = None
    tags: dict[str, list[Placed]] = field(default_factory=dict)
    included: set[str] = field(default_factory=set)

    def tree(self, part: str) -> Element:
        """Return the parsed tree of a part, the same one each time."""
        if part not in self.trees:
            self.trees[part] = parse_part(part, self.package.parts[part])
        return self.trees[part]


@dataclass(frozen=True, slots=True)
class Bench:
    """One part at work: which unit it becomes, in which part of the document it will stand.

    ``host`` is the part whose relationships its ids refer to; ``label`` names it for people;
    ``path`` are the files that are being included, outermost first.
    """

    shop: Workshop
    draft: Draft
    unit: str
    host: str
    label: str
    path: tuple[str, ...]

    @property
    def spot(self) -> Spot:
        """Return the place of what the program itself adds to this part."""
        return Spot(self.draft.template, self.label)


def open_workshop(
    name: str, source: bytes, shared: Mapping[str, bytes], profile: LayoutProfile | None
) -> Workshop:
    """Return the workshop of a template.

    Raises: RefusedError.
    """
    return Workshop(open_package(source), Draft(name), shared, profile=profile)


def bench_for(shop: Workshop, unit: str, label: str) -> Bench:
    """Return the bench of a part of the template itself."""
    return Bench(shop, shop.draft, unit, unit, label, (shop.draft.template,))


def bench_inside(bench: Bench, file: str, unit: str) -> Bench:
    """Return the bench of a file that the part at ``bench`` includes."""
    draft = replace(bench.draft, template=file)
    return Bench(bench.shop, draft, unit, bench.host, "document", (*bench.path, file))
