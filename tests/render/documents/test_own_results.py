"""Papers of one school look at no other school: one value edited makes few papers anew."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

import pytest

from generator.analyse.result import SchoolResults
from generator.render.document import Document
from generator.render.documents.card import CARD
from generator.render.documents.extract import EXTRACT
from generator.render.scope import Scope


class Looked(Mapping[str, SchoolResults]):
    """Results that note whose were looked at."""

    def __init__(self, results: Mapping[str, SchoolResults]) -> None:
        self.results = results
        self.schools: set[str] = set()

    def __getitem__(self, school: str) -> SchoolResults:
        self.schools.add(school)
        return self.results[school]

    def __contains__(self, school: object) -> bool:
        return school in self.results

    def __iter__(self) -> Iterator[str]:
        return iter(self.results)

    def __len__(self) -> int:
        return len(self.results)


@pytest.mark.parametrize("document", [EXTRACT, CARD], ids=lambda each: each.slug)
def test_a_school_s_paper_is_made_from_its_own_results(
    document: Document, scopes: dict[str, Scope]
) -> None:
    seen = 0
    for scope in scopes.values():
        for item in document.items(scope):
            looked = Looked(scope.results)
            own = replace(scope, results=looked)
            document.layout(own, item)
            composed = document.compose(own, item)
            assert looked.schools <= {composed.school}, item
            seen += bool(looked.schools)
    assert seen
