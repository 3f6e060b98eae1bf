"""What is no safe template is refused, with the reason."""

from __future__ import annotations

import contextlib
import zlib
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from generator.core.wording import wording
from generator.render.word.archive import entry, pack, read_archive
from generator.render.word.check import check_template
from generator.render.word.package import open_package
from generator.render.word.refusal import RefusedError

REFUSED = Path(__file__).resolve().parents[2] / "data" / "word" / "refused"
FILES = sorted(REFUSED.glob("*.docx"))
# The file's name begins with its reason; these two are named after what they try.
REASONS = {"link-scheme": "remote"}


def reason(path: Path) -> str:
    known = wording("word")["refused"]
    return REASONS.get(path.stem) or max(
        (each for each in known if path.stem.startswith(each)), key=len
    )


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_each_trick_is_refused_by_its_name(path: Path) -> None:
    with pytest.raises(RefusedError) as caught:
        open_package(path.read_bytes())
    assert caught.value.reason == reason(path)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_refusal_is_one_finding(path: Path) -> None:
    found = check_template(path.name, path.read_bytes(), {}, Path, path.name)
    assert [each.slug for each in found] == ["template-refused"]


def zipped(name: str, content: bytes) -> bytes:
    buffer = BytesIO()
    with ZipFile(buffer, "w", ZIP_DEFLATED) as archive:
        archive.writestr(name, content)
    return buffer.getvalue()


def test_a_bomb_is_refused_before_it_is_opened() -> None:
    with pytest.raises(RefusedError) as caught:
        open_package(zipped("word/document.xml", bytes(4 * 1024 * 1024)))
    assert caught.value.reason == "too-large"


def test_a_password_is_named() -> None:
    locked = bytearray(zipped("word/document.xml", b"x"))
    locked[6] |= 1
    locked[locked.index(b"PK\x01\x02") + 8] |= 1
    with pytest.raises(RefusedError) as caught:
        open_package(bytes(locked))
    assert caught.value.reason == "encrypted"


@example(content=b"\xa4", at=2547)  # the directory's offset leads before the first byte
@given(content=st.binary(max_size=300), at=st.integers(0, 4000))
def test_a_damaged_file_is_refused_or_read(content: bytes, at: int) -> None:
    whole = (REFUSED.parent / "features" / "plain.docx").read_bytes()
    at = min(at, len(whole))
    with contextlib.suppress(RefusedError):
        assert open_package(whole[:at] + content + whole[at + len(content) :]).main


@given(
    parts=st.dictionaries(
        st.from_regex(r"[a-z]{1,8}/[a-z]{1,8}\.xml", fullmatch=True),
        st.binary(max_size=2000),
        max_size=6,
    )
)
def test_what_is_packed_can_be_read(parts: dict[str, bytes]) -> None:
    packed = pack(entry(name, content) for name, content in parts.items())
    assert read_archive(packed) == parts
    with ZipFile(BytesIO(packed)) as archive:
        assert archive.testzip() is None


@pytest.mark.parametrize("level", [1, 6, 9])
def test_an_entry_is_deflated_once_at_its_level(level: int) -> None:
    content = b"Vektor " * 100
    stored = entry("a", content, level).stored
    assert stored.endswith(zlib.compress(content, level, -15))
    assert read_archive(pack([entry("a", content, level)])) == {"a": content}
