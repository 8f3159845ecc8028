"""The register of editions: a list, a page to write on, and a page to read what was published."""

from collections.abc import Callable
from typing import Any

from django.contrib import admin, messages
from django.contrib.admin.utils import unquote
from django.db.models import QuerySet
from django.forms import ModelForm
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.views.decorators.http import require_POST

from accounts.signed_in import signed_in
from articles import drafting
from articles.admin.edition.asking import QUESTIONS, ask_for_reason
from articles.admin.edition.buttons import buttons_for
from articles.admin.edition.court_case import follow_tick, tick_from_page
from articles.admin.edition.layout import layout
from articles.admin.edition.listing import FILTERS
from articles.admin.edition.pressing import after_saving
from articles.admin.edition.rows import ALL_ROWS
from articles.admin.edition.starting import new_article
from articles.admin.edition.words import COURT_CASE, LINES, OF_THE_ARTICLE, WORDS, EditionForm
from articles.admin.refusing import Refusable
from articles.admin.scoping import AtDesks
from articles.models import Desk, Edition
from articles.readiness import problems_of
from articles.refusals import Refusal


@admin.register(Edition)
class EditionAdmin(AtDesks, Refusable):
    plural = "articles"
    new_label = "New article"
    list_display = ["headline", "state_label", "kind", "desk", "changed", "created_by"]
    list_filter = FILTERS
    list_select_related = ["article", "desk", "created_by"]
    search_fields = ["headline", "standfirst", "body"]
    ordering = ["-changed_at", "-id"]
    form = EditionForm
    formfield_overrides = LINES
    fields = [*WORDS, *OF_THE_ARTICLE, COURT_CASE, "seen_version"]
    inlines = ALL_ROWS
    change_form_template = "back_office/edition/write.html"
    object_history_template = "back_office/edition/history.html"

    def get_urls(self) -> list[URLPattern]:
        asking = [
            path(
                f"<path:object_id>/{name}/",
                self._view(self.reason_view, name),
                name=f"articles_edition_{name}",
            )
            for name in QUESTIONS
        ]
        new_edition = path(
            "<path:object_id>/new-edition/",
            self.admin_site.admin_view(require_POST(self.new_edition_view)),
            name="articles_edition_new_edition",
        )
        court_case = path(
            "<path:object_id>/court-case/",
            self.admin_site.admin_view(require_POST(self.court_case_view)),
            name="articles_edition_court_case",
        )
        return [*asking, new_edition, court_case, *super().get_urls()]

    def _view(self, view: Callable[..., HttpResponse], name: str) -> Callable[..., HttpResponse]:
        def named(request: HttpRequest, object_id: str) -> HttpResponse:
            return view(request, object_id, name)

        return self.admin_site.admin_view(named)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Edition]:
        return super().get_queryset(request).select_related("article__desk", "desk", "created_by")

    def has_delete_permission(self, request: HttpRequest, obj: Edition | None = None) -> bool:
        return False  # a draft is discarded, a page withdrawn or removed; the words stay on record

    def add_view(
        self, request: HttpRequest, form_url: str = "", extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        return new_article(request, self._context(request))

    def change_view(
        self,
        request: HttpRequest,
        object_id: str,
        form_url: str = "",
        extra_context: dict[str, Any] | None = None,
    ) -> HttpResponse:
        """Whoever was writing when somebody else published gets their words back, not this page."""
        edition = self.get_object(request, unquote(object_id))
        if edition is not None and not edition.is_working and request.method != "POST":
            return self.read_view(request, edition)
        return super().change_view(request, object_id, form_url, extra_context)

    def read_view(self, request: HttpRequest, edition: Edition) -> HttpResponse:
        working = edition.article.editions.working().first()
        context = {**self._context(request), **self._beside(request, edition), "working": working}
        # Clean HTML: it passed the allow-list when it was written.
        context["body"] = mark_safe(edition.page_body or edition.body)
        return TemplateResponse(request, "back_office/edition/read.html", context)

    def reason_view(self, request: HttpRequest, object_id: str, name: str) -> HttpResponse:
        edition = self.get_object(request, unquote(object_id))
        if edition is None:
            return self._get_obj_does_not_exist_redirect(request, self.opts, object_id)
        return ask_for_reason(request, edition, name, self._context(request))

    def new_edition_view(self, request: HttpRequest, object_id: str) -> HttpResponse:
        edition = self.get_object(request, unquote(object_id))
        if edition is None:
            return self._get_obj_does_not_exist_redirect(request, self.opts, object_id)
        try:
            edition = drafting.new_edition(edition.article, by=signed_in(request))
        except Refusal as refusal:
            messages.error(request, str(refusal))
        else:
            messages.success(
                request, "A new edition to work on. The page stays as it is until you publish this."
            )
        return redirect("admin:articles_edition_change", edition.pk)

    def court_case_view(self, request: HttpRequest, object_id: str) -> HttpResponse:
        edition = self.get_object(request, unquote(object_id))
        if edition is None:
            return self._get_obj_does_not_exist_redirect(request, self.opts, object_id)
        return tick_from_page(request, edition)

    def get_form(self, request: HttpRequest, obj: Any = None, change: bool = False, **kwargs: Any) -> Any:  # noqa: FBT001, FBT002 -- Django's signature
        form = super().get_form(request, obj, change, **kwargs)
        form.by = signed_in(request)
        return form

    def save_model(self, request: HttpRequest, obj: Edition, form: "ModelForm[Any]", change: bool) -> None:  # noqa: FBT001 -- Django's signature
        obj.save()
        article = obj.article
        for name in OF_THE_ARTICLE:
            setattr(article, name, form.cleaned_data[name])
        if any(name in form.changed_data for name in OF_THE_ARTICLE):
            article.save(update_fields=OF_THE_ARTICLE)
        follow_tick(article, form, by=signed_in(request))

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:  # noqa: FBT001 -- Django's signature
        super().save_related(request, form, formsets, change)
        words_changed = bool(set(form.changed_data) - {COURT_CASE})
        form.changed = words_changed or any(formset.has_changed() for formset in formsets)
        request.something_changed = form.changed or form.has_changed()  # type: ignore[attr-defined]
        if form.changed:
            drafting.record_edit(form.instance, by=signed_in(request))

    def log_change(self, request: HttpRequest, obj: Edition, message: Any) -> Any:
        return super().log_change(request, obj, message) if message else None

    def response_change(self, request: HttpRequest, obj: Edition) -> HttpResponse:
        return after_saving(request, obj, changed=request.something_changed)  # type: ignore[attr-defined]

    def render_change_form(  # type: ignore[override]
        self, request: HttpRequest, context: dict[str, Any], **kwargs: Any
    ) -> HttpResponse:
        edition = Edition.objects.select_related("article__desk", "desk").get(pk=kwargs["obj"].pk)
        form = context["adminform"].form
        context |= {**self._beside(request, edition), **layout(form), "meanwhile": form.meanwhile}
        return super().render_change_form(request, context, **kwargs)

    def _context(self, request: HttpRequest) -> dict[str, Any]:
        return {**self.admin_site.each_context(request), "opts": self.opts}

    def _beside(self, request: HttpRequest, edition: Edition) -> dict[str, Any]:
        """What the panel beside the words shows."""
        return {
            "edition": edition,
            "title": edition.headline,
            "buttons": buttons_for(edition, signed_in(request)),
            "problems": problems_of(edition) if edition.is_working else [],
            "transitions": edition.transitions.select_related("by").order_by("-id"),
            "last_edit": edition.edits.select_related("by").order_by("-id").first(),
            "other_editions": edition.article.editions.exclude(pk=edition.pk).order_by("-number"),
        }

    @admin.display(description="state", ordering="state")
    def state_label(self, edition: Edition) -> SafeString:
        return format_html(
            '<span class="state state--{}">{}</span>', edition.state, edition.get_state_display()
        )

    def get_list_display(self, request: HttpRequest) -> list[Any]:
        """With one desk, naming it on each line says nothing. Django asks for the columns twice."""
        if not hasattr(request, "several_desks"):
            request.several_desks = Desk.objects.worked_at_by(request.user).count() > 1  # type: ignore[attr-defined]
        return [column for column in self.list_display if request.several_desks or column != "desk"]  # type: ignore[attr-defined]

    @admin.display(description="changed", ordering="changed_at")
    def changed(self, edition: Edition) -> str:
        return date_format(timezone.localtime(edition.changed_at), "D j M Y, H:i")

    @admin.display(description="kind", ordering="article__kind")
    def kind(self, edition: Edition) -> str:
        return edition.article.get_kind_display()
