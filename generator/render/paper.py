"""Papers: every document of a programme, rendered, with its entry in the list of documents.

Enter a programme's scope, the files of the templates and the layout profiles. Leave one artifact
and one entry per paper, in the order of the shelf.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field, replace
from hashlib import sha256

from generator.core.artifact import Artifact
from generator.core.dataclass import dataclass
from generator.core.exceptions import VektorError
from generator.core.finding import Finding
from generator.model.layout import LayoutProfile, profile_in
from generator.render.document import Composed, Document
from generator.render.scope import Scope
from generator.render.word.closing import closed, content_digest
from generator.render.word.compiled import CompiledTemplate
from generator.render.word.document import document_parts
from generator.render.word.property import DocumentProperties
from generator.render.word.template import compile_template
from generator.render.word.template_cache import TemplateCache


@dataclass(frozen=True, slots=True)
class PaperEntry:
    """One line of build/documents/index.json.

    ``document`` is the slug of the shelf, ``kind`` its Russian name; ``sha256`` is of the file,
    ``content_sha256`` of its parts before compression, ``template_version`` of the template with
    all that it includes and the layout profile.
    """

    id: str
    document: str
    kind: str
    title: str
    programme: str
    school: str
    date: str
    path: str
    sha256: str
    content_sha256: str
    template_version: str


@dataclass(frozen=True, slots=True)
class Paper:
    """A rendered document, its entry, and the findings on its texts."""

    artifact: Artifact
    entry: PaperEntry
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Press:
    """What papers are printed with: template files, profiles, and templates compiled so far.

    ``cache`` keeps compiled templates between processes.
    """

    templates: Mapping[str, bytes]
    profiles: Mapping[str, LayoutProfile]
    compiled: dict[tuple[str, str], CompiledTemplate] = field(default_factory=dict)
    cache: TemplateCache | None = None

    def template(self, name: str, profile: LayoutProfile) -> CompiledTemplate:
        """Return a compiled template; each is compiled once for a profile.

        Raises: VektorError ``document-template-missing`` and those of compile_template.
        """
        key = (name, profile.slug)
        if key not in self.compiled:
            source = self.templates.get(name)
            if source is None:
                raise VektorError("document-template-missing", template=name)
            self.compiled[key] = compile_template(
                name, source, self.templates, profile, cache=self.cache
            )
        return self.compiled[key]

    def profile(self, slug: str) -> LayoutProfile:
        """Return a layout profile. Raises: VektorError ``document-layout-unknown``."""
        return profile_in(self.profiles, slug)


def make_paper(document: Document, scope: Scope, item: str, press: Press) -> Paper:
    """Return one paper, its dates in the style of its layout profile."""
    profile = press.profile(document.layout(scope, item))
    composed = document.compose(replace(scope, style=profile.date_style), item)
    compiled = press.template(composed.template or document.template, profile)
    properties = DocumentProperties(composed.title, composed.author, composed.kind)
    parts = document_parts(compiled, composed.context, properties)
    content = closed(compiled, parts)
    digests = sha256(content).hexdigest(), content_digest(compiled, parts), compiled.digest
    entry = _entry(document, composed, *digests)
    return Paper(Artifact(composed.path, content), entry, composed.findings)


def _entry(
    document: Document, composed: Composed, file: str, content: str, version: str
) -> PaperEntry:
    return PaperEntry(
        id=composed.id,
        document=document.slug,
        kind=composed.kind,
        title=composed.title,
        programme=composed.programme,
        school=composed.school,
        date=composed.date,
        path=composed.path,
        sha256=file,
        content_sha256=content,
        template_version=version,
    )
