from django.conf import settings
from django.db import migrations, models
from django.db.models import F, OuterRef, Q, Subquery, Value
from django.db.models.functions import Least

# What each check said by then, the strongest first; of the length only that it is shouted.
SAID = [
    (2, Q(check_name__in=["words", "duplicate", "past decisions"])),
    (
        1,
        Q(check_name__in=["links", "new reader", "classifier"])
        | Q(check_name="length", summary="Mostly in capitals."),
    ),
]


def keep_what_screening_said(apps, schema_editor):
    """Of the words each comment has now; and of each comment what follows from it (``comments.pressing``)."""
    Comment = apps.get_model("comments", "Comment")
    Revision = apps.get_model("comments", "CommentRevision")
    Finding = apps.get_model("comments", "Finding")
    for priority, noticed in SAID:
        found = Finding.objects.filter(noticed, revision__isnull=False).values("revision")
        Revision.objects.filter(pk__in=found, priority=0).update(priority=priority)
    waits = Q(status__in=["held", "shown"], is_reviewed=False)
    by_reports = 5 * F("open_reports")
    # Without its order, for which the words would be joined to another comment of the same name.
    by_words = Subquery(Revision.objects.order_by().filter(pk=OuterRef("revision")).values("priority"))
    most = Value(1000)
    Comment.objects.filter(waits, revision__isnull=False).update(priority=Least(by_words + by_reports, most))
    Comment.objects.exclude(waits).exclude(priority=0, open_reports=0).update(
        priority=Least(by_reports, most)
    )


class Migration(migrations.Migration):
    dependencies = [
        ("comments", "0014_notices_by_post"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.RemoveIndex(
            model_name="appeal",
            name="comments_appeal_open",
        ),
        migrations.AddField(
            model_name="commentrevision",
            name="priority",
            field=models.SmallIntegerField(
                default=0, help_text="What screening made of it: the higher, the sooner."
            ),
        ),
        migrations.AddIndex(
            model_name="appeal",
            index=models.Index(
                condition=models.Q(("heard_at", None)), fields=["due_at", "id"], name="comments_appeal_open"
            ),
        ),
        migrations.AddConstraint(
            model_name="appeal",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("answer", None), ("heard_at", None)),
                    models.Q(("answer__isnull", False), ("heard_at__isnull", False)),
                    _connector="OR",
                ),
                name="comments_appeal_answered_at_a_time",
            ),
        ),
        migrations.RunPython(keep_what_screening_said, migrations.RunPython.noop),
    ]
