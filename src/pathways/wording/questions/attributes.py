"""What is asked of an item, by its list and key; and what is asked of a list."""

ATTRIBUTES: dict[tuple[str, str], str] = {
    ("education", "degree"): "Which degree or certificate does {item} lead to?",
    ("education", "field"): "Was the field of study of {item} {about}?",
    ("education", "institution_accredited"): "Was the college of {item} accredited when you graduated?",
    ("education", "accredited_by"): "Was {item} accredited by {about} when you completed it?",
    ("education", "approved_by"): "Was {item} approved by {about}?",
    ("education", "started"): "When did you start {item}?",
    ("education", "completed"): "When did you complete {item}, or when will you?",
    ("education", "conferred"): "When was {item} conferred?",
    ("education", "in_final_term"): "Are you in the final term of {item}?",
    ("education", "credits"): "How many semester credits does {item} have ({about})?",
    ("coursework", "topics"): "Did {item} cover {about}?",
    ("coursework", "credits"): "How many semester credits did you earn in {item}?",
    ("coursework", "grade"): "What was your grade in {item}?",
    ("coursework", "completed"): "When did you complete {item}?",
    ("coursework", "accredited_by"): "Was {item} part of a program accredited by {about}?",
    ("training", "kind"): "Was {item} {about}?",
    ("training", "topics"): "Did {item} cover {about}?",
    ("training", "hours"): "How many hours did {item} take?",
    ("training", "assessments"): "How many assessments did you pass in {item}?",
    ("training", "completed"): "When did you complete {item}?",
    ("training", "approved_by"): "Was {item} approved by {about}?",
    ("continuing_education", "date"): "When did you complete {item}?",
    ("continuing_education", "units"): "How many CEUs did you earn for {item}?",
    ("continuing_education", "topics"): "Did {item} cover {about}?",
    ("continuing_education", "category"): "Which category of CEUs does {item} belong to?",
    ("continuing_education", "provider"): "Was {about} the provider of {item}?",
    ("continuing_education", "approved_by"): "Was {item} approved by {about}?",
    ("continuing_education", "format"): "In which format was {item}: {about}, or another?",
    ("continuing_education", "level"): "At which level was {item}: {about}, or another?",
    ("continuing_education", "counts_for"): "For which credentials did you report {item}?",
    ("continuing_education", "reported"): "When did you report {item}?",
    ("experience", "domains"): "Did {item} include {about}?",
    ("experience", "share"): "What part of the time in {item} was {about}?",
    ("experience", "role"): "Was your role in {item} {about}?",
    ("experience", "start"): "When did {item} begin?",
    ("experience", "end"): "When did {item} end?",
    ("experience", "hours_per_week"): "How many hours a week do you, or did you, work in {item}?",
    ("experience", "hours"): "How many hours did you work in {item} in all?",
    ("experience", "documented"): "Is there a letter or another document that proves {item}?",
    ("experience", "attested_by"): "Was the proof of {item} signed by {about}?",
    ("exams", "passed"): "Did you pass {item}, and when?",
    ("exams", "failed"): "When did you fail {item}?",
    ("credentials", "earned"): "When did you earn {item}?",
    ("credentials", "expires"): "When does {item} expire?",
    ("credentials", "canceled"): "When was {item} canceled?",
    ("credentials", "standing"): "Is {item} in good standing?",
    ("credentials", "designation"): "Does {item} bear an apprentice designation?",
    ("licenses", "earned"): "When did you receive {item}?",
    ("licenses", "expires"): "When does {item} expire?",
    ("licenses", "canceled"): "When was {item} canceled?",
    ("licenses", "standing"): "Is {item} in good standing?",
    ("memberships", "since"): "When did {item} begin?",
    ("memberships", "until"): "When does {item} end?",
    ("memberships", "renews"): "In which month does {item} renew?",
    ("documents", "date"): "What is the date of {item}?",
    ("documents", "for"): "For which credentials was {item} paid?",
    ("documents", "year"): "For which year was {item} paid?",
    ("sanctions", "date"): "When did {item} begin?",
    ("sanctions", "until"): "When does {item} end?",
    ("applications", "applied"): "When did you submit {item}?",
    ("applications", "approved"): "When was {item} approved?",
    ("decisions", "decided"): "What is the date of {item}?",
    ("exceptions", "decided"): "What is the date of {item}?",
    ("exceptions", "until"): "Until when is {item} valid?",
}
"""`{about}` is the word that the rule needs, such as an accreditor or a topic."""

EXACT_DATES: dict[tuple[str, str], str] = {
    ("exams", "passed"): "On which day did you pass {item}?",
    ("exams", "failed"): "On which day did you fail {item}?",
}
"""Where a month or a year is on record, and the day decides; others say `When exactly`."""

AT_CAMPUS = "Was {item}, at the campus that you attended, accredited by {about} when you completed it?"
"""Of an accreditor that accredits a program at one campus only."""
ACCREDITATION_STATUS = "Was {item} fully accredited, or still a candidate for accreditation?"
ACCREDITATION_DATES = "From when to when was {item} accredited?"
COUNTING_HOURS = "How many of the hours of {item} count toward the requirement?"

LISTS: dict[str, tuple[str, str]] = {
    "education": ("Do you have {about}?", "Do you also have {about}?"),
    "coursework": (
        "Have you taken college courses in {about}?",
        "Have you taken more college courses in {about}?",
    ),
    "training": ("Have you completed {about}?", "Have you completed {about} that is not in the record?"),
    "continuing_education": (
        "Which CEUs have you earned ({about})? The record lists none.",
        "Have you earned other CEUs ({about}) that are not in the record?",
    ),
    "experience": (
        "Do you have work experience in {about}?",
        "Do you have more work experience in {about}?",
    ),
    "exams": ("Have you passed the {about} exam?", "Have you passed the {about} exam?"),
    "credentials": ("Do you hold the {about} certification?", "Do you also hold the {about} certification?"),
    "licenses": ("Are you licensed as {about}?", "Are you also licensed as {about}?"),
    "memberships": ("Are you a member of {about}?", "Are you also a member of {about}?"),
    "documents": ("Do you have {about}?", "Do you also have {about}?"),
    "sanctions": ("Is {about} in effect against you?", "Is {about} in effect against you?"),
    "applications": ("Have you applied for {about}?", "Have you applied for {about} again?"),
    "decisions": ("Has the issuer decided on {about}?", "Has the issuer decided on {about}?"),
    "exceptions": ("Has the issuer made an exception: {about}?", "Has the issuer made another: {about}?"),
}
"""By list, what is asked where it names no item, and where it names some but perhaps not all."""

KINDS_OF_STUDY = {"program": "a college program", "coursework": "college credits"}
"""What is asked for where a rule names no degree."""
COUNTED_NOUNS = frozenset({"education", "training", "documents", "sanctions"})
"""Lists whose words follow `a` or `an`."""
