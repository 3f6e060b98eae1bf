from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from generator.assemble.structure import structure
from generator.core.finding import Finding, Place, Severity, finding
from generator.core.origin import Origin
from generator.findings.run import STALE, weigh, weigh_late
from generator.model.narrative import Narrative
from generator.model.note import Note
from generator.model.organisation import Act

FILE = "content/acts/act-plan.yaml"


def _act(*acknowledged: dict[str, str], **more: Any) -> Act:
    instance = {
        "id": "plan",
        "type": "приказ",
        "title": "О плане",
        "date": "31.11.2024",
        "acknowledged": list(acknowledged),
        **more,
    }
    return structure(Act, instance, Origin(FILE))


def _known(**changes: str) -> dict[str, str]:
    words = {"slug": "date-impossible", "at": "/date", "value": "31.11.2024", "reason": "печать"}
    return words | changes


def _impossible() -> Finding:
    return finding("date-impossible", Severity.ERROR, FILE, "/date", found="31.11.2024")


def test_an_acknowledgement_gives_the_finding_its_reason() -> None:
    (item,) = weigh([_impossible()], [_act(_known())])
    assert (item.acknowledged, item.severity) == ("печать", Severity.ERROR)


@pytest.mark.parametrize(
    "changes", [{"value": "30.11.2024"}, {"at": "/title"}, {"slug": "date-unread"}]
)
def test_one_that_meets_nothing_is_a_finding_itself(changes: dict[str, str]) -> None:
    item, stale = weigh([_impossible()], [_act(_known(**changes))])
    assert item.acknowledged == ""
    assert (stale.slug, stale.severity, stale.pointer) == (
        STALE,
        Severity.WARNING,
        "/acknowledged/0",
    )


def test_one_acknowledgement_covers_all_findings_of_its_place() -> None:
    found = weigh([_impossible(), _impossible()], [_act(_known())])
    assert [item.acknowledged for item in found] == ["печать", "печать"]


def test_errors_of_a_draft_are_warnings() -> None:
    advice = finding("deadline-weekend", Severity.ADVICE, FILE, "/date")
    found = weigh([_impossible(), advice], [_act(status="draft")])
    assert [item.severity for item in found] == [Severity.WARNING, Severity.ADVICE]


def test_findings_of_other_files_stay_as_they_are() -> None:
    other = finding("date-impossible", Severity.ERROR, "content/acts/act-other.yaml", "/date")
    assert weigh([other], [_act(status="draft")]) == [other]


def test_findings_come_in_a_stable_order() -> None:
    found = [
        finding("b-b", Severity.WARNING, FILE, "/b"),
        finding("a-a", Severity.WARNING, FILE, "/b", name="2"),
        finding("a-a", Severity.WARNING, FILE, "/b", name="1"),
        finding("z-z", Severity.ERROR, FILE, "/z"),
    ]
    once, again = weigh(found, []), weigh(reversed(found), [])
    assert once == again
    assert [item.slug for item in once] == ["z-z", "a-a", "a-a", "b-b"]


FOLDER = "content/programmes/path"
TEXT = f"{FOLDER}/texts/introduction.md"


def _note(name: str, *acknowledged: dict[str, str], **more: Any) -> Note:
    instance = {
        "id": name,
        "cycle": "2023",
        "date": "27.12.2023",
        "title": "Справка",
        "texts": [{"block": "introduction", "file": "introduction.md"}],
        "acknowledged": list(acknowledged),
        **more,
    }
    return structure(Note, instance, Origin(f"{FOLDER}/note-{name}.yaml"))


def _in_text(**parameters: str) -> Finding:
    return finding("date-impossible", Severity.ERROR, TEXT, place=Place(TEXT, 3, 7), **parameters)


def _known_in_text(**changes: str) -> dict[str, str]:
    return _known(at="/texts/0/file", **changes)


def test_a_text_weighs_as_the_record_that_names_it() -> None:
    (item,) = weigh([_in_text(found="31.11.2024")], [_note("a", status="draft")])
    assert item.severity is Severity.WARNING


def test_a_text_that_a_final_record_names_too_is_final() -> None:
    notes = [_note("a", status="draft"), _note("b")]
    (item,) = weigh([_in_text(found="31.11.2024")], notes)
    assert item.severity is Severity.ERROR


@pytest.mark.parametrize(
    "parameters",
    [
        {"found": "31.11.2024", "around": "до 31.11.2024"},
        {"where": "Всего", "stated": "31.11.2024"},
        {"count": "2", "around": "31.11.2024"},
    ],
)
def test_words_found_in_a_text_are_acknowledged(parameters: dict[str, str]) -> None:
    other = _in_text(found="31.06.2024")
    met, left = weigh([_in_text(**parameters), other], [_note("a", _known_in_text())])
    assert {met.acknowledged, left.acknowledged} == {"печать", ""}


@pytest.mark.parametrize(
    "words",
    [
        _known_in_text(value="30.11.2024"),
        _known_in_text(slug="date-malformed"),
        _known(at="/texts/0/block"),
        _known(at=""),
    ],
)
def test_one_that_meets_nothing_in_its_text_is_a_finding_itself(words: dict[str, str]) -> None:
    stale, item = sorted(
        weigh([_in_text(found="31.11.2024")], [_note("a", words)]), key=lambda one: one.slug
    )
    assert (stale.slug, item.acknowledged) == (STALE, "")
    assert stale.file == f"{FOLDER}/note-a.yaml"


def test_a_narrative_answers_for_its_text_and_those_of_its_annexes() -> None:
    instance = {
        "id": "model",
        "word": "модель",
        "title": "Модель",
        "file": "texts/introduction.md",
        "annexes": [{"id": "one", "title": "Первое", "file": "one.md"}],
        "acknowledged": [
            _known(at="/file", value="31.11.2024"),
            _known(at="/annexes/0/file", value="31.11.2024"),
        ],
    }
    narrative = structure(Narrative, instance, Origin(f"{FOLDER}/narrative-model.yaml"))
    in_annex = replace(_in_text(found="31.11.2024"), file=f"{FOLDER}/texts/one.md")
    found = weigh([_in_text(found="31.11.2024"), in_annex], [narrative])
    assert [item.acknowledged for item in found] == ["печать", "печать"]


def _tag(**parameters: str) -> Finding:
    return finding("text-html", Severity.ERROR, TEXT, place=Place(TEXT, 3, 7), **parameters)


def test_what_composing_finds_weighs_as_the_rest() -> None:
    (item,) = weigh_late([_tag(found="<b>")], [], [_note("a", status="draft")])
    assert item.severity is Severity.WARNING
    (item,) = weigh_late([_tag(found="<b>")], [], [_note("a")])
    assert (item.severity, item.acknowledged) == (Severity.ERROR, "")


def test_an_acknowledgement_that_composing_meets_is_not_stale() -> None:
    note = _note("a", _known_in_text(slug="text-html", value="<b>"))
    early = weigh([_impossible()], [note])
    assert STALE in {item.slug for item in early}
    impossible, tag = weigh_late([_tag(found="<b>")], early, [note])
    assert (impossible.slug, tag.slug, tag.acknowledged) == (
        "date-impossible",
        "text-html",
        "печать",
    )


def test_an_acknowledgement_that_nothing_meets_stays_stale() -> None:
    note = _note("a", _known_in_text(slug="text-html", value="<i>"))
    slugs = [item.slug for item in weigh_late([_tag(found="<b>")], weigh([], [note]), [note])]
    assert sorted(slugs) == [STALE, "text-html"]


def test_what_two_steps_find_is_said_once() -> None:
    act = _act(_known())
    assert len(weigh_late([_impossible()], weigh([_impossible()], [act]), [act])) == 1
