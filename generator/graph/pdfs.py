"""PDF of documents as they are wished for: made once for each state of a document.

Enters: outputs in which the documents are laid ready. Leaves: PDF laid ready beside the documents
of the site, and the facts that pages link them by. Other versions of LibreOffice write other bytes,
so PDF stand outside the promise of the same bytes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from generator.core.dataclass import dataclass
from generator.core.exceptions import VektorError
from generator.graph.content import put_map
from generator.graph.outputs import Outputs
from generator.render import address
from generator.render.site import PublishedDocument, Site
from generator.system.office import convert, find_office

_NODE = "pdf all"
_FOLDER = "pdf"
# Documents that one run of LibreOffice converts.
_AT_ONCE = 40

Documents = tuple[PublishedDocument, ...]


@dataclass(frozen=True, slots=True)
class PdfWish:
    """Of which documents PDF are wished for: those of a ``school``, or all when it is ""."""

    school: str = ""


def make_pdfs(
    outputs: Outputs, site: Site, wish: PdfWish | None, tell: Callable[..., None]
) -> None:
    """Lay the PDF that are wished for ready; those of an earlier build that are not, go.

    Raises: VektorError office-missing, office-failed, office-hangs, pdf-lost, pdf-school-unknown.
    """
    if wish is None:
        outputs.drop(outputs.ledger.store.nodes(_NODE))
        return
    documents = _wished(site, wish)
    folder = outputs.tray.aside / _FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    _forget_others(folder, {item.sha256 for item in site.documents})
    missing = [item for item in documents if not _pdf(folder, item).is_file()]
    if missing:
        tell("pdf", count=len(missing))
        program = find_office()
        for start in range(0, len(missing), _AT_ONCE):
            _convert(outputs, program, folder, missing[start : start + _AT_ONCE])
    outputs.ledger.run_anew(_NODE, partial(_lay, outputs, documents, folder))


def _wished(site: Site, wish: PdfWish) -> Documents:
    documents = site.school_documents.get(wish.school, ()) if wish.school else site.documents
    if wish.school and not documents:
        known = ", ".join(filter(None, site.school_documents))
        raise VektorError("pdf-school-unknown", school=wish.school, known=known)
    return documents


def _pdf(folder: Path, document: PublishedDocument) -> Path:
    return folder / f"{document.sha256}.pdf"


def _forget_others(folder: Path, digests: set[str]) -> None:
    """Remove the PDF of documents as they are no more."""
    for path in folder.glob("*.pdf"):
        if path.stem not in digests:
            path.unlink()


def _convert(
    outputs: Outputs, program: str, folder: Path, documents: Sequence[PublishedDocument]
) -> None:
    with TemporaryDirectory(dir=folder, ignore_cleanup_errors=True) as own:
        sources = []
        for item in {each.sha256: each for each in documents}.values():
            source = Path(own) / f"{item.sha256}.docx"
            source.write_bytes(outputs.content(f"documents/{item.path}"))
            sources.append(source)
        convert(program, sources, Path(own))
        for source in sources:
            made = source.with_suffix(".pdf")
            if made.is_file():
                made.replace(folder / made.name)
    lost = [item.path for item in documents if not _pdf(folder, item).is_file()]
    if lost:
        raise VektorError("pdf-lost", documents=", ".join(lost[:5]))


def _lay(outputs: Outputs, documents: Iterable[PublishedDocument], folder: Path) -> None:
    """Lay PDF ready and put programme → path of a document → length of its PDF."""
    sizes: dict[str, dict[str, int]] = {}
    outputs.tray.take(())
    for item in documents:
        content = _pdf(folder, item).read_bytes()
        outputs.tray.pour([f"site/{address.pdf_file(item.path)}"], [content])
        sizes.setdefault(item.programme, {})[item.path] = len(content)
    put_map(outputs.ledger, "pdf", {each: sizes[each] for each in sorted(sizes)})
