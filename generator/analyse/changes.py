"""What changed in records between two states: by record and field, in Russian.

Enters: states of records as plain values with their schemas, already projected for an edition.
Leaves: one change per record, with a line for each field. Rows of lists are matched by their ids,
records by kind, owner and id, so that a file that only moved is no change.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from enum import StrEnum
from typing import Any

from generator.analyse.changed_value import (
    Gap,
    Hidden,
    Names,
    Speech,
    day_words,
    enum_title,
    excerpts,
    identity_of,
    label_of,
    own_names,
    printed,
    quoted,
    shortened,
)
from generator.core.dataclass import dataclass
from generator.core.wording import say, wording
from generator.read.schemas import Schema, resolved

# Lines of one field that are told before the rest is only counted.
MOST_LINES = 5

# Neither facts nor words of theirs: the header, and what an author knows of findings.
_SKIPPED = frozenset({"kind", "schema", "id", "acknowledged"})
# A row's own value needs no title beside the title of the row.
_VALUES = frozenset({"value", "average", "score"})
_GAP = "missing"


class Sort(StrEnum):
    """What happened to a record."""

    NEW = "new"
    REMOVED = "removed"
    CHANGED = "changed"
    UNREADABLE = "unreadable"


@dataclass(frozen=True, slots=True)
class RecordState:
    """A record in one state. ``value`` is as an edition may tell it, None when it can't be read.

    ``owner`` is the school, programme or other folder that keeps it, ``names`` names the ids in it.
    """

    kind: str
    owner: str
    id: str
    file: str
    schema: Schema
    value: Mapping[str, Any] | None
    names: Names

    @property
    def key(self) -> tuple[str, str, str]:
        """Return what stays the same when the file moves."""
        return self.owner, self.kind, self.id


@dataclass(frozen=True, slots=True)
class Line:
    """A change of a field: the title of the record's field that holds it, and the sentence."""

    field: str
    text: str


@dataclass(frozen=True, slots=True)
class RecordChange:
    """What happened to a record. ``programme`` is the one that it names, "" for none."""

    owner: str
    kind: str
    id: str
    file: str
    programme: str
    title: str
    sort: Sort
    lines: tuple[Line, ...] = ()


def record_changes(
    was: Iterable[RecordState], new: Iterable[RecordState], quiet: frozenset[str] = frozenset()
) -> tuple[RecordChange, ...]:
    """Return the changes of records, ordered by owner, kind and id.

    ``quiet`` names fields of rows: of a list whose rows have one of them, only what is new is told,
    for what went may be what nobody may see any more.
    """
    before, after = ({each.key: each for each in states} for states in (was, new))
    found = (
        record_change(before.get(key), after.get(key), quiet)
        for key in sorted(before.keys() | after.keys())
    )
    return tuple(change for change in found if change)


def record_change(
    was: RecordState | None, new: RecordState | None, quiet: frozenset[str] = frozenset()
) -> RecordChange | None:
    """Return what happened to a record, None when nothing that may be told did."""
    state = new or was
    if state is None:
        return None
    if any(each is not None and each.value is None for each in (was, new)):
        return _change(state, Sort.UNREADABLE)
    if was is None or new is None:
        return _change(state, Sort.NEW if was is None else Sort.REMOVED)
    before, after = was.value or {}, new.value or {}
    lines = tuple(_Comparing(_speech(was), _speech(new), quiet).fields(new.schema, before, after))
    return _change(new, Sort.CHANGED, lines) if lines else None


def folded(lines: Iterable[Line], most: int = MOST_LINES) -> tuple[str, ...]:
    """Return the sentences of lines; of a field with more than ``most`` only how many more."""
    by_field: dict[str, list[str]] = {}
    for line in lines:
        by_field.setdefault(line.field, []).append(line.text)
    return tuple(text for field, texts in by_field.items() for text in _fold(field, texts, most))


def _fold(field: str, texts: Sequence[str], most: int) -> Iterator[str]:
    yield from texts[:most]
    if len(texts) > most:
        yield say("changes", "line.more", field=quoted(field), count=len(texts) - most)


def sentence(change: RecordChange) -> str:
    """Return a change of a record in one sentence; of many lines the first and how many more."""
    if change.sort is not Sort.CHANGED:
        return f"{change.title}: {say('changes', f'record.{change.sort.value}')}"
    return f"{change.title}. {'; '.join(folded(change.lines, 1))}"


def _change(state: RecordState, sort: Sort, lines: tuple[Line, ...] = ()) -> RecordChange:
    value = state.value or {}
    return RecordChange(
        state.owner,
        state.kind,
        state.id,
        state.file,
        str(value.get("programme", "")),
        record_title(state),
        sort,
        lines,
    )


def record_title(state: RecordState) -> str:
    """Return what a record is called: «Показатели, декабрь 2024», «Приказ от … № …»."""
    value: Mapping[str, Any] = state.value or {}
    word = wording("changes")["title"]["words"].get(state.kind) or state.schema.get("title", "")
    date = day_words(str(value.get("date") or value.get("year") or ""))
    if value.get("number") and date:
        return say("changes", "title.numbered", word=word, date=date, number=value["number"])
    name = _name_of(state, value)
    if name:
        return say("changes", "title.named", word=word, name=name)
    return say("changes", "title.dated", word=word, date=date) if date else str(word)


def _name_of(state: RecordState, value: Mapping[str, Any]) -> str:
    person = " ".join(str(value[key]) for key in ("surname", "initials") if value.get(key))
    own = str(value.get("title") or value.get("name") or person)
    refers = (state.names(key, str(value[key])) for key in ("sheet", "form") if key in value)
    name = own or next(filter(None, refers), "")
    return quoted(shortened(name))[1:-1] if name else ""


def _speech(state: RecordState) -> Speech:
    own = own_names(state.value)

    def names(what: str, name: str) -> str:
        return state.names(what, name) or own.get(name, "")

    return Speech(state.schema, names)


@dataclass(frozen=True, slots=True)
class _Comparing:
    """How two states of one record are compared; ``above`` are the titles on the way down."""

    was: Speech
    new: Speech
    quiet: frozenset[str]
    top: str = ""
    above: tuple[str, ...] = ()

    def fields(
        self, fields: Schema, was: Mapping[str, Any], new: Mapping[str, Any]
    ) -> Iterator[Line]:
        """Give the changes of the fields of an object, in the schema's order."""
        for key in fields.get("properties", {}):
            if key in _SKIPPED or (key == _GAP and _VALUES & fields["properties"].keys()):
                continue
            before, after = _value(self.was, fields, was, key), _value(self.new, fields, new, key)
            if before != after and not isinstance(before, Hidden) and not isinstance(after, Hidden):
                yield from self._field(self.new.of(fields, key), key, before, after)

    def _field(self, schema: Schema, key: str, was: Any, new: Any) -> Iterator[Line]:
        title = schema.get("title", key)
        inside = self._inside(() if self.above and key in _VALUES else (title,), title)
        if schema.get("type") == "object":
            yield from inside.fields(schema, was or {}, new or {})
        elif schema.get("type") == "array":
            items = resolved(schema.get("items", {}), self.new.root)
            listed = inside.rows if items.get("type") == "object" else inside.items
            yield from listed(items, key, was or (), new or ())
        else:
            yield inside.scalar(schema, key, was, new)

    def _inside(self, titles: tuple[str, ...], top: str) -> _Comparing:
        return replace(self, above=(*self.above, *titles), top=self.top or top)

    def scalar(self, schema: Schema, key: str, was: Any, new: Any) -> Line:
        """Return the change of a single value."""
        if was is None:
            return self._line("set", new=printed(self.new, schema, key, new))
        if new is None:
            return self._line("unset", was=printed(self.was, schema, key, was))
        if isinstance(was, str) and isinstance(new, str):
            was, new = excerpts(was, new)
        told = printed(self.was, schema, key, was), printed(self.new, schema, key, new)
        return self._line("changed", was=told[0], new=told[1])

    def items(
        self, schema: Schema, key: str, was: Sequence[Any], new: Sequence[Any]
    ) -> Iterator[Line]:
        """Give what came into a list of single values and what went."""
        gone, come = _without(was, new), _without(new, was)
        yield from (self._line("added", new=printed(self.new, schema, key, each)) for each in come)
        yield from (
            self._line("removed", was=printed(self.was, schema, key, each)) for each in gone
        )
        if not gone and not come:
            yield self._line("order")

    def rows(
        self, item: Schema, _key: str, was: Sequence[Any], new: Sequence[Any]
    ) -> Iterator[Line]:
        """Give the changes of a list of objects: inside rows, then rows that went, then order."""
        before, after = _by_identity(item, was), _by_identity(item, new)
        for name, row in after.items():
            yield from self._row(item, before.get(name), row)
        gone = () if self._is_quiet(item) else (name for name in before if name not in after)
        for name in gone:
            yield self._line("removed", was=quoted(label_of(self.was, item, before[name])))
        kept = [name for name in before if name in after]
        if kept != [name for name in after if name in before]:
            yield self._line("order")

    def _row(self, item: Schema, was: Any, new: Any) -> Iterator[Line]:
        if was == new or isinstance(new, Hidden):
            return
        label = label_of(self.new, item, new)
        if was is None or self._is_quiet(item):
            yield self._line("added", new=quoted(label))
        else:
            # The title of the list says no more than those of its rows.
            inner = replace(self, above=(*self.above[:-1], label))
            yield from inner.fields(item, was, new)

    def _is_quiet(self, item: Schema) -> bool:
        return not self.quiet.isdisjoint(item.get("properties", {}))

    def _line(self, sort: str, **values: str) -> Line:
        what = ", ".join(map(quoted, self.above))
        return Line(self.top, say("changes", f"line.{sort}", what=what, **values))


def _value(speech: Speech, fields: Schema, value: Mapping[str, Any], key: str) -> Any:
    """Return a field; for a value that is absent the reason, in words."""
    found = value.get(key)
    if found is None and key in _VALUES and _GAP in value:
        reason = str(value[_GAP])
        return Gap(enum_title(speech.of(fields, _GAP), reason) or reason)
    return found


def _without(items: Sequence[Any], others: Sequence[Any]) -> list[Any]:
    return [each for each in items if each not in others]


_Rows = dict[tuple[str, ...], Any]


def _by_identity(item: Schema, rows: Sequence[Any]) -> _Rows:
    """Return what tells a row apart → row; a second row of the same has its number after it."""
    names, found = identity_of(item), _Rows()
    for row in rows:
        key = tuple(str(row.get(name, "")) for name in names)
        same = (key, *((*key, str(number)) for number in range(2, len(rows) + 1)))
        found[next(each for each in same if each not in found)] = row
    return found
