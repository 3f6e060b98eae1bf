from __future__ import annotations

import csv
import io
import json
import zipfile
from collections.abc import Callable, Iterable, Sequence
from decimal import Decimal
from itertools import islice
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.core.artifact import Artifact
from generator.core.finding import Place, Severity, finding
from generator.model.edition import Edition
from generator.render.dataset import (
    BOM,
    Column,
    ColumnType,
    Dataset,
    Owner,
    Row,
    describe,
    parts_of,
    write_csv,
    write_parts,
    write_rows,
)
from generator.render.opendata import DATASETS
from generator.render.site import Site
from tests.whole import build_data

GOLD = Path(__file__).resolve().parent.parent / "gold" / "pages" / "data"

Sample = Callable[[Edition], Site]


def files(site: Site) -> dict[str, bytes]:
    return {item.path: item.content for item in build_data(site)}


def table(content: bytes) -> list[dict[str, str]]:
    assert content.startswith(BOM)
    return list(csv.DictReader(content.decode("utf-8-sig").splitlines(), delimiter=";"))


@pytest.mark.parametrize("dataset", DATASETS, ids=lambda item: item.name)
def test_csv_is_as_accepted(sample: Sample, dataset: Dataset, tmp_path: Path) -> None:
    """Gold is accepted by hand: the failing run leaves what it made in its temporary folder."""
    made = files(sample(Edition.PUBLIC))[f"{dataset.name}.csv"]
    (tmp_path / f"{dataset.name}.csv").write_bytes(made)
    gold = GOLD / f"{dataset.name}.csv"
    assert gold.is_file(), tmp_path
    assert made == gold.read_bytes(), tmp_path


@pytest.mark.parametrize("dataset", DATASETS, ids=lambda item: item.name)
def test_json_says_the_same_with_true_numbers(sample: Sample, dataset: Dataset) -> None:
    made = files(sample(Edition.INTERNAL))
    rows: list[dict[str, Any]] = json.loads(made[f"{dataset.name}.json"])
    for row, line in zip(rows, table(made[f"{dataset.name}.csv"]), strict=True):
        for column in dataset.columns:
            assert as_csv(row[column.name]) == line[column.name].removeprefix("'")
            if column.type in {ColumnType.NUMBER, ColumnType.INTEGER}:
                assert row[column.name] is None or isinstance(row[column.name], int | float)


@pytest.mark.parametrize("edition", Edition)
def test_parts_of_owners_make_the_whole_table(sample: Sample, edition: Edition) -> None:
    site = sample(edition)
    seen = set()
    for dataset in DATASETS:
        if dataset.split is None:
            continue
        owners = tuple(dataset.split.owners(site))
        parts = {owner: parts_of(dataset, site, owner) for owner in owners}
        rows = tuple(dataset.rows(site))
        count, made = write_parts(dataset, owners, parts.__getitem__)
        assert count == len(rows)
        joined = [Artifact(path, b"".join(pieces)) for path, pieces in made]
        assert unpacked(joined) == unpacked(write_rows(dataset, rows))
        seen |= {dataset.split.kind} if rows else set()
    assert seen == {*Owner}


def unpacked(artifacts: Iterable[Artifact]) -> dict[str, bytes]:
    """Return artifacts by path with what workbooks hold: rows are packed in pieces there."""
    found = {}
    for item in artifacts:
        if not item.path.endswith(".xlsx"):
            found[item.path] = item.content
            continue
        with zipfile.ZipFile(io.BytesIO(item.content)) as book:
            found |= {f"{item.path}/{name}": book.read(name) for name in book.namelist()}
    return found


TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=8)
VALUES = st.one_of(
    st.none(),
    st.integers(),
    TEXTS,
    st.decimals(allow_nan=False, allow_infinity=False, places=2, min_value=-999, max_value=999),
    st.tuples(),
    st.tuples(TEXTS),
    st.tuples(TEXTS, TEXTS),
)


@given(st.lists(st.tuples(VALUES, VALUES), max_size=3))
def test_json_is_what_python_writes(rows: list[Row]) -> None:
    columns = (Column("школа"), Column("value"))
    dataset = Dataset(DATASETS[0].name, columns, lambda _: rows)
    named = [dict(zip(("школа", "value"), row, strict=True)) for row in rows]
    text = json.dumps(named, ensure_ascii=False, indent=1, default=as_number)
    # The files that follow, the workbook and the schema, want words for every column.
    _, made = islice(write_rows(dataset, tuple(rows)), 2)
    assert made.content.decode() == f"{text}\n"


def as_number(value: object) -> int | float:
    assert isinstance(value, Decimal)
    return int(value) if value == value.to_integral_value() else float(value)


def as_csv(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, list):
        return " | ".join(value)
    return str(value).replace(".", ",") if isinstance(value, float) else str(value)


@pytest.mark.parametrize("dataset", DATASETS, ids=lambda item: item.name)
def test_schema_describes_every_column_and_code(sample: Sample, dataset: Dataset) -> None:
    made = files(sample(Edition.INTERNAL))
    described = json.loads(made[f"{dataset.name}.schema.json"])
    assert described == describe(dataset)
    assert [item["name"] for item in described["columns"]] == [
        column.name for column in dataset.columns
    ]
    assert all(item["description"] for item in described["columns"])
    for item in described["columns"]:
        allowed = {code["code"] for code in item.get("codes", ())}
        used = {line[item["name"]] for line in table(made[f"{dataset.name}.csv"])}
        assert not allowed or used <= allowed


def test_columns_of_the_contract_are_there() -> None:
    contract = {
        "dynamics": "programme school_id school_name indicator_id indicator_name unit "
        "baseline_date baseline date value change verdict rule",
        "verdict_counts": "programme baseline_date date school_id school_name positive stable "
        "negative no_data suppressed",
        "scores": "programme sheet date school_name criterion score max",
        "score_totals": "programme sheet date school_name total max",
        "pairs": "year partner school labels",
        "roadmap": "programme number section event deadline_text start end recurrence "
        "responsible result status",
        "identification": "year school_name label",
        "exam_results": "programme school_name procedure year subject grade n2 n3 n4 n5 "
        "participants_stated participants_sum share_2_pct quality_pct success_pct mean_mark",
        "identification_rule": "programme year school_name listed low_procedures reason",
        "risks": "programme school_name factor significance",
        "staff": "programme school_name post unit value note",
        "events": "programme section number event deadline_text start end recurrence "
        "responsible result",
        "targets": "programme school_name indicator direction baseline plan actual attained",
        "expected_values": "programme school_name indicator direction baseline plan actual "
        "attained",
        "event_targets": "programme roadmap number event indicator direction plan actual attained",
        "exam_averages": "school_name exam subject year average scale",
        "people": "name post organisation role",
        "findings": "slug severity file line column message",
    }
    shelf = {item.name: [column.name for column in item.columns] for item in DATASETS}
    assert shelf.keys() == contract.keys()
    for name, columns in contract.items():
        kept = [column for column in shelf[name] if column in columns.split()]
        assert kept == columns.split()


def test_suppressed_cell_is_empty_and_says_so(sample: Sample) -> None:
    lines = table(files(sample(Edition.PUBLIC))["dynamics.csv"])
    line = next(
        item for item in lines if (item["school_id"], item["indicator_id"]) == ("beta", "pupils")
    )
    assert (line["baseline"], line["baseline_state"]) == ("", "suppressed")
    assert (line["value"], line["state"]) == ("30", "number")
    assert (line["change"], line["change_state"]) == ("", "suppressed")


def test_decimal_comma_and_months(sample: Sample) -> None:
    lines = table(files(sample(Edition.INTERNAL))["dynamics.csv"])
    line = next(
        item for item in lines if (item["school_id"], item["indicator_id"]) == ("alpha", "quality")
    )
    assert (line["baseline_date"], line["date"]) == ("2022-12", "2023-06")
    assert (line["value"], line["change"]) == ("45,5", "5,5")


def test_school_without_label_has_a_reason(sample: Sample) -> None:
    lines = table(files(sample(Edition.PUBLIC))["identification.csv"])
    assert [(line["school_id"], line["label_id"], line["state"]) for line in lines] == [
        ("alpha", "low", "labelled"),
        ("beta", "", "not_held"),
        ("gamma", "", "none"),
    ]


@pytest.mark.parametrize(
    ("value", "cell"),
    [
        ("=1+1", "'=1+1"),
        ("+7", "'+7"),
        ("-2", "'-2"),
        ("@a", "'@a"),
        ("\tx", "'\tx"),
        ("1=1", "1=1"),
        ("", ""),
        (Decimal("-2.50"), "-2,50"),
        (-3, "-3"),
        (None, ""),
        (("=a", "b"), "'=a | b"),
        ('a;"б"', '"a;""б"""'),
    ],
)
def test_no_text_becomes_a_formula(value: Any, cell: str) -> None:
    content = write_csv((Column("x"), Column("y")), [(value, "z")])
    assert content == BOM + f"x;y\r\n{cell};z\r\n".encode()


def test_findings_are_listed_in_the_internal_edition_only(sample: Sample) -> None:
    from dataclasses import replace  # noqa: PLC0415  # used by this one test

    from generator.core.slug import slugs  # noqa: PLC0415

    slug = next(slug for slug, words in slugs().items() if "{" not in str(words["message"]))
    found = finding(slug, Severity.ERROR, "content/a.yaml", place=Place("content/a.yaml", 3, 5))
    site = replace(sample(Edition.INTERNAL), findings=(found,))
    line = table(files(site)["findings.csv"])[0]
    assert (line["slug"], line["line"], line["column"]) == (slug, "3", "5")
    assert table(files(sample(Edition.PUBLIC))["findings.csv"]) == []


def test_same_input_gives_the_same_bytes(sample: Sample) -> None:
    def built() -> Sequence[Artifact]:
        return build_data(sample(Edition.PUBLIC))

    assert built() == built()
