"""The command line as a person meets it: a process, its words and its exit code."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

LATIN_SENTENCE = re.compile(r"\b(Usage|Options|Commands|Error|Show|required|Try|Missing|default)\b")


def vektor(*arguments: str, folder: Path | None = None, **environment: str) -> tuple[int, str, str]:
    """Run the command and return its exit code, output and errors."""
    done = subprocess.run(
        [sys.executable, "-m", "generator", *arguments],
        cwd=folder,
        capture_output=True,
        check=False,
        env={**os.environ, "NO_COLOR": "1", **environment},
    )
    return done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8")


@pytest.mark.parametrize(
    "command",
    [
        [],
        ["check"],
        ["build"],
        ["join"],
        ["serve"],
        ["explain"],
        ["new"],
        ["new", "school"],
        ["new", "programme"],
        ["new", "order"],
        ["init"],
    ],
    ids=" ".join,
)
def test_help_is_russian(command: list[str]) -> None:
    code, out, _ = vektor(*command, "--help")
    assert code == 0
    assert out.startswith("Использование: vektor")
    assert not LATIN_SENTENCE.search(out)


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (["chek"], "Нет команды «chek». Возможно, вы имели в виду: check."),
        (["срусл"], "Возможно, вы имели в виду: check."),
        (["new", "shcool"], "Нет команды «shcool». Возможно, вы имели в виду: school."),
        (["xyz"], "Есть команды: check, build, join, changes, serve, pack, explain, new, init."),
        (["check", "--formt"], "Нет параметра «--formt». Возможно, вы имели в виду: --format"),
        (["check", "--format", "xml"], "допустимо: text, json, github, gitlab, sarif"),
        (["build", "--on", "31.11.2023"], "31 ноября не существует: в ноябре 30 дней."),
        (["build", "--on", "2023"], "«2023»: нужна дата вида 20.12.2023"),
        (["build", "--on", "завтра"], "«завтра»: нужна дата вида 20.12.2023"),
        (["build", "--shard", "0/2"], "«0/2»; нужны номер и число частей вида 2/5"),
        (["build", "--shard", "3/2"], "«3/2»; нужны номер и число частей вида 2/5"),
        (["build", "--shard", "два"], "«два»; нужны номер и число частей вида 2/5"),
        (["build", "--shard", "1/201"], "частей не больше 200"),
        (["init", "d", "--shards", "0"], "«0»; нужно целое число от 1 до 200"),
        (["init", "no-such-folder", "--schemas"], "vektor.yaml"),
        (["new", "school"], "Не указано"),
        (["new", "school", "s5"], "Не указано: --municipality"),
        (["new", "programme", "p", "--year", "двадцать"], "нужно целое число от 1990 до 2100"),
        (["serve", "--port", "99999"], "нужно целое число от 0 до 65535"),
        (["serve", "--port", "abc"], "нужно целое число от 0 до 65535"),
        (["explain", "date-imposible"], "Похожие: date-impossible"),
        (["check", "--root", "no-such-folder"], "vektor.yaml"),
        (["check", "no-such-file.yaml"], "Нет файла или папки «no-such-file.yaml»."),
    ],
)
def test_wrong_use_is_explained_in_russian(arguments: list[str], expected: str) -> None:
    code, out, err = vektor(*arguments)
    assert code == 2
    assert out == ""
    assert expected in err
    assert "Traceback" not in err
    assert not LATIN_SENTENCE.search(err)


def test_outside_a_root_it_says_what_is_missing(tmp_path: Path) -> None:
    code, _, err = vektor("check", folder=tmp_path)
    assert code == 2
    assert "vektor.yaml" in err


def test_a_filled_folder_is_named_by_a_few_files_and_their_number(tmp_path: Path) -> None:
    assert vektor("init", "district", folder=tmp_path)[0] == 0
    files = sum(1 for path in (tmp_path / "district").rglob("*") if path.is_file())
    code, out, err = vektor("init", "district", folder=tmp_path)
    assert (code, out) == (2, "")
    first = err.splitlines()[0]
    assert first.startswith("Уже есть: .github/CODEOWNERS, ")
    assert first.endswith(f" и ещё {files - 3}.")
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / "README.md").write_text("Моё", encoding="utf-8")
    assert vektor("init", "other", folder=tmp_path)[2].startswith("Уже есть: README.md.")


def test_output_is_utf8_whatever_the_locale(tmp_path: Path) -> None:
    code, out, _ = vektor("--help", folder=tmp_path, LANG="C", LC_ALL="C", PYTHONUTF8="0")
    assert code == 0
    assert "Использование" in out


def test_every_slug_can_be_explained() -> None:
    code, out, _ = vektor("explain")
    assert code == 0
    slugs = [line.split()[0] for line in out.splitlines()]
    assert slugs == sorted(slugs)
    code, page, _ = vektor("explain", slugs[0])
    assert code == 0
    assert page.startswith(f"{slugs[0]}: ")


def test_a_slug_is_explained_on_an_example() -> None:
    _, page, _ = vektor("explain", "number-decimal-comma")
    assert "в числе «85,5» стоит запятая" in page
    assert "Запишите через точку: 85.5." in page
    assert "{" not in page
