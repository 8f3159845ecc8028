from django.apps import AppConfig
from django.contrib.admin.apps import AdminConfig


class NewsroomConfig(AppConfig):
    name = "newsroom"


class NewsroomAdminConfig(AdminConfig):
    """Django's admin with our own site in it: every ``@admin.register`` lands there."""

    default_site = "newsroom.back_office.BackOffice"
