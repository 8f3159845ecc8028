from django.db import migrations

import articles.papers.field


class Migration(migrations.Migration):
    dependencies = [
        ("articles", "0001_initial"),
    ]

    operations = [
        migrations.AlterField(
            model_name="attachment",
            name="file",
            field=articles.papers.field.PaperField(size_field="size", upload_to="attachments/"),
        ),
    ]
