"""The short answer of a renewal: for each total what to do and by when, what to confirm, and the rules."""

from collections.abc import Iterable, Iterator

from pathways.model.verdict import unique
from pathways.rendering.layout.blocks import Block, item_blocks
from pathways.rendering.renew.words import gap_words, standing_words, task_words, way_words
from pathways.renewal.credential_group import CredentialGroup, groups
from pathways.renewal.renew import Renewals
from pathways.renewal.rule_age import rule_ages
from pathways.wording import renewal_texts, short_texts
from pathways.wording.not_read import NOT_READ, not_read
from pathways.wording.questions.sentences import AskedQuestion, QuestionContext, asked_questions
from pathways.wording.read_as import read_as
from pathways.wording.sources import file_origin

ASKED = 3
"""How many questions the short answer has; the others are counted."""


def short_renewal_page(renewals: Renewals) -> Iterator[Block]:
    """What to do first for each total, the most urgent first; before it what of a log was not read."""
    who = renewal_texts.for_learner(renewals.record.learner) if renewals.record.learner else ""
    every = groups(renewals.statuses, renewals.as_of)
    yield Block("title", renewal_texts.title(who, renewals.as_of))
    unread = renewals.record.unread
    if unread.left_out:
        yield from item_blocks(NOT_READ, not_read(unread))
        yield Block("subheading", renewal_texts.WHAT_TO_DO_FIRST)
    for group in every:
        yield Block("item", task_words(group, renewals.catalog))
        yield from (Block("item", text, 1) for text in _why(renewals, group))
    for name in renewals.not_yet_awarded:
        label = renewals.catalog.credentials[name].abbreviation
        yield Block("line", renewal_texts.not_yet_awarded(label, renewals.as_of))
    if not every and not renewals.not_yet_awarded:
        yield Block("line", renewal_texts.NOTHING_TO_RENEW)
    yield from item_blocks(renewal_texts.OUTSIDE_CATALOG, renewals.others)
    asked = list(renewal_questions(renewals, every))
    yield from item_blocks(
        short_texts.CONFIRM, (f"{question.text} {question.where}".rstrip() for question in asked[:ASKED])
    )
    if more := asked[ASKED:]:
        yield Block("line", short_texts.more_questions_in_full(len(more)))
    yield from item_blocks(renewal_texts.OWN_RULES, map(file_origin, renewals.catalog.own()))
    if not unread.left_out:
        yield from item_blocks(NOT_READ, not_read(unread))
    yield from (Block("line", text) for text in read_as(renewals.record.interpretations, renewals.catalog))
    yield Block("subheading", short_texts.rules_of_issuers(_confirmed(renewals, every)))


def _why(renewals: Renewals, group: CredentialGroup) -> Iterator[str]:
    """Where each credential stands, what its cycle lacks, and how it is reinstated."""
    yield "; ".join(
        f"{status.credential.abbreviation} {standing_words(status)}"
        if len(group.statuses) > 1
        else standing_words(status)
        for status in group.statuses
    )
    if group.renewal and group.outcome and group.task.action != "retake":
        yield from (renewal_texts.missing(gap_words(group.renewal, gap)) for gap in group.outcome.gaps)
    ways = (way for status in group.statuses for way in status.ways_back(renewals.as_of))
    yield from (
        renewal_texts.reinstatement(text)
        for text in dict.fromkeys(way_words(way) for way in ways if way.state == "open")
    )


def renewal_questions(renewals: Renewals, every: Iterable[CredentialGroup]) -> Iterator[AskedQuestion]:
    """What each total leaves open, each question once."""
    seen: set[str] = set()
    for group in every:
        context = QuestionContext(renewals.record, renewals.catalog, group.lead.credential)
        questions = unique(*(status.questions for status in group.statuses))
        for asked in asked_questions(questions, context):
            if asked.text not in seen:
                seen.add(asked.text)
                yield asked


def _confirmed(renewals: Renewals, every: Iterable[CredentialGroup]) -> Iterator[str]:
    """When the rules of each issuer were last confirmed: the oldest day of a part of them."""
    by_issuer: dict[str, list[CredentialGroup]] = {}
    for group in every:
        by_issuer.setdefault(group.lead.credential.issuer, []).append(group)
    for issuer, its_groups in by_issuer.items():
        days = [age.confirmed for group in its_groups for age in rule_ages(group) if age.confirmed]
        name = renewals.catalog.organizations[issuer].short_name
        oldest = min(days, key=lambda day: day.earliest, default=None)
        yield short_texts.confirmed_on(name, oldest)
