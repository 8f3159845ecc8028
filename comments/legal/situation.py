"""How a case stands, in a sentence for its moderators: what the law asks for next, and until when."""

from comments.legal.deadlines import in_words
from comments.legal.notice import is_complete
from comments.models import AuthorAnswer, LegalCase, LegalStep

Kind, Stage = LegalCase.Kind, LegalCase.Stage


def situation(case: LegalCase, answer: AuthorAnswer | None) -> str:
    """Empty for a closed case. The paragraphs are those of the Schedule to SI 2013/3028."""
    if case.due_at is None:
        return ""
    until = in_words(case.due_at)
    if case.kind != Kind.DEFAMATION:
        return f"Take the comment off, or let it stand, by {until}. The law names no hours here: we do."
    if case.stage == Stage.RECEIVED:
        return _to_begin(case, until)
    if case.stage == Stage.WAITING:
        return f"The author may answer until {until} (paragraph 2). There is nothing to do before."
    what, paragraph = _to_finish(case, answer)
    return f"{what} by {until} (paragraph {paragraph})."


def _to_begin(case: LegalCase, until: str) -> str:
    if not is_complete(case):
        return f"The notice is not complete: say so to the complainant by {until} (regulation 4)."
    if case.comment.author.user_id is None:
        return f"The author has left, so nobody can be asked: take the comment off by {until} (paragraph 3)."
    return f"Tell the author by {until} (paragraph 2)."


def _to_finish(case: LegalCase, answer: AuthorAnswer | None) -> tuple[str, int]:
    if answer is None and case.steps.filter(kind=LegalStep.Kind.UNREACHED).exists():
        return "Our letter could not be delivered to the author: take the comment off", 3
    if answer is None:
        return "The author did not answer in time: take the comment off", 5
    if answer.agrees:
        return "The author agrees: take the comment off", 7
    if answer.is_complete:
        return "The author stands by it: let the comment stand, and so tell the complainant,", 8
    return "The author stands by it, but gives no name or no postal address: take the comment off", 6
