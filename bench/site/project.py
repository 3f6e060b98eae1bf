"""Projects of the two site builders around the same Markdown pages.

Enters: a folder and a district's size. Leaves: a folder that `mkdocs build` or `hugo` builds.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from bench.district.name import municipalities
from bench.site.markdown import site_pages

_HOME = "---\ntitle: Пример\n---\n\n# Пример\n\nШколы, округа и их планы.\n"
_MKDOCS = """\
site_name: Пример
docs_dir: pages
site_dir: site
use_directory_urls: true
theme:
  name: material
  language: ru
  font: false
extra:
  generator: false
"""
_HUGO = """\
title = "Пример"
locale = "ru"
contentDir = "pages"
publishDir = "site"
disableKinds = ["taxonomy", "term", "RSS", "sitemap", "404", "robotsTXT"]
[markup.goldmark.renderHooks.link]
useEmbedded = "always"
"""
_FRAME = """\
<!DOCTYPE html>
<html lang="ru">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{ .Title }} – {{ .Site.Title }}</title>
<link rel="stylesheet" href="/style.css">
</head>
<body>
<a class="skip" href="#content">К содержанию</a>
<header><a href="/">{{ .Site.Title }}</a>
<nav aria-label="Разделы"><ul><li><a href="/schools/">Школы</a></li>
<li><a href="/districts/">Округа</a></li></ul></nav></header>
<main id="content">
{{ block "main" . }}{{ end }}
</main>
<footer>Внутреннее издание</footer>
</body>
</html>
"""
_SINGLE = '{{ define "main" }}{{ .Content }}{{ end }}\n'
_LIST = (
    '{{ define "main" }}{{ .Content }}<ul>{{ range .Pages }}'
    '<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul>{{ end }}\n'
)


def mkdocs_sections(folder: Path, schools: int) -> None:
    """Write a project of Material whose navigation names the municipalities only."""
    entries = [f"    - {home.name}: districts/{home.id}.md\n" for home in municipalities(schools)]
    nav = "".join(["nav:\n  - Начало: index.md\n  - Округа:\n", *entries])
    quiet = "validation:\n  nav:\n    omitted_files: ignore\n"
    _project(folder, schools, {"mkdocs.yml": _MKDOCS + quiet + nav}, "index.md")


def mkdocs_whole(folder: Path, schools: int) -> None:
    """Write a project of Material with every page in its navigation: what comes by default."""
    _project(folder, schools, {"mkdocs.yml": _MKDOCS}, "index.md")


def hugo(folder: Path, schools: int) -> None:
    """Write a project of Hugo with a frame like ours."""
    files = {
        "hugo.toml": _HUGO,
        "layouts/_default/baseof.html": _FRAME,
        "layouts/_default/single.html": _SINGLE,
        "layouts/_default/list.html": _LIST,
    }
    _project(folder, schools, files, "_index.md")


PROJECTS: dict[str, Callable[[Path, int], None]] = {
    "material": mkdocs_sections,
    "material-all": mkdocs_whole,
    "hugo": hugo,
}


def _project(folder: Path, schools: int, files: dict[str, str], home: str) -> None:
    pages = {f"pages/{page.path}": page.text for page in site_pages(schools)}
    for name, text in {**files, f"pages/{home}": _HOME, **pages}.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
