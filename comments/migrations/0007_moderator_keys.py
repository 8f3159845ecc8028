import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('comments', '0006_training'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='ModeratorKeys',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('are_on', models.BooleanField(default=True)),
                ('changed', models.JSONField(blank=True, default=dict, help_text='Verb to key, where it is not the usual one.')),
                ('user', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='moderator_keys', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'verbose_name': 'moderator’s keys',
                'verbose_name_plural': 'moderators’ keys',
            },
        ),
    ]
