"""Open data: the passport of every dataset with its files and the meaning of each column."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from generator.core.dataclass import dataclass
from generator.core.wording import say
from generator.render import address
from generator.render.dataset import Column, Dataset, column_codes, column_meaning, describe
from generator.render.opendata import DATASETS
from generator.render.page import Frame, Link, Page, PageFamily, frame
from generator.render.site import Site
from generator.russian.counting import counted


@dataclass(frozen=True, slots=True)
class Code:
    """A code of a column and what it means."""

    code: str
    meaning: str


@dataclass(frozen=True, slots=True)
class ColumnLine:
    """A column of a dataset."""

    name: str
    type: str
    meaning: str
    codes: tuple[Code, ...]


@dataclass(frozen=True, slots=True)
class DatasetPart:
    """A dataset: what it holds, how many rows, its files and columns."""

    id: str
    name: str
    title: str
    description: str
    rows: str
    files: tuple[Link, ...]
    columns: tuple[ColumnLine, ...]


@dataclass(frozen=True, slots=True)
class DataPage:
    """Context of the page of open data."""

    frame: Frame
    datasets: tuple[DatasetPart, ...]


def _pages(site: Site) -> Iterator[Page]:
    yield Page(address.DATA, "pages/data.html.jinja", partial(_made, site))


def _made(site: Site) -> DataPage:
    path = address.DATA
    return DataPage(
        frame(site, "data", path, say("pages", "menu.data")),
        tuple(_dataset(site, item, path) for item in DATASETS),
    )


def _dataset(site: Site, dataset: Dataset, path: str) -> DatasetPart:
    described = describe(dataset)
    files = tuple(f"{dataset.name}.{kind}" for kind in ("xlsx", "csv", "json", "schema.json"))
    return DatasetPart(
        id=address.anchor("data", dataset.name),
        name=dataset.name,
        title=str(described["title"]),
        description=str(described["description"]),
        rows=counted(_count(site, dataset), "строка"),
        files=tuple(Link(name, address.link(path, address.data_file(name))) for name in files),
        columns=tuple(_column(dataset, item) for item in dataset.columns),
    )


def _count(site: Site, dataset: Dataset) -> int:
    """Return the number of rows: as it was counted when they were written, or counted now."""
    known = site.dataset_rows.get(dataset.name)
    return sum(1 for _ in dataset.rows(site)) if known is None else known


def _column(dataset: Dataset, column: Column) -> ColumnLine:
    return ColumnLine(
        column.name,
        say("pages", f"column-type.{column.type.value}"),
        column_meaning(dataset, column),
        tuple(Code(code, meaning) for code, meaning in column_codes(column).items()),
    )


DATA = PageFamily("data", "pages/data.html.jinja", DataPage, _pages)
