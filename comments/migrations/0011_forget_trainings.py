"""Trainings made so far hold words that one reader alone used. Those that are made from now on do not."""

from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor


def forget(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    apps.get_model("comments", "Training").objects.all().delete()


class Migration(migrations.Migration):
    dependencies = [("comments", "0010_refusals_of_a_reader")]

    operations = [migrations.RunPython(forget, migrations.RunPython.noop, elidable=True)]
