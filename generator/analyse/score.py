"""Scores: means of experts, totals, maxima, shares, and what a repetition changed.

Enter a school's scores and the programmes whose sheets they fill. Leave totals in the order of
programme and sheet, and the pairs of a review and its repetition.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal

from generator.analyse.arithmetic import difference, is_exact_mean, mean, share_pct, total
from generator.analyse.result import CriterionScore, RepeatedScore, ScoreTotal
from generator.core.wording import say
from generator.model.score import Criterion, GivenScore, Score, Sheet
from generator.model.unit import ProgrammeUnit, SchoolUnit
from generator.russian.numbers import write_change, write_number


def score_totals(
    unit: SchoolUnit, programmes: Mapping[str, ProgrammeUnit]
) -> tuple[ScoreTotal, ...]:
    """Return the totals of a school, ordered by programme and sheet; unknown sheets have none."""
    found = (
        (score, sheet)
        for score in sorted(unit.scores, key=lambda item: (item.programme, item.sheet, item.id))
        for sheet in _sheets(programmes, score.programme)
        if sheet.id == score.sheet
    )
    return tuple(score_total(score, sheet, unit.school.id) for score, sheet in found)


def score_total(score: Score, sheet: Sheet, school: str) -> ScoreTotal:
    """Return the total of one school on one sheet; scores of unknown criteria are left out."""
    by_criterion = tuple(
        _criterion_score(item, score, sheet.spread_limit) for item in sheet.criteria
    )
    summed = _summed(by_criterion, score.total)
    maximum = sheet_maximum(sheet)
    share = None if summed is None or maximum <= 0 else share_pct(summed, maximum)
    return ScoreTotal(
        programme=score.programme,
        sheet=sheet.id,
        school=school,
        scores=by_criterion,
        total=summed,
        stated=score.total,
        maximum=maximum,
        share_pct=share,
        origin=score.origin,
        explanation=_explain(sheet, score, by_criterion, summed, share),
    )


def summed_score(score: Score, sheet: Sheet) -> Decimal | None:
    """Return the total of one school on one sheet, without what explains it."""
    means = [mean(given) for item in sheet.criteria if (given := _given(item, score))]
    if not sheet.criteria:
        return score.total
    return total(means) if len(means) == len(sheet.criteria) else None


def _given(criterion: Criterion, score: Score) -> list[Decimal]:
    return [item.score for item in score.scores if item.criterion == criterion.id]


def sheet_maximum(sheet: Sheet) -> Decimal:
    """Return the sum of the criteria's maxima, or the printed maximum when there are none."""
    return total(item.maximum for item in sheet.criteria) if sheet.criteria else sheet.maximum


def repeated_scores(
    totals: tuple[ScoreTotal, ...], programmes: Mapping[str, ProgrammeUnit]
) -> tuple[RepeatedScore, ...]:
    """Return what each repetition changed, for those totals whose first review is there too."""
    by_sheet = {(item.programme, item.sheet): item for item in totals}
    return tuple(
        _repeated(by_sheet[programme, sheet.repeats], by_sheet[programme, sheet.id])
        for programme in sorted({item.programme for item in totals})
        for sheet in _sheets(programmes, programme)
        if (programme, sheet.id) in by_sheet and (programme, sheet.repeats) in by_sheet
    )


def _sheets(programmes: Mapping[str, ProgrammeUnit], programme: str) -> Iterable[Sheet]:
    found = programmes.get(programme)
    return found.sheets if found else ()


def _criterion_score(criterion: Criterion, score: Score, limit: Decimal | None) -> CriterionScore:
    given = [item for item in score.scores if item.criterion == criterion.id]
    values = [item.score for item in given]
    spread = difference(max(values), min(values)) if values else Decimal(0)
    return CriterionScore(
        criterion=criterion.id,
        mean=mean(values) if values else None,
        spread=spread,
        experts=len(given),
        disagreement=limit is not None and spread > limit,
        origin=given[0].origin.at("score") if given else None,
        remarks=tuple(
            f"{item.expert}: {item.remark}" if item.expert else item.remark
            for item in given
            if item.remark
        ),
    )


def _summed(scores: tuple[CriterionScore, ...], stated: Decimal | None) -> Decimal | None:
    if not scores:
        return stated
    means = [item.mean for item in scores if item.mean is not None]
    return total(means) if len(means) == len(scores) else None


def _explain(
    sheet: Sheet,
    score: Score,
    scores: tuple[CriterionScore, ...],
    summed: Decimal | None,
    share: Decimal | None,
) -> str:
    averaged = _explain_means(sheet, score)
    alone = averaged and len(scores) == 1
    parts = averaged if alone else [*averaged, _explain_sum(sheet, scores, summed)]
    if summed is not None and share is not None:
        texts = map(write_number, (summed, sheet_maximum(sheet), share))
        names = ("total", "maximum", "share")
        parts.append(say("analyse", "score.share", **dict(zip(names, texts, strict=True))))
    return "; ".join(parts)


def _explain_means(sheet: Sheet, score: Score) -> list[str]:
    groups = [
        [item for item in score.scores if item.criterion == criterion.id]
        for criterion in sheet.criteria
    ]
    return [_explain_mean(group) for group in groups if len(group) > 1]


def _explain_mean(given: list[GivenScore]) -> str:
    values = [item.score for item in given]
    return say(
        "analyse",
        "score.mean" if is_exact_mean(values) else "score.mean-rounded",
        terms=" + ".join(map(write_number, values)),
        experts=len(values),
        mean=write_number(mean(values)),
    )


def _explain_sum(sheet: Sheet, scores: tuple[CriterionScore, ...], summed: Decimal | None) -> str:
    if not scores:
        return say("analyse", "score.no-total" if summed is None else "score.stated-only")
    means = [item.mean for item in scores if item.mean is not None]
    if summed is None:
        absent = next(index for index, item in enumerate(scores) if item.mean is None)
        return say("analyse", "score.absent", criterion=sheet.criteria[absent].name)
    terms = " + ".join(map(write_number, means))
    return say("analyse", "score.sum", terms=terms, total=write_number(summed))


def _repeated(before: ScoreTotal, after: ScoreTotal) -> RepeatedScore:
    change, explanation = _repeat_change(before, after)
    return RepeatedScore(
        programme=after.programme,
        school=after.school,
        sheet=after.sheet,
        repeats=before.sheet,
        before=before.total,
        after=after.total,
        change=change,
        explanation=explanation,
    )


def _repeat_change(before: ScoreTotal, after: ScoreTotal) -> tuple[Decimal | None, str]:
    if before.total is None or after.total is None:
        return None, say("analyse", "score.repeat-missing")
    if before.maximum != after.maximum:
        maxima = {"before": write_number(before.maximum), "after": write_number(after.maximum)}
        return None, say("analyse", "score.repeat-maxima", **maxima)
    change = difference(after.total, before.total)
    numbers = {"before": write_number(before.total), "after": write_number(after.total)}
    return change, say("analyse", "score.repeat", **numbers, change=write_change(change))
