"""The house rules, and what becomes of a comment, in plain words."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from articles.caching import public_page
from comments.models import Reason
from comments.models.appeal import DUE_WITHIN, WINDOW
from comments.posting import EDIT_WINDOW


@public_page
def rules(request: HttpRequest) -> HttpResponse:
    facts = {
        "rules": Reason.objects.filter(is_active=True),
        "minutes": EDIT_WINDOW.seconds // 60,
        "appeal_days": WINDOW.days,
        "answer_days": DUE_WITHIN.days,
        "address_days": settings.KEEP_ADDRESSES_DAYS,
        "words_days": settings.KEEP_REJECTED_WORDS_DAYS,
        "letter_days": settings.KEEP_LETTERS_DAYS,
        "decision_years": settings.KEEP_DECISIONS_YEARS,
        "case_years": settings.KEEP_LEGAL_CASES_YEARS,
    }
    return render(request, "comments/rules.html", facts)
