"""Parts of a build made apart and joined give, byte for byte, what one build gives."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import zipfile
from datetime import date
from pathlib import Path

import pytest

from generator.core.exceptions import VektorError
from generator.core.trace import noting
from generator.graph import jobs
from generator.graph.part import Parts
from generator.graph.shard import Home, Own, Shard, share_of
from generator.model.edition import Edition
from generator.pipeline import PARTS, Built, Sharded, build_root, build_shard

DISTRICT = Path(__file__).resolve().parents[1] / "data" / "sixth-district"
ON = date(2025, 5, 20)


# Nodes that the one who joins takes: all about one school, one programme or one folder of these.
OWN = (
    "paper ",
    "read content/programmes/",
    "read content/schools/",
    "results ",
    "check content/schools/",
    "named ",
    "told ",
    "remarks ",
    "named remarks ",
    "agenda ",
    "overview ",
    "paths of ",
    "rows ",
)


@pytest.fixture(scope="module")
def twins(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a root of two municipalities: the district, and beside it one like it."""
    root = shutil.copytree(DISTRICT, tmp_path_factory.mktemp("twins") / "root")
    for path in filter(Path.is_file, DISTRICT.joinpath("content").rglob("*")):
        other = root / _renamed(path.relative_to(DISTRICT).as_posix())
        other.parent.mkdir(parents=True, exist_ok=True)
        other.write_text(_renamed(path.read_text("utf-8")), "utf-8")
    return root


def _renamed(text: str) -> str:
    return re.sub(r"\bzar", "ber", text)


def silent(*_: object, **__: object) -> None:
    """Say nothing."""


def build(root: Path, out: Path, edition: Edition, parts: list[Path] | None = None) -> Built:
    return build_root(root, edition, out, ON, tell=silent, strict=False, parts=parts or ())


def shards(root: Path, out: Path, edition: Edition, count: int) -> list[Path]:
    """Build every shard, each by a process of its own with its own order of sets."""
    for number in range(1, count + 1):
        command = [sys.executable, "-m", "generator", "build", "--shard", f"{number}/{count}"]
        command += ["--root", str(root), "--out", str(out), "--edition", edition.value]
        command += ["--on", ON.isoformat()]
        environment = {**os.environ, "PYTHONHASHSEED": str(number)}
        subprocess.run(command, check=True, capture_output=True, env=environment)
    return sorted((out / PARTS).iterdir())


def tree(out: Path) -> dict[str, bytes]:
    files = (path for path in out.rglob("*") if path.is_file())
    kept = {path.relative_to(out).as_posix(): path.read_bytes() for path in files}
    return {path: data for path, data in kept.items() if not path.startswith((".", PARTS))}


@pytest.mark.parametrize("edition", list(Edition))
@pytest.mark.parametrize("count", [1, 2, 5])
def test_joined_shards_are_the_whole_build(
    twins: Path, tmp_path: Path, count: int, edition: Edition, monkeypatch: pytest.MonkeyPatch
) -> None:
    parts = shards(twins, tmp_path / "apart", edition, count)
    taken = counted_takes(monkeypatch)
    joined = build(twins, tmp_path / "joined", edition, parts)
    monkeypatch.undo()
    whole = build(twins, tmp_path / "whole", edition)
    assert joined.findings == whole.findings
    assert tree(tmp_path / "joined") == tree(tmp_path / "whole")
    # Only what all of the site shows is left to the one who joins.
    made = [job for job in taken if taken[job] is None]
    assert not [job for job in made if job.startswith(OWN)]
    assert not [job for job in made if job.startswith("page schools/") and job.count("/") > 1]


def counted_takes(monkeypatch: pytest.MonkeyPatch) -> dict[str, object]:
    """Note for every job that is looked for in parts what was found."""
    taken: dict[str, object] = {}
    find = Parts.find

    def noted(self: Parts, facts: object, node: str) -> object:
        taken[node] = find(self, facts, node)  # type: ignore[arg-type]
        return taken[node]

    monkeypatch.setattr(Parts, "find", noted)
    return taken


def test_a_part_of_other_records_is_made_anew(tmp_path: Path) -> None:
    """A part can be useless, never wrong."""
    root = shutil.copytree(DISTRICT, tmp_path / "root")
    parts = shards(root, tmp_path / "apart", Edition.INTERNAL, 1)
    path = next((root / "content" / "schools").rglob("school.yaml"))
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("name: ", "name: Новая ", 1), encoding="utf-8")
    build(root, tmp_path / "joined", Edition.INTERNAL, parts)
    build(root, tmp_path / "whole", Edition.INTERNAL)
    assert tree(tmp_path / "joined") == tree(tmp_path / "whole")


def test_a_shard_knows_its_own_municipality(twins: Path, tmp_path: Path) -> None:
    """Of the schools of others it reads what the registry holds, and offers none of them."""
    built = [sharded(twins, tmp_path, number) for number in (1, 2)]
    nodes = [offered(each.part) for each in built if each.part]
    for mine, (own, others) in zip(nodes, [("ber", "zar"), ("zar", "ber")], strict=True):
        assert {f"results {own}-lugovaya", f"read content/programmes/{own}-opora"} <= mine
        assert not [node for node in mine if re.search(rf"\b{others}", node)]


def test_a_shard_stops_by_its_own_errors_and_a_join_tells_all(twins: Path, tmp_path: Path) -> None:
    root = shutil.copytree(twins, tmp_path / "root")
    sound = [part for n in (1, 2) if (part := sharded(root, tmp_path / "sound", n).part)]
    path = root / "content/schools/zarechnyy/zar-lugovaya/labels-2024.yaml"
    path.write_text(path.read_text("utf-8") + "unknown_field: 1\n", "utf-8")
    whole = build(root, tmp_path / "whole", Edition.INTERNAL)
    right, wrong = (sharded(root, tmp_path / "apart", number) for number in (1, 2))
    assert right.part is not None
    assert not right.findings
    assert wrong.part is None
    assert wrong.findings == whole.findings
    assert [part.name for part in (tmp_path / "apart" / PARTS).iterdir()] == [right.part.name]
    assert build(root, tmp_path / "joined", Edition.INTERNAL, sound).findings == whole.findings


def sharded(root: Path, out: Path, number: int) -> Sharded:
    return build_shard(
        root, Edition.INTERNAL, out, ON, tell=silent, strict=False, number=number, count=2
    )


def offered(part: Path) -> set[str]:
    with zipfile.ZipFile(part) as archive:
        return {node for block in json.loads(archive.read("nodes.json")) for node in block}


def test_what_a_shard_goes_through_is_of_no_use_to_others() -> None:
    everyones = {"a": 1, "b": 2}
    own = Own(everyones, ["b"])
    with noting() as seen:
        assert (own["a"], "a" in own) == (1, True)
    assert not seen
    with noting() as seen:
        assert (list(own), len(own)) == (["b"], 1)
    assert seen == {"share"}


def test_same_input_same_part(tmp_path: Path) -> None:
    first = shards(DISTRICT, tmp_path / "1", Edition.INTERNAL, 1)
    again = shards(DISTRICT, tmp_path / "2", Edition.INTERNAL, 1)
    assert first[0].read_bytes() == again[0].read_bytes()


def test_a_shard_leaves_nothing_but_its_part(tmp_path: Path) -> None:
    shards(DISTRICT, tmp_path, Edition.INTERNAL, 1)
    assert {path.name for path in tmp_path.iterdir()} == {PARTS, ".cache"}
    assert {path.name for path in (tmp_path / ".cache").iterdir()} <= {"templates"}


def refused(
    tmp_path: Path, parts: list[Path], edition: Edition = Edition.INTERNAL, on: date = ON
) -> VektorError:
    """Return the error of a join; nothing may be written."""
    out = tmp_path / "out"
    with pytest.raises(VektorError) as caught:
        build_root(DISTRICT, edition, out, on, tell=silent, strict=False, parts=parts)
    assert not [path for path in out.rglob("*") if path.is_file() and ".cache" not in path.parts]
    return caught.value


@pytest.fixture(scope="module")
def halves(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    return shards(DISTRICT, tmp_path_factory.mktemp("halves"), Edition.INTERNAL, 2)


def test_parts_that_do_not_belong_together_are_refused(tmp_path: Path, halves: list[Path]) -> None:
    thirds = shards(DISTRICT, tmp_path / "thirds", Edition.INTERNAL, 3)
    assert refused(tmp_path, halves[:1]).parameters == {"missing": "2/2"}
    assert refused(tmp_path, [*halves, thirds[0]]).slug == "part-divided"
    assert refused(tmp_path, halves, edition=Edition.PUBLIC).slug == "part-foreign-edition"
    assert refused(tmp_path, halves, on=date(2025, 5, 21)).slug == "part-foreign-on"


def test_what_is_no_part_is_refused(tmp_path: Path, halves: list[Path]) -> None:
    text = tmp_path / "text.zip"
    text.write_text("no part")
    assert refused(tmp_path, [text]).slug == "part-damaged"
    other = tmp_path / "other.zip"
    with zipfile.ZipFile(other, "w") as archive:
        archive.writestr("letter.txt", "x")
    assert refused(tmp_path, [other]).slug == "part-damaged"
    cut = tmp_path / "cut.zip"
    cut.write_bytes(halves[0].read_bytes()[:-200])
    assert refused(tmp_path, [cut, halves[1]]).slug == "part-damaged"
    assert refused(tmp_path, [tmp_path / "none.zip"]).slug == "part-damaged"


def test_a_part_with_foreign_code_runs_none_of_it(tmp_path: Path, halves: list[Path]) -> None:
    bad = tmp_path / "bad.zip"
    evil = b"cos\nsystem\n(S'touch " + str(tmp_path / "ran").encode() + b"'\ntR."
    with zipfile.ZipFile(halves[0]) as good, zipfile.ZipFile(bad, "w") as archive:
        for name in good.namelist():
            archive.writestr(name, evil if name.startswith("nodes/") else good.read(name))
    assert refused(tmp_path, [bad, halves[1]]).slug == "part-damaged"
    assert not (tmp_path / "ran").exists()


def test_municipalities_are_dealt_whole_and_evenly() -> None:
    placed = [Home(f"s{at}", "", name) for at, name in enumerate("aaaaabbbbcccdde")]
    shares = [share_of(Shard(number, 3), placed, []) for number in (1, 2, 3)]
    sizes = sorted(len(share.schools) for share in shares)
    assert sizes == [5, 5, 5]
    for municipality in "abcde":
        home = {each.id for each in placed if each.municipality == municipality}
        assert sum(bool(home & share.schools) for share in shares) == 1


def test_what_all_of_the_site_shows_is_of_no_share() -> None:
    share = share_of(Shard(1, 1), [Home("s", "", "")], [Home("p", "", "")])
    mine = ["schools/s/index.html", "programmes/p/roadmap.html"]
    others = ["schools/index.html", "index.html", "programmes/q/index.html"]
    assert all(share.holds(jobs.page_job("x", path)) for path in mine)
    assert not any(share.holds(jobs.page_job("x", path)) for path in others)
    assert share.holds(jobs.paper_job("p", "order", "1"))
