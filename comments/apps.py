from django.apps import AppConfig
from django.db import connections
from django.db.models.signals import post_migrate


class CommentsConfig(AppConfig):
    name = "comments"

    def ready(self) -> None:
        from comments import reserved_names

        post_migrate.connect(after_migrate, sender=self)
        reserved_names.follow()


def after_migrate(using: str, **_kwargs: object) -> None:
    """The database's own rules, and the rows without which no comment can be judged."""
    from comments import database_rules, first_rows
    from comments.models import Decision

    connection = connections[using]
    if Decision._meta.db_table in connection.introspection.table_names():
        database_rules.install(connection)
        first_rows.add(using)
