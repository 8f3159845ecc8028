from django.apps import AppConfig
from django.contrib.admin.apps import AdminConfig
from django.db.models.signals import post_delete, post_migrate, post_save


class NewsroomConfig(AppConfig):
    name = "newsroom"

    def ready(self) -> None:
        from articles.models import DeskMember
        from comments.models import Moderator
        from newsroom import checks  # noqa: F401 -- registers them
        from newsroom.back_office import groups

        post_migrate.connect(groups.set_up)
        post_save.connect(groups.follow_desks, sender=DeskMember)
        post_delete.connect(groups.follow_desks, sender=DeskMember)
        post_save.connect(groups.follow_moderators, sender=Moderator)
        post_delete.connect(groups.follow_moderators, sender=Moderator)


class NewsroomAdminConfig(AdminConfig):
    """Django's admin with our own site in it: every ``@admin.register`` lands there."""

    default_site = "newsroom.back_office.site.BackOffice"

    def ready(self) -> None:
        super().ready()
        from allauth.account.models import EmailAddress
        from allauth.mfa.models import Authenticator
        from allauth.socialaccount.models import SocialAccount, SocialApp, SocialToken
        from django.contrib import admin
        from django.contrib.auth.models import Group
        from taggit.models import Tag

        from articles.admin.tag import TagAdmin
        from newsroom.back_office.outgoing_mail import LetterAdmin
        from outbox.models import Letter

        # Groups follow from the desks; taggit registers its tags for everybody to see, ours knows of drafts.
        admin.site.unregister([Group, Tag])
        # How somebody signs in is their own affair; a provider's keys come from the environment.
        admin.site.unregister([EmailAddress, Authenticator, SocialAccount, SocialApp, SocialToken])
        admin.site.register(Tag, TagAdmin)
        admin.site.register(Letter, LetterAdmin)  # the outbox stands below what every register has in common
