"""Check a Word template without rendering it: every mistake at once, each with its place.

Enters: the template, the files that it may include, the declared type of its context. Leaves:
findings on the template's file.
"""

from __future__ import annotations

from collections.abc import Mapping

from generator.core.declared import NameProblem, Vocabulary, check_names
from generator.core.fact import Fact
from generator.core.finding import Finding, Place, Severity, finding
from generator.core.jinja import ContextEnvironment, TemplateSyntaxError, nodes
from generator.core.rich import Emphasis, Footnote, LineBreak, Link, Picture, Rich, Strong
from generator.core.wording import say
from generator.model.layout import LayoutProfile
from generator.render.word.building import build
from generator.render.word.draft import Problem, Spot
from generator.render.word.leniency import lenient_source
from generator.render.word.place import spot_place
from generator.render.word.printing import word_environment
from generator.render.word.refusal import RefusedError
from generator.render.word.source import Source
from generator.render.word.template import Filters
from generator.render.word.workshop import Workshop, open_workshop

_INLINE = frozenset((Strong, Emphasis, Link, Footnote, LineBreak, Picture))
_LEAVES = _INLINE | {Fact, Rich}
_SLUGS = {
    "unknown-name": "template-name-unknown",
    "unknown-filter": "template-filter-unknown",
    "not-a-list": "template-list-expected",
    "unprintable": "template-value-unfit",
    "unused": "template-field-unused",
}


def check_template(
    name: str,
    source: bytes,
    shared: Mapping[str, bytes],
    declared: type,
    file: str,
    *,
    profile: LayoutProfile | None = None,
    filters: Filters | None = None,
) -> list[Finding]:
    """Return the findings on the template ``file``; with a profile, also where it differs.

    ``declared`` is the dataclass of the contexts that the template will be given.
    """
    try:
        shop = open_workshop(name, source, shared, profile)
        build(shop)
    except RefusedError as refused:
        reason = refused.parameters["reason"]
        place = Place(file)
        return [finding("template-refused", Severity.ERROR, file, place=place, reason=reason)]
    found = [_problem_finding(each, file, name) for each in shop.draft.problems]
    found += _check_names(shop, declared, file, filters or {})
    return list(dict.fromkeys(found))


def _problem_finding(problem: Problem, file: str, template: str) -> Finding:
    given = dict(problem.parameters)
    if "rule" in given:
        given["rule"] = say("word", f"rule.{given['rule']}")
    if "nearest" in given:
        given["nearest"] = nearest_words(given["nearest"])
    place = spot_place(problem.spot, file, template)
    return Finding(problem.slug, problem.severity, file, "", tuple(given.items()), place=place)


def nearest_words(name: str) -> str:
    """Return «; возможно, …» for the nearest known name, "" when there is none."""
    return say("word", "place.nearest", name=name) if name else ""


def _check_names(shop: Workshop, declared: type, file: str, filters: Filters) -> list[Finding]:
    environment = word_environment(filters)
    sources, trees = _trees(shop, environment)
    vocabulary = _vocabulary(environment, trees)
    own = [key for key in sources if "|" not in key and key in shop.package.parts]
    found: list[NameProblem] = []
    unused: list[set[NameProblem]] = []
    for key in own:
        problems = check_names(trees[key], key, declared, vocabulary)
        found += [each for each in problems if each.kind != "unused"]
        unused.append({each for each in problems if each.kind == "unused"})
    idle = sorted(_names_in_all(unused))
    template = shop.draft.template
    return [_name_finding(each, sources, file, template) for each in found] + [
        finding(_SLUGS["unused"], Severity.ADVICE, file, place=Place(file), name=name)
        for name in idle
    ]


def _names_in_all(unused: list[set[NameProblem]]) -> set[str]:
    names = [{each.name for each in one} for one in unused]
    return set.intersection(*names) if names else set()


def _trees(
    shop: Workshop, environment: ContextEnvironment
) -> tuple[dict[str, Source], dict[str, nodes.Template]]:
    """Return sources and syntax trees by unit, of the tags alone when the template is broken."""
    broken = any(each.severity is Severity.ERROR for each in shop.draft.problems)
    sources = dict(shop.sources)
    if broken:
        sources = {key: lenient_source(placed) for key, placed in shop.tags.items()}
    trees = {}
    for key, source in sources.items():
        try:
            trees[key] = environment.parse(source.text)
        except TemplateSyntaxError:
            trees[key] = nodes.Template([], lineno=1)
    return sources, trees


def _vocabulary(environment: ContextEnvironment, trees: Mapping[str, nodes.Template]) -> Vocabulary:
    return Vocabulary(
        filters=frozenset(environment.filters),
        tests=frozenset(environment.tests),
        leaves=_LEAVES,
        printable=frozenset((Fact, Picture)),
        globals=frozenset(("vektor", "vektor_rich", "vektor_inline", "vektor_margin")),
        trees=trees,
        scoped_includes=frozenset(("vektor_include", "vektor_document")),
        plain_includes=frozenset(("vektor_margin",)),
        arguments={"vektor_rich": frozenset((Rich,)), "vektor_inline": _INLINE | {Fact, str}},
    )


def _name_finding(
    problem: NameProblem, sources: Mapping[str, Source], file: str, template: str
) -> Finding:
    spot = sources[problem.template].spot_at(problem.line) or Spot(template)
    allowed = [each for each in problem.allowed if not each.startswith("vektor")]
    return finding(
        _SLUGS[problem.kind],
        Severity.ERROR,
        file,
        place=spot_place(spot, file, template),
        name=problem.name,
        nearest=nearest_words(problem.suggestion),
        known=", ".join(allowed) or "–",
    )
