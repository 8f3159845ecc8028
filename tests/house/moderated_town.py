"""What waits for the small town's moderators: something in every queue, and all that a card can show."""

from typing import TYPE_CHECKING

from django.utils import timezone

from comments import appeals, moderation, posting, reporting, sanctions
from comments.models import Action, Appeal, Finding, Sanction, Verdict
from comments.moderator_notes import add_note
from tests import factories

if TYPE_CHECKING:
    from tests.house.small_town import Town

LONG = "https://example.org/" + "a-very-long-address" * 8


def add_to(town: "Town") -> Appeal:
    """Under the published article. The appeal is against a decision of somebody who is not in the cast."""
    article = town.editions["published"].article
    judge = factories.a_moderator("June Judge")
    sam, ana = factories.a_reader("Sam Okonkwo"), factories.a_reader("Ana Petrova")
    top = factories.a_comment(article, sam, "When does the lift open?")
    moderation.decide(top, top.words, Action.APPROVE, by=judge)
    below = factories.a_comment(article, ana, "On Monday.", answered=top)
    moderation.decide(below, below.words, Action.APPROVE, by=judge)
    held = factories.a_held_comment(article, sam, f"You goose.\n\nLook: {LONG}")
    posting.edit(held, f"You silly goose.\n\nLook: {LONG}", by=sam)
    held.refresh_from_db()
    Finding.objects.create(
        revision=held.words,
        article=article,
        reader=sam,
        check_name="words",
        verdict=Verdict.HELD,
        summary="Contains a phrase from the list.",
        spans=[[10, 15]],
        at=timezone.now(),
    )
    town.talk["goose"] = held
    reported = factories.a_comment(article, sam, "Somebody should stop them.", answered=below)
    if not reported.is_shown:
        moderation.decide(reported, reported.words, Action.APPROVE, by=judge)
    reporting.report(reported, reported.words, factories.a_reason("threat"), "This frightens me.", by=ana)
    reporting.report(reported, reported.words, factories.a_reason(), email="passer.by@example.org")
    escalated = factories.a_held_comment(article, ana, "Is this about the case?")
    moderation.decide(escalated, escalated.words, Action.ESCALATE, by=judge)
    sanctions.impose(sam, Sanction.Kind.WARNING, factories.a_reason(), by=judge, note="Please be kind.")
    add_note(sam, "Rang us, and was kind.", by=judge)
    rejected = factories.a_held_comment(article, ana, "They are all liars.")
    rejection = moderation.decide(
        rejected, rejected.words, Action.REJECT, factories.a_reason(), by=judge, note="All of them?"
    )
    return appeals.appeal(rejection, "Everybody knows it.\n\nPlease look again.", by=ana)
