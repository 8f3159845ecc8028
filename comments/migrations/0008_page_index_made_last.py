"""The same index, made again: of two that fit alike SQLite takes the later one, and this one is the smaller."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("comments", "0007_moderator_keys")]

    operations = [
        migrations.RemoveIndex(model_name="comment", name="comments_on_the_page"),
        migrations.AddIndex(
            model_name="comment",
            index=models.Index(
                condition=models.Q(("depth__lte", 3), ("is_visible", True)),
                fields=["article", "path"],
                name="comments_on_the_page",
            ),
        ),
    ]
