"""What a decision means for the appeal that was open when it was made."""

from comments.models import Appeal, Comment, Decision, Status


def answer_appeal(comment: Comment, decision: Decision) -> None:
    """Whatever happens to a rejected comment answers the appeal against its rejection.

    Heard, undone, approved after all, withdrawn, erased: nothing is left to be heard.
    """
    if decision.from_status == Status.REJECTED:
        Appeal.objects.filter(comment=comment, answer=None).update(
            answer=decision, heard_by=decision.by, heard_at=decision.at
        )
    if decision.undoes_id:
        _reopen(decision.undoes_id)


def _reopen(undone_id: int) -> None:
    """An approval that answered it was undone: the comment is rejected again, and the appeal waits again."""
    Appeal.objects.filter(answer=undone_id).update(answer=None, heard_by=None, heard_at=None)
