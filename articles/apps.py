from typing import Any

from django.apps import AppConfig
from django.db import connections
from django.db.models.signals import post_migrate


class ArticlesConfig(AppConfig):
    name = "articles"

    def ready(self) -> None:
        from articles.veil import veils_of_desks
        from people.veils import veils_asked

        post_migrate.connect(install_database_rules, sender=self)
        veils_asked.connect(veils_of_desks, dispatch_uid="articles.veils_of_desks")


def install_database_rules(using: str, **_kwargs: Any) -> None:
    from articles.database_rules import install
    from articles.models import Edition

    connection = connections[using]
    if Edition._meta.db_table in connection.introspection.table_names():
        install(connection)
