"""Which tags belong together: loops and conditions, and at which level each tag acts.

Enters: the tags of a part in the order of the text. Leaves: groups (for … endfor, if … else …
endif) and every tag with its effective level; what is unknown or has no partner is a problem.
"""

from __future__ import annotations

from difflib import get_close_matches

from generator.core.dataclass import dataclass
from generator.render.word.draft import Draft, Placed
from generator.render.word.region import CLOSE, MIDDLE, OPEN
from generator.render.word.tag import STATEMENT, VALUE

_OPENERS = {"for": "endfor", "if": "endif"}
_MIDDLES = {"elif": ("if",), "else": ("if", "for")}
_CELL_WORDS = ("colspan", "vm", "hm", "cellbg")
_BLOCK_WORDS = ("include", "document", "rich")
_SINGLE = ("set", *_CELL_WORDS, *_BLOCK_WORDS)
WORDS = (*_OPENERS, *_OPENERS.values(), *_MIDDLES, *_SINGLE)

INLINE = ""


def role_of(word: str) -> str:
    """Return whether a statement opens, divides or closes a region, "" for none of these."""
    if word in _OPENERS:
        return OPEN
    if word in _MIDDLES:
        return MIDDLE
    return CLOSE if word in _OPENERS.values() else ""


def closer_of(opener: str) -> str:
    """Return the word that ends what ``opener`` has begun."""
    return _OPENERS[opener]


@dataclass(frozen=True, slots=True)
class Group:
    """The tags of one loop or condition, in their order."""

    tags: tuple[Placed, ...]


@dataclass(frozen=True, slots=True)
class Structure:
    """Tags with their effective levels, by number, and the groups among them."""

    tags: dict[int, Placed]
    groups: tuple[Group, ...]


def find_structure(placed: list[Placed], draft: Draft) -> Structure:
    """Return the structure of a part's tags.

    Problems found: ``template-tag-unknown``, ``template-tag-misplaced``,
    ``template-tag-unclosed`` (a loop without end, an end without a loop).
    """
    known = [each for each in placed if _is_known(each, draft)]
    groups = [group for story in _stories(known) for group in _groups(story, draft)]
    levelled = {each.number: each for each in known}
    sound = []
    for group in groups:
        turned = _levelled(group, draft)
        levelled |= {each.number: each for each in turned}
        if turned:
            sound.append(Group(tuple(turned)))
    return Structure(levelled, tuple(sound))


def _is_known(each: Placed, draft: Draft) -> bool:
    tag = each.tag
    if tag.kind == VALUE:
        return _value_is_known(each, draft)
    if tag.word not in WORDS:
        nearest = get_close_matches(tag.word, WORDS, 1, 0.6)
        hint = f"{{% {nearest[0]} … %}}" if nearest else ""
        draft.problem("template-tag-unknown", each.spot, found=tag.word, nearest=hint)
        return False
    return _level_fits(each, draft)


def _value_is_known(each: Placed, draft: Draft) -> bool:
    if each.tag.level in ("", "p", "r"):
        return True
    draft.problem("template-tag-misplaced", each.spot, tag=each.tag.written, rule="value-level")
    return False


def _level_fits(each: Placed, draft: Draft) -> bool:
    word, level = each.tag.word, each.tag.level
    if word in _BLOCK_WORDS and level != "p":
        rule = "block-word"
    elif (word in _CELL_WORDS and level != INLINE) or (word in _CELL_WORDS and not each.spot.table):
        rule = "cell-word"
    else:
        return True
    draft.problem("template-tag-misplaced", each.spot, tag=each.tag.written, rule=rule)
    return False


def _stories(placed: list[Placed]) -> list[list[Placed]]:
    """Sort tags by story: a text box or a note is matched apart from the text around it."""
    stories: dict[int, list[Placed]] = {}
    for each in placed:
        stories.setdefault(id(each.story), []).append(each)
    return list(stories.values())


def _groups(placed: list[Placed], draft: Draft) -> list[Group]:
    done: list[Group] = []
    open_groups: list[list[Placed]] = []
    for each in placed:
        if each.tag.kind == STATEMENT:
            _step(each, open_groups, done, draft)
    for group in open_groups:
        closer = _OPENERS[group[0].tag.word]
        draft.problem(
            "template-block-open", group[0].spot, tag=group[0].tag.written, missing=closer
        )
    return done


def _step(each: Placed, open_groups: list[list[Placed]], done: list[Group], draft: Draft) -> None:
    word = each.tag.word
    if word in _OPENERS:
        open_groups.append([each])
    elif word in _MIDDLES or word in _OPENERS.values():
        if not open_groups or not continues(open_groups[-1][0].tag.word, word):
            _note_end(each, open_groups, draft)
            return
        open_groups[-1].append(each)
        if word in _OPENERS.values():
            done.append(Group(tuple(open_groups.pop())))


def _note_end(each: Placed, open_groups: list[list[Placed]], draft: Draft) -> None:
    """Note an end without its beginning; what it ends farther out is taken as ended."""
    opened = open_groups[-1][0].tag.written if open_groups else "–"
    draft.problem("template-block-end", each.spot, tag=each.tag.written, opened=opened)
    for group in reversed(open_groups):
        if closer_of(group[0].tag.word) == each.tag.word:
            open_groups.remove(group)
            return


def continues(opener: str, word: str) -> bool:
    """Tell whether ``word`` divides or ends what ``opener`` has begun."""
    return word == _OPENERS[opener] or opener in _MIDDLES.get(word, ())


def _levelled(group: Group, draft: Draft) -> list[Placed]:
    """Return the group's tags with one level: runs when they stand in different text elements."""
    levels = {each.tag.level for each in group.tags}
    first = group.tags[0]
    if len(levels) > 1:
        odd = next(each for each in group.tags if each.tag.level != first.tag.level)
        draft.problem(
            "template-block-levels", odd.spot, tag=odd.tag.written, opened=first.tag.written
        )
        return []
    apart = {id(each.carrier) for each in group.tags}
    if levels == {INLINE} and len(apart) > 1:
        return [each.turned(level="r") for each in group.tags]
    return list(group.tags)
