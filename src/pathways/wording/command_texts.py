"""What commands print beside their answers."""

from collections.abc import Iterable

from pathways.model.values.phrases import joined_by_or
from pathways.wording.check_texts import OWN_RULES as OWN_RULES
from pathways.wording.dates import format_date

CANNOT_BE_FOLLOWED = "cannot be followed as it is"
CAN_BE_READ = "can be read"
WITH_ADVICE = ", with advice"
OUTPUT_CLOSED = "standard output: W002 is closed; print the answer, or write it to a file with -o"
OWN_FAULT = "pathways: internal error in pathways; your files are fine"
HOW_TO_ANSWER = "Answer each question, or press Enter if you are not sure; q ends the questions."
YES_NO_OR_NOT_SURE = "  yes, no, or Enter if not sure: "
WHAT_WAS_IT = "  What was it, in your own words? "
NOTHING_TO_ASK = "No open question can be answered in the record."
HELD_SETTLES = "  If you do, nothing else is needed."
ANY_OTHERS_TOO = "  Any others? Names separated by commas, none, or Enter if not sure: "
ANY_OTHERS = "  Which others, if any? Names separated by commas, none, or Enter if not sure: "
ACCREDITED_OR_CANDIDACY = "accredited or candidacy, or Enter if not sure"
FIRST_AND_LAST_DAY = "first day, and last day if it ended, or Enter if not sure"
YES_OR_NO = "yes or no"
NOT_ANSWERED_YET = "Not answered yet"
NOT_SURE_OF = "Still open: you were not sure"
FOR_OTHERS = "Cannot be answered in the record"
NO_MORE = "no more"
WORDS_OR_NONE = "words separated by commas, or none"
NOT_TEXT = "This could not be read as text."
NOT_BOUND = "no example applies it"
NOT_MET = "no example meets it"
NOT_FAILED = "no example fails it"
NOT_JUST_ENOUGH = "no example has exactly enough"
NOT_JUST_SHORT = "no example is just short"
NO_RULES = "not covered yet"
OUTLINES = "Outlines of exams and curricula"
RENEWALS = "Renewals"
OF_OTHER_ISSUERS = "Known by name, not covered"
NAMED_ONLY = "not covered yet"
NOTHING_UNCONFIRMED = "Every statement on file is confirmed"


def person(name: object) -> str:
    return f"{name}:"


def output_failed(problem: object) -> str:
    return f"standard output: W002 cannot be written: {problem}; free some space, or print elsewhere"


def progress_live(number: object, total: object) -> str:
    return f"\r{number} of {total} programs"


def progress(number: object, total: object) -> str:
    return f"{number} of {total} programs"


def wrote_files(number: object, folder: object) -> str:
    return f"wrote {number} files to {folder}"


def wrote_records(number: int, folder: object) -> str:
    return f"wrote {number} {'record' if number == 1 else 'records'} to {folder}"


def wrote(file: object) -> str:
    return f"wrote {file}"


def fault(message: object) -> str:
    return f"pathways: {message}"


def value_missing(command: object, option: object) -> str:
    return f"`{command}` needs a value for {option}; see `{command} --help`"


def record_missing(command: object, file: object) -> str:
    """What to type where no record is named; a file that is named otherwise is probably the record."""
    if file:
        return f"`{command}` needs a record: did you mean --record {file}?"
    return (
        f"`{command}` needs a record: --record FILE\n"
        "To begin one:\n"
        "  1. pathways record new -o me.yaml\n"
        "  2. Fill in what you know; leave out what you do not know.\n"
        f"  3. {command} RHIT --record me.yaml\n"
        "`pathways record answer RHIT --record me.yaml` then asks for what is missing."
        if command == "pathways check"
        else f"`{command}` needs a record: --record FILE; start one with `pathways record new -o me.yaml`"
    )


def argument_missing(command: object, name: object) -> str:
    return f"`{command}` needs {name}; see `{command} --help`"


def argument_unexpected(command: object, words: object) -> str:
    return f"`{command}` does not take: {words}; see `{command} --help`"


def option_unknown(command: object, option: object, near: str | None) -> str:
    meant = f"; did you mean {near}?" if near else ";"
    return f"`{command}` has no option {option}{meant} see `{command} --help`".replace("? see", "? See")


def command_unknown(command: object, word: object, commands: Iterable[str], near: str | None) -> str:
    meant = f"; did you mean `{command} {near}`?" if near else f"; its commands are {', '.join(commands)}"
    return f"`{command}` has no command `{word}`{meant}"


def argument_wrong(command: object, name: object, value: object, choices: list[str], *, flag: bool) -> str:
    wanted = f"choose {joined_by_or(choices)}" if choices else f"see `{command} --help`"
    return f"`{value}` does not fit {name}; {'it takes no value' if flag else wanted}"


def argument_repeated(command: object, name: object) -> str:
    return f"`{command}` takes {name} once"


def record_number(number: object) -> str:
    return f"record {number}"


def more_or_add(more: object) -> str:
    return f"Type `{more}` or `add`: "


def why_asked(routes: list[str]) -> str:
    """Why a question is asked: the routes that it decides."""
    if not routes:
        return "  Every eligibility route requires it."
    more = f" and {len(routes) - 1} more" if len(routes) > 1 else ""
    return f"  Eligibility through this route depends on it: {routes[0]}{more}."


def listed_so_far(listed: str) -> str:
    return f"  On record under {listed.replace('_', ' ')}:"


def which_of(broader: object) -> str:
    return f"  The record says {broader}. Which specific area was it? (Enter if not sure) "


def is_that_all(listed: str, *, some: bool) -> str:
    """What is asked before a list is closed: whether these are all, or whether there are any."""
    name = listed.replace("_", " ")
    asked = f"Are these all of your {name}?" if some else f"Do you have any other {name}?"
    return f"  {asked} yes, no, or Enter if not sure: "


def no_needs_the_whole_list(listed: str) -> str:
    return f"  Not saved: a record can show a no only when it lists all of your {listed.replace('_', ' ')}."


def yes_no_or_words(*, several: bool, name: str) -> str:
    words = "names separated by commas" if several else f"the {name}"
    return f"yes, no, {words}, or Enter if not sure"


def none_of_them(reply: object) -> str:
    return f"`{reply}` is not one of them"


def parts_exercised(done: object, number: object, parts: object) -> str:
    return f"{done} of {number} {parts}"


def not_bound_on(day: object) -> str:
    return f"no example applies on {format_date(day)}"


def editions(number: object) -> str:
    return f"{number} edition"


def formerly(name: object) -> str:
    return f"formerly {name}"


def version(package: str, rules: str) -> str:
    return f"pathways {package}, rules {rules}"


def report_file(formats: Iterable[str]) -> str:
    endings = joined_by_or(f".{form}" for form in formats)
    return (
        f"The file to write; its ending, {endings}, sets the format (.svg has the map of the terms only). "
        "For a folder of programs, the folder to write a report of each to. Printed if omitted."
    )


def not_covered(abbreviation: object, name: object, issuer: object) -> str:
    return f"{abbreviation}, {name}, of {issuer}"


def choices(names: Iterable[str]) -> str:
    """What would count, by name; or none of these."""
    return f"  It may be {joined_by_or([*names, 'none of these'])}."
