"""What this user may do with this edition now, in plain words."""

from dataclasses import dataclass, field

from accounts.models import User
from articles.clearance import is_only_editor, require_second_person, role_at
from articles.models import DeskMember, Edition, State
from articles.refusals import NeedsSecondPerson


@dataclass(frozen=True)
class Button:
    """``do`` is sent with the writing form; a ``page`` is the name of one that asks for more first."""

    label: str
    do: str = ""
    page: str = ""
    look: str = ""


@dataclass
class Buttons:
    """``notes`` say why something expected is not among them."""

    buttons: list[Button] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    def __contains__(self, name: str) -> bool:
        return any(name in (button.do, button.page) for button in self.buttons)


SAVE = Button("Save", do="save")
PREVIEW = Button("Save and preview", do="preview")
SUBMIT = Button("Submit for approval", do="submit", look="main")
APPROVE = Button("Approve", do="approve", look="main")
PUBLISH = Button("Publish now", do="publish", look="main")
DISCARD = Button("Discard…", page="discard", look="away")
NEW_EDITION = Button("Make a new edition", do="new_edition", look="main")
WITHDRAW = Button("Withdraw…", page="withdraw", look="away")
REMOVE = Button("Remove…", page="remove", look="away")
ONLY_EDITOR = "You are the only editor at this desk: let a colleague submit this, so that you can approve it."
NOBODY_ELSE = "The desk has no other editor. An administrator can add one on the desk’s page."


def buttons_for(edition: Edition, user: User) -> Buttons:
    """In the order they stand in; the verbs themselves decide again when one is pressed."""
    is_editor = role_at(user, edition.desk) == DeskMember.Role.EDITOR
    if edition.is_working:
        return _working(edition, user, is_editor=is_editor)
    return _standing(edition, is_editor=is_editor)


def _working(edition: Edition, user: User, *, is_editor: bool) -> Buttons:
    answer = Buttons([SAVE, PREVIEW])
    if edition.state == State.DRAFT:
        answer.buttons.append(SUBMIT)
        if is_editor and is_only_editor(user, edition.desk):
            answer.notes.append(ONLY_EDITOR)
    elif not is_editor:
        answer.notes.append("An editor at this desk takes it from here.")
    elif edition.state == State.SUBMITTED:
        _approving(answer, edition, user)
    else:
        answer.buttons.append(PUBLISH)
    if edition.state == State.APPROVED:
        answer.notes.append("If you change anything, it has to be approved again.")
    answer.buttons.append(DISCARD)
    return answer


def _approving(answer: Buttons, edition: Edition, user: User) -> None:
    try:
        require_second_person(user, edition)
    except NeedsSecondPerson as refusal:
        answer.notes.append(str(refusal))
        if is_only_editor(user, edition.desk):
            answer.notes.append(NOBODY_ELSE)
    else:
        answer.buttons.append(APPROVE)


def _standing(edition: Edition, *, is_editor: bool) -> Buttons:
    answer = Buttons()
    if edition.state not in {State.PUBLISHED, State.WITHDRAWN, State.REMOVED}:
        return answer
    if not edition.article.editions.working().exists():
        answer.buttons.append(NEW_EDITION)
    if is_editor and edition.state == State.PUBLISHED:
        answer.buttons.append(WITHDRAW)
    if is_editor and edition.state != State.REMOVED:
        answer.buttons.append(REMOVE)
    return answer
