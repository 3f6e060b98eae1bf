from __future__ import annotations

from typing import Any

import pytest

from generator.assemble.structure import structure
from generator.core.finding import Finding, Severity, finding
from generator.core.origin import Origin
from generator.findings.run import STALE, weigh
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
