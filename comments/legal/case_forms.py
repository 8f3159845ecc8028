"""The small forms on the page of one case, one for each thing a moderator can do there."""

from collections.abc import Callable
from dataclasses import dataclass

from django import forms

from accounts.models import User
from comments.legal import ending, letters
from comments.legal.answers import answer_to
from comments.legal.author import tell_author
from comments.legal.notice import is_complete
from comments.models import AuthorAnswer, LegalCase, LegalLetter


class NoteForm(forms.Form):
    note = forms.CharField(
        label="Note for the record",
        help_text="Only staff see it.",
        max_length=2000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
    )


class LetterForm(forms.Form):
    party = forms.ChoiceField(label="With whom", choices=LegalLetter.Party)
    text = forms.CharField(label="Letter", max_length=20_000, widget=forms.Textarea(attrs={"rows": 6}))


@dataclass(frozen=True)
class Step:
    """A button: what it is called in the form that is sent, what it says, and the verb behind it."""

    name: str
    label: str
    explained: str
    take: Callable[..., object]
    has_note: bool = True


ASK = Step(
    "ask",
    "Tell the author",
    "Sends the author a copy of the notice, and tells the complainant so.",
    tell_author,
    has_note=False,
)
REMOVE = Step("remove", "Take the comment off", "The author and the complainant are told.", ending.remove)
KEEP = Step(
    "keep",
    "Let the comment stand",
    "The complainant is told; so is the author, if we wrote to them before.",
    ending.keep,
)
TURN_AWAY = Step(
    "turn_away",
    "Turn the notice away",
    "Tells the complainant that the notice is not complete, and what has to be in one.",
    ending.turn_away,
)


def steps_of(case: LegalCase) -> list[Step]:
    """What can be done now, the usual first."""
    if not case.is_open:
        return []
    if case.kind != LegalCase.Kind.DEFAMATION:
        return [REMOVE, KEEP]
    if case.stage == LegalCase.Stage.TO_FINISH:
        return [KEEP, REMOVE] if ending.is_covered(case, answer_to(case)) else [REMOVE, KEEP]
    if case.stage == LegalCase.Stage.WAITING:
        return [REMOVE]
    asked = [ASK] if case.comment.author.user_id is not None else []
    return [*asked, REMOVE, KEEP] if is_complete(case) else [TURN_AWAY, *asked, REMOVE]


def take(case: LegalCase, name: str, note: str, *, by: User) -> bool:
    """False for a step that cannot be taken now. Raises what its verb raises."""
    step = next((step for step in steps_of(case) if step.name == name), None)
    if step is None:
        return False
    if step.has_note:
        step.take(case, by=by, note=note)
    else:
        step.take(case, by=by)
    return True


def may_have_answered(case: LegalCase, answer: AuthorAnswer | None) -> bool:
    """Whether a letter of the author's can still turn up that came in time."""
    return answer is None and case.stage in {LegalCase.Stage.WAITING, LegalCase.Stage.TO_FINISH}


def write(case: LegalCase, form: LetterForm, *, by: User, is_ours: bool) -> LegalLetter:
    """Send a letter, or keep one that came by another way. Raises what the verbs raise."""
    verb = letters.write_to if is_ours else letters.keep_from
    return verb(case, form.cleaned_data["party"], form.cleaned_data["text"], by=by)
