"""What a decision means for the reports that were open when it was made."""

from comments import counters, notices
from comments.models import Comment, Decision, Report


def answer_reports(comment: Comment, decision: Decision) -> None:
    """Close what is open, and tell each reporter the outcome."""
    reports = list(comment.reports.filter(decision=None).select_related("reporter__user"))
    if not reports:
        return
    Report.objects.filter(pk__in=[report.pk for report in reports]).update(decision=decision)
    counters.count_reports(comment, -len(reports))
    for report in reports:
        notices.tell_reporter(report, decision)


def reopen_reports(comment: Comment, undone: Decision) -> None:
    """The decision that answered them does not stand any more.

    A report that was made anew meanwhile stands for the one before it.
    """
    answered = Report.objects.filter(decision=undone)
    again = comment.reports.filter(decision=None)
    answered = answered.exclude(reporter__in=again.exclude(reporter=None).values("reporter"))
    answered = answered.exclude(email__in=again.exclude(email="").values("email"))
    reopened = answered.update(decision=None)
    if reopened:
        counters.count_reports(comment, reopened)
