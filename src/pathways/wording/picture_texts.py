"""The titles, notes and labels of pictures."""

from pathways.wording.career_texts import CODE_UNKNOWN as CODE_UNKNOWN
from pathways.wording.career_texts import soc as soc
from pathways.wording.labels import RECOMMENDED as RECOMMENDED
from pathways.wording.rules_texts import FOR_THAT_DAY as FOR_THAT_DAY
from pathways.wording.rules_texts import ONLY_RECALLED as ONLY_RECALLED
from pathways.wording.rules_texts import no_record_shows as no_record_shows

ELIGIBLE_FOR_EXAM = "may sit the exam"
NOT_ELIGIBLE_FOR_EXAM = "may not sit the exam"
PERHAPS_ELIGIBLE_FOR_EXAM = "may the exam be sat?"
NOT_ASKED = "not asked"
EXAM_ONLY = "admits to the exam only"
NOT_ON_FILE = "eligibility not on file"
GOES_ON_TO = "goes on to"
COUNTED_UNDER = "counted under"
SPLIT = "split; the series are never joined"
NO_FIGURE_READ = "no figure of it was read"
CAREERS_NOTE = (
    "Solid arrows: how one goes on. Dotted: serves it, and nobody asks for it. Dashed: counted under "
    "this occupation, whose figures are the newest that were read."
)
KINDS_TITLE = "What the graph is made of"
KINDS_DESCRIPTION = (
    "Each kind of node, and each kind of edge between two: from a prerequisite to what it opens."
)
KINDS_NOTE = "Solid arrows: they lead to a credential. Dotted: they do not. The number is how many there are."
NO_DECISION = "No picture is an issuer's decision; confirm with the issuer."
CREDENTIALS_NOTE = "Each credential says whether it is held, or else whether its exam may be sat."
COUNTS_AS = "counts as"
BY_ITS_RULE = "by its rule"
OVERVIEW_NOTE = (
    "Solid arrows: no way goes without it. Dashed: one way among others. Dotted: recommended, never "
    "required; with an empty head: counts as. Round: who accredits or approves."
)
HOLDER_HERE = "the holder stands here"
HOLDER_PERHAPS_HERE = "the holder may stand here"
GOOD_STANDING = "good standing"
RENEWAL_DESCRIPTION = (
    "What follows when a cycle ends: solid arrows are taken if nothing is done, dashed ones lead back."
)
RENEWAL_NOTE = "Not the issuer's decision; what a stage is called stands in brackets"
EXAM_AGAIN = "the exam again"
IN_GOOD_STANDING = "in good standing"
RECALLED = "only recalled"
ASKED_FOR = "asked for, or one of some"
ROUTES_NOTE = (
    "A box with a list is a route: it needs what it lists, or as much of it as its second line says. "
    "Dashed arrows: one way among others. Round: who accredits, approves or enrols."
)
NEEDED_FOR = "needed for"
ONE_WAY_TO = "one way to"
RELATED_TO = "related to"
LIFTS_THE_MARK = "lifts the mark"
REQUIREMENTS_NOTE = (
    "Solid arrows: all of these are needed. Dashed: enough of them, as the node says. Dotted: not "
    "required for it."
)
NO_SOURCE_READ = "no source was read"


def has(amount: object) -> str:
    return f"has {amount},"


def short_by(amount: object) -> str:
    return f"{amount} short"


def only_recalled(note: object) -> str:
    return f"only recalled: {note}"


def careers_description(number: object) -> str:
    return (
        f"{number} careers: the credentials that serve each, how one goes on, and the occupations "
        "that those in it are counted under."
    )


def for_career(career: object) -> str:
    return f"for {career}"


def for_learner(learner: object) -> str:
    return f"for {learner}, "


def as_of(who: object, day: object) -> str:
    return f", {who}as of {day}"


def every_edition(who: object) -> str:
    return f", {who}every edition on file"


def ways_to(credential: object, when: object) -> str:
    return f"Ways to {credential}{when}"


def what_opens(node: object, when: object) -> str:
    return f"What {node} opens{when}"


def careers_title(when: object) -> str:
    return f"Careers in health information{when}"


def overview_title(when: object) -> str:
    return f"Health-information credentials{when}"


def renewal_of(name: object, when: object) -> str:
    return f"Renewal of {name}{when}"


def own_rules(files: object) -> str:
    return f" By rules of your own: {files}."


def such_as(number: object) -> str:
    return f"{number}, such as"


def overview_description(number: object) -> str:
    return (
        f"{number} credentials by issuer, and the organizations that accredit what leads to them: "
        "arrows run from a prerequisite to what it opens."
    )


def by_routes(routes: object) -> str:
    return f"by {routes}"


def within_period(period: object) -> str:
    return f", within {period}"


def after_period(period: object) -> str:
    return f"after {period}"


def from_day(day: object) -> str:
    return f", from {day}"


def cycle(first: object, last: object) -> str:
    return f"cycle {first} to {last}"


def for_period(period: object) -> str:
    return f"for {period}"


def renewed(units: object) -> str:
    return f"renewed: {units} units"


def cycle_ends(when: object) -> str:
    return f"the cycle ends{when}, not renewed"


def after_day(day: object) -> str:
    return f"after {day}"


def ways_description(credential: object) -> str:
    return f"Every way to {credential}, route by route, over the credentials that routes ask for."


def opens_description(node: object) -> str:
    return f"What {node} opens: the routes that may ask for it, and those that follow."


def edition(edition: object) -> str:
    return f"edition {edition}"


def marked(name: object, truth: object) -> str:
    return f"marked {name}: {truth}"


def requirements_description(credential: object) -> str:
    return f"What {credential} asks for: arrows run from its conditions to the credential."


def exam_eligibility(truth: object) -> str:
    return f" May sit the exam: {truth}."


def credential_eligibility(truth: object) -> str:
    return f" May hold the credential: {truth}."


def edition_title(edition: object) -> str:
    return f"Edition {edition}"


def disputed(text: object) -> str:
    return f"Disputed, and not counted: {text}"


def read_in(source: object) -> str:
    return f"Read in: {source}"


def no_renderer(reasons: object) -> str:
    return f"no renderer could draw the picture: {reasons}"
