"""Whether a person filled in the form. Held, not dropped: a quick reader gets an answer too."""

from datetime import timedelta

from comments.models import Verdict
from comments.screening.submission import Noticed, Submission

# Nobody reads a form, writes and sends it in less.
QUICKEST = timedelta(seconds=2)


def by_form(submission: Submission) -> list[Noticed]:
    form = submission.form
    if form is None:
        return []
    found = []
    if form.honeypot:
        found.append("The field that people do not see was filled in.")
    if submission.at - form.handed_out_at < QUICKEST:
        found.append(f"The form came back in less than {QUICKEST.seconds} seconds.")
    return [Noticed("form", Verdict.HELD, summary) for summary in found]
