"""The states of a renewal and what leads from one to the other, for nobody or for a holder."""

from collections.abc import Sequence
from datetime import date

from pathways.model.catalog import Catalog
from pathways.model.renewal.cycle import Lapse, LapseStage
from pathways.model.renewal.rules import Renewal
from pathways.model.values.amount import format_amount
from pathways.model.values.truth import Truth
from pathways.rendering.diagram.sketch import Arrow, Box, BoxLine, BoxLink, Frame, Sketch, source_link_of
from pathways.renewal.history.cycles import DAY, CycleDates
from pathways.renewal.history.lapse import LapsePhase, lapse_phases
from pathways.renewal.standing.credential_status import CredentialStatus
from pathways.wording import labels, picture_texts
from pathways.wording.editions import format_date_range

HERE, PERHAPS_HERE = picture_texts.HOLDER_HERE, picture_texts.HOLDER_PERHAPS_HERE
STANDING = picture_texts.GOOD_STANDING


def renewal_sketch(
    catalog: Catalog, renewal: Renewal, title: str, day: date | None, statuses: Sequence[CredentialStatus]
) -> Sketch:
    """Draw the states of a renewal; for holders one picture of states for each, with its dates.

    Args:
        catalog: the rules.
        renewal: whose states to draw.
        title: of the picture.
        day: the day whose rules are drawn; null: those of every time.
        statuses: what is said of the holder's credentials; none: nobody is asked about.
    """
    description = picture_texts.RENEWAL_DESCRIPTION
    sketch = Sketch(title, description)
    for status in statuses or (None,):
        cycle = status.cycle if status else None
        lapses = renewal.lapse_on(cycle.last + DAY) if cycle else _on(renewal, day)
        for lapse in lapses:
            _LapseDrawing(
                catalog, renewal, sketch, status, several=len(lapses) > 1 or len(statuses) > 1
            ).draw(lapse)
    sketch.notes.append(picture_texts.RENEWAL_NOTE)
    return sketch


def _on(renewal: Renewal, day: date | None) -> tuple[Lapse, ...]:
    return renewal.lapses if day is None else renewal.lapse_on(day)


class _LapseDrawing:
    """One machine of a picture: that of a rule for what follows, for nobody or for one credential held."""

    def __init__(
        self,
        catalog: Catalog,
        renewal: Renewal,
        sketch: Sketch,
        status: CredentialStatus | None,
        *,
        several: bool,
    ) -> None:
        self.catalog, self.renewal, self.sketch, self.row = catalog, renewal, sketch, status
        self.several = several

    def draw(self, lapse: Lapse) -> None:
        """Draw the states that a rule knows, in a frame where the picture has several."""
        where = f"{self.renewal.renewal}:{self.row.credential.credential if self.row else ''}:{lapse.id}"
        frame = self.sketch.whole
        if self.several:
            frame = Frame(where, self._name(lapse))
            self.sketch.whole.inside.append(frame)
        active = f"{where}:active"
        frame.inside.append(self._active(active))
        self.sketch.arrows.append(Arrow(active, active, "dashed", self._required()))
        cycle = self.row.cycle if self.row else None
        dated = list(lapse_phases(lapse, cycle.last)) if cycle else []
        before, label = active, self._ended(cycle)
        for place, stage in enumerate(lapse.stages):
            box = f"{where}:{place}"
            frame.inside.append(self._stage(box, lapse, stage))
            self.sketch.arrows.append(Arrow(before, box, label=label))
            for way in stage.reinstatement:
                if not way.exam:
                    within = picture_texts.within_period(way.until) if way.until else ""
                    self.sketch.arrows.append(Arrow(box, active, "dashed", f"{way.what}{within}"))
            before, label = box, _after(stage, dated[place] if place < len(dated) else None)
        if lapse.exam_after:
            box = f"{where}:exam"
            lines = (BoxLine(picture_texts.EXAM_AGAIN, "name"),)
            frame.inside.append(Box(box, lines, self._link(lapse.cites), "oval"))
            label = picture_texts.after_period(lapse.exam_after)
            if dated:
                label += picture_texts.from_day(lapse.exam_after.after(dated[-1].first))
            self.sketch.arrows += [Arrow(before, box, label=label), Arrow(box, active, "dashed", "passed")]

    def _name(self, lapse: Lapse) -> str:
        whose = f"{self.row.credential.abbreviation}: " if self.row else ""
        return f"{whose}{lapse.id.replace('-', ' ')}{format_date_range(lapse.begins, lapse.to)}"

    def _active(self, name: str) -> Box:
        lines = [BoxLine("active", "big"), BoxLine(picture_texts.IN_GOOD_STANDING, "pale")]
        truth = None
        if self.row and self.row.cycle:
            lines.append(BoxLine(picture_texts.cycle(self.row.cycle.first, self.row.cycle.last)))
            if self._stands("active", None):
                lines.append(BoxLine(self._here(), "name"))
                truth = self.row.good
        return Box(
            name,
            tuple(lines),
            self._link(self.renewal.cites),
            "goal",
            truth,
            STANDING if truth is not None else "",
        )

    def _stage(self, name: str, lapse: Lapse, stage: LapseStage) -> Box:
        lines = [BoxLine(stage.standing, "big")]
        lines += [BoxLine(f"({stage.called})")] if stage.called else []
        lines += [BoxLine(picture_texts.for_period(stage.lasts), "pale")] if stage.lasts else []
        lines += [BoxLine(picture_texts.RECALLED, "pale")] if stage.is_unsourced else []
        truth = None
        if self.row and self._stands(stage.standing, stage):
            lines.append(BoxLine(self._here(), "name"))
            truth = self.row.good
        return Box(
            name,
            tuple(lines),
            self._link(stage.cites or lapse.cites),
            "box",
            truth,
            STANDING if truth is not None else "",
        )

    def _stands(self, standing: str, stage: LapseStage | None) -> bool:
        if self.row is None:
            return False
        if self.row.stated:
            return self.row.standing == standing
        return any(
            state.phase.stage is stage if state.phase else stage is None and state.good is Truth.YES
            for state in self.row.states
        )

    def _here(self) -> str:
        """That the holder stands there, or may; that it is good standing is said of the whole row."""
        return HERE if self.row and len(self.row.states) == 1 else PERHAPS_HERE

    def _required(self) -> str:
        """What keeps it: the units of the cycle, where one number is known."""
        outcome = self.row.outcome if self.row else None
        if outcome and outcome.required and outcome.required.low == outcome.required.high:
            return picture_texts.renewed(format_amount(outcome.required.low))
        return "renewed"

    def _ended(self, cycle: CycleDates | None) -> str:
        lasts = self.renewal.cycle.lasts if self.renewal.cycle else None
        when = labels.then_on_day(cycle.last) if cycle else labels.then_after_period(lasts) if lasts else ""
        return picture_texts.cycle_ends(when)

    def _link(self, cites: Sequence[str]) -> BoxLink:
        return source_link_of(self.catalog.best_source(cites)) if cites else BoxLink("")


def _after(stage: LapseStage, phase: LapsePhase | None) -> str:
    if phase and phase.last:
        return picture_texts.after_day(phase.last)
    return picture_texts.after_period(stage.lasts) if stage.lasts else ""
