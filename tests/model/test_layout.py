"""Layout profiles: the packaged ones are whole, a wrong one is refused by name."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.core.exceptions import VektorError
from generator.model.layout import layout_from
from generator.russian.dates import DateStyle

LAYOUTS = Path(__file__).resolve().parents[2] / "generator" / "layouts"


def loaded(name: str = "gost-2025") -> dict[str, Any]:
    text = (LAYOUTS / f"{name}.yaml").read_text(encoding="utf-8")
    found: dict[str, Any] = yaml.load(text, Loader=yaml.BaseLoader)
    return found


@pytest.mark.parametrize("path", sorted(LAYOUTS.glob("*.yaml")), ids=lambda path: path.stem)
def test_a_packaged_profile_bears_the_name_of_its_file(path: Path) -> None:
    profile = layout_from(loaded(path.stem))
    assert profile.slug == path.stem
    assert profile.date_style in list(DateStyle)
    assert {rule.font for rule in profile.styles} == {profile.font}


@pytest.mark.parametrize(
    ("keys", "value"),
    [
        (("font",), ""),
        (("margins", "left"), "тридцать"),
        (("margins", "left"), "-1"),
        (("margins", "left"), "NaN"),
        (("margins",), "30"),
        (("page_number", "place"), "left"),
        (("page_number", "restarts"), "иногда"),
        (("date_style",), "roman"),
        (("since",), "18.08.2025"),
    ],
)
def test_a_wrong_value_is_named(keys: tuple[str, ...], value: str) -> None:
    data = loaded()
    inner = data
    for key in keys[:-1]:
        inner = inner[key]
    inner[keys[-1]] = value
    with pytest.raises(VektorError) as caught:
        layout_from(data)
    assert caught.value.slug == "layout-value-wrong"
    assert caught.value.parameters["key"] == keys[-1]


@pytest.mark.parametrize("keys", [("colour",), ("margins", "inner"), ("page_number", "style")])
def test_an_unknown_key_is_named(keys: tuple[str, ...]) -> None:
    data = loaded()
    inner = data
    for key in keys[:-1]:
        inner = inner[key]
    inner[keys[-1]] = "x"
    with pytest.raises(VektorError, match="layout-key-wrong"):
        layout_from(data)
