"""The back office: Django's admin, under our own name."""

from django.contrib.admin import AdminSite


class BackOffice(AdminSite):
    site_header = "Newsroom"
    site_title = "Newsroom"
    index_title = "Your desk"
