"""The titles, notes and labels of pictures."""

from pathways.wording.career_texts import CODE_UNKNOWN as CODE_UNKNOWN
from pathways.wording.career_texts import soc as soc
from pathways.wording.dates import format_date
from pathways.wording.labels import RECOMMENDED as RECOMMENDED
from pathways.wording.rules_texts import FOR_THAT_DAY as FOR_THAT_DAY
from pathways.wording.rules_texts import ONLY_RECALLED as ONLY_RECALLED
from pathways.wording.rules_texts import no_record_shows as no_record_shows

ELIGIBLE_FOR_EXAM = "eligible for the exam"
NOT_ELIGIBLE_FOR_EXAM = "not eligible for the exam"
PERHAPS_ELIGIBLE_FOR_EXAM = "exam eligibility undetermined"
NOT_ASKED = "not asked"
EXAM_ONLY = "exam only"
NOT_ON_FILE = "not covered yet"
GOES_ON_TO = "can lead to"
COUNTED_UNDER = "counted under"
SPLIT = "split; the series are not combined"
NO_FIGURE_READ = "no figures on file"
CAREERS_NOTE = (
    "Solid arrows: advancement. Dotted: credentials that support the career, not required. Dashed: counted "
    "under this occupation, with the most recent figures on file."
)
KINDS_TITLE = "What the graph contains"
KINDS_DESCRIPTION = (
    "Each kind of node, and each kind of edge between two: from a prerequisite to what it leads to."
)
KINDS_NOTE = "Solid arrows lead to a credential; dotted arrows do not. The number is how many there are."
NO_DECISION = "Not an official determination; confirm with the issuer."
CREDENTIALS_NOTE = (
    "Each credential shows whether it is held or, if not, whether the person is eligible for its exam."
)
COUNTS_AS = "counts as"
BY_ITS_RULE = "by its rule"
OVERVIEW_NOTE = (
    "Solid arrows: required on every path. Dashed: one option among several. Dotted: recommended, not "
    "required; with an open head: counts as. Round: who accredits or approves."
)
HOLDER_HERE = "current standing"
HOLDER_PERHAPS_HERE = "possible current standing"
GOOD_STANDING = "good standing"
RENEWAL_DESCRIPTION = (
    "What happens when a cycle ends: solid arrows if no action is taken, dashed arrows for reinstatement."
)
RENEWAL_NOTE = "Not an official determination; the issuer's name for a stage is in parentheses"
EXAM_AGAIN = "passing the exam again"
IN_GOOD_STANDING = "in good standing"
RECALLED = "unconfirmed, no source read"
ASKED_FOR = "required, or one of several"
ROUTES_NOTE = (
    "A box with a list is an eligibility route: it requires everything listed, or as many as its second "
    "line states. Dashed arrows: one option among several. Round: who accredits, approves or enrolls."
)
NEEDED_FOR = "needed for"
ONE_WAY_TO = "one option for"
RELATED_TO = "related to"
REMOVES_THE_DESIGNATION = "removes the designation"
REQUIREMENTS_NOTE = (
    "Solid arrows: all of these are required. Dashed: any one, or as many as stated. Dotted: not required."
)
NO_SOURCE_READ = "no source was read"


def only_recalled(note: object) -> str:
    return f"unconfirmed, no source read: {note}"


def careers_description(number: object) -> str:
    return (
        f"{number} careers: the credentials that support each, typical advancement, and the occupation that "
        "each is counted under."
    )


def for_career(career: object) -> str:
    return f"for {career}"


def for_learner(learner: object) -> str:
    return f"for {learner}, "


def as_of(who: object, day: object) -> str:
    return f", {who}as of {format_date(day)}"


def every_edition(who: object) -> str:
    return f", {who}every edition on file"


def ways_to(credential: object, when: object) -> str:
    return f"Paths to {credential}{when}"


def what_opens(node: object, when: object) -> str:
    return f"What {node} can lead to{when}"


def careers_title(when: object) -> str:
    return f"Careers in health information{when}"


def overview_title(when: object) -> str:
    return f"Health information credentials{when}"


def renewal_of(name: object, when: object) -> str:
    return f"Renewal of {name}{when}"


def own_rules(files: object) -> str:
    return f" By rules of your own: {files}."


def such_as(number: object) -> str:
    return f"{number}, such as"


def overview_description(number: object) -> str:
    return (
        f"{number} credentials by issuer, and the organizations that accredit their prerequisites: arrows "
        "run from a prerequisite to what it leads to."
    )


def by_routes(routes: object) -> str:
    return f"via {routes}"


def within_period(period: object) -> str:
    return f", within {period}"


def after_period(period: object) -> str:
    return f"after {period}"


def from_day(day: object) -> str:
    return f", from {format_date(day)}"


def cycle(first: object, last: object) -> str:
    return f"cycle {format_date(first)} to {format_date(last)}"


def for_period(period: object) -> str:
    return f"for {period}"


def renewed(units: object) -> str:
    return f"renewed: {units} CEUs"


def cycle_ends(when: object) -> str:
    return f"the cycle ends{when}, not renewed"


def after_day(day: object) -> str:
    return f"after {format_date(day)}"


def ways_description(credential: object) -> str:
    return f"Every path to {credential}, route by route, through the credentials that routes require."


def opens_description(node: object) -> str:
    return f"What {node} can lead to: the routes that may require it, and those that follow."


def edition(edition: object) -> str:
    return f"rules {edition}"


def marked(name: object, truth: object) -> str:
    return f"designation {name}: {truth}"


def requirements_description(credential: object) -> str:
    return f"What {credential} requires: arrows run from its requirements to the credential."


def exam_eligibility(truth: object) -> str:
    return f" Eligible for the exam: {truth}."


def credential_eligibility(truth: object) -> str:
    return f" Eligible for certification: {truth}."


def edition_title(edition: object) -> str:
    return f"Rules {edition}"


def disputed(text: object) -> str:
    return f"Disputed, not used: {text}"


def read_in(source: object) -> str:
    return f"Source: {source}"


def no_renderer(reasons: object) -> str:
    return f"the picture could not be drawn: {reasons}"
