"""The back office: Django's admin, under our own name and without the doors we do not need."""

from typing import Any

from django.conf import settings
from django.contrib.admin import AdminSite
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, URLResolver, reverse

from accounts.at_work import is_at_work
from accounts.way_in import way_in
from newsroom.back_office.home import home, moderates
from newsroom.back_office.registers import main_registers, registers

# Sends whoever knows the number of a row to its address, and so would tell of another desk's draft.
VIEW_ON_SITE = "view_on_site"


class BackOffice(AdminSite):
    site_header = settings.SITE_NAME
    site_title = settings.SITE_NAME
    index_title = "Your desk"
    index_template = "back_office/home.html"
    enable_nav_sidebar = False
    empty_value_display = ""

    def has_permission(self, request: HttpRequest) -> bool:
        return is_at_work(request)

    def login(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> HttpResponse:
        """Not a page of its own: it leads to whatever is missing, and from there to the address asked for."""
        return way_in(request, home=reverse("admin:index"))

    def password_change(  # type: ignore[override]
        self, request: HttpRequest, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        return redirect("account_change_password")

    def get_urls(self) -> list[URLResolver | URLPattern]:
        return [url for url in super().get_urls() if getattr(url, "name", None) != VIEW_ON_SITE]

    def each_context(self, request: HttpRequest) -> dict[str, Any]:
        context = super().each_context(request)
        more = {
            "main_registers": main_registers(context["available_apps"]),
            "moderates": self.has_permission(request) and moderates(request.user),
        }
        return {**context, **more}

    def index(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> TemplateResponse:
        more = {**home(request), "registers": registers(self.get_app_list(request))}
        return super().index(request, {**more, **(extra_context or {})})

    def app_index(  # type: ignore[override]
        self, request: HttpRequest, app_label: str, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        """How our code is divided into apps means nothing to a press officer: home has all of it."""
        return redirect("admin:index")
