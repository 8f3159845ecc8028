"""The addresses of a reader's own account, below ``/account/``, beside those of ``accounts``."""

from django.urls import path

from comments.account.appeal import appeal_decision
from comments.account.comments import comments
from comments.account.erase import erase, erased
from comments.account.export import about_export, export
from comments.account.mail import mail, off
from comments.account.name import name
from comments.account.notices import notices, read
from comments.account.reports import reports
from comments.account.sanctions import sanctions

urlpatterns = [
    path("name/", name, name="account_name"),
    path("comments/", comments, name="account_comments"),
    path("appeals/<int:pk>/", appeal_decision, name="appeal_decision"),
    path("notices/", notices, name="account_notices"),
    path("notices/read/", read, name="account_notices_read"),
    path("reports/", reports, name="account_reports"),
    path("sanctions/", sanctions, name="account_sanctions"),
    path("export/", about_export, name="account_export"),
    path("export/my-account.json", export, name="account_export_file"),
    path("erase/", erase, name="account_erase"),
    path("erased/", erased, name="account_erased"),
    path("mail/", mail, name="account_mail"),
    path("mail/off/<str:token>/", off, name="mail_off"),
]
