"""What posts head, and which of them can't be one post."""

from __future__ import annotations

import pytest

from generator.prose.headship import contradict, headships


def test_every_head_in_a_post_is_read_in_any_case() -> None:
    post = "заместителя главы округа – начальника отдела образования, руководителя группы"
    assert [(one.head, one.body[0]) for one in headships(post)] == [
        ("начальник", "отдела"),
        ("руководител", "группы"),
    ]


@pytest.mark.parametrize("post", ["директор школы № 2", "методист", "Начальник", ""])
def test_a_post_without_a_body_heads_nothing(post: str) -> None:
    assert list(headships(post)) == []


@pytest.mark.parametrize(
    ("one", "other", "differ"),
    [
        ("начальник отдела образования", "начальник управления образования", True),
        ("руководитель ППК", "руководитель ППС", True),
        ("начальник ИМО МКУ «ЦО»", "начальник информационно-методического отдела МКУ", False),
        ("начальник отдела", "начальник информационно - методического отдела", False),
        ("начальника отдела образования", "Начальнику отдела образования", False),
        ("начальник УО", "начальник отдела образования", False),
    ],
)
def test_bodies(one: str, other: str, differ: bool) -> None:
    (first,), (second,) = headships(one), headships(other)
    assert contradict(first, second) is contradict(second, first) is differ
