"""Very long comments, and those written in capitals. Neither is forbidden; both are worth a look."""

from comments.models import Verdict
from comments.screening.submission import Noticed, Submission
from comments.text.length import length

LONG = 3_000  # characters as a person counts them
FEWEST_LETTERS = 20  # below it, capitals may be a name or an abbreviation
SHOUTED = 0.7  # of the letters that have a small form


def by_length(submission: Submission) -> list[Noticed]:
    found = []
    if length(submission.text) > LONG:
        found.append(Noticed("length", Verdict.NOTED, "Very long."))
    if _is_shouted(submission.text):
        found.append(Noticed("length", Verdict.RAISED, "Mostly in capitals.", priority=1))
    return found


def _is_shouted(text: str) -> bool:
    letters = [character for character in text if character.lower() != character.upper()]
    capitals = sum(character.isupper() for character in letters)
    return len(letters) >= FEWEST_LETTERS and capitals >= SHOUTED * len(letters)
