"""What a misspelt name was meant to be, and when nothing should be proposed."""

import pytest

from generator.read.suggest import closest

NAMES = {
    "status": "Состояние",
    "short_name": "Краткое название",
    "pupils_count": "Число обучающихся",
    "schools": "",
    "head": "Руководитель",
}


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("statsu", "status"),
        ("stаtus", "status"),
        ("ыефегы", "status"),
        ("Status", "status"),
        ("shortName", "short_name"),
        ("short-name", "short_name"),
        ("краткое название", "short_name"),
        ("Краткое названия", "short_name"),
        ("чисЛО обучающихся", "pupils_count"),
        ("pupils", "pupils_count"),
        ("school", "schools"),
        ("статус", "status"),
        ("хеад", "head"),
        ("руководитель", "head"),
    ],
)
def test_meant(word: str, meant: str) -> None:
    assert closest(word, NAMES) == meant


@pytest.mark.parametrize("word", ["director", "x", "", "адрес", "2023", "-", "name"])
def test_nothing_near(word: str) -> None:
    assert not closest(word, NAMES)


def test_nothing_to_choose_from() -> None:
    assert not closest("status", {})
