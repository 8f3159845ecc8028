"""Signing in, and one's own account. Of allauth's pages only those that are listed here exist."""

from allauth.account import views as account
from allauth.mfa.base.views import authenticate
from allauth.socialaccount.views import connections
from django.urls import include, path
from django.views.generic import RedirectView

from accounts.again.proof import prove_first
from accounts.again.views import AgainByCode
from accounts.by_code.views import Code, SignIn
from accounts.social.views import connect
from accounts.views import end_other_sessions, own_account, signed_out

sign_in = [
    path("", SignIn.as_view(), name="sign_in"),
    path("", SignIn.as_view(), name="account_request_login_code"),
    path("code/", Code.as_view(), name="account_confirm_login_code"),
    path("password/", account.login, name="account_login"),
    path("second-factor/", authenticate, name="mfa_authenticate"),
    path("new-password/", account.password_reset, name="account_reset_password"),
    path(
        "new-password/code/",
        account.confirm_password_reset_code,
        name="account_confirm_password_reset_code",
    ),
    path("new-password/choose/", account.complete_password_reset, name="account_complete_password_reset"),
    path("new-password/done/", account.password_reset_from_key_done, name="account_password_reset_completed"),
    path("signed-out/", signed_out, name="signed_out"),
    path("not-in-use/", account.account_inactive, name="account_inactive"),
    # allauth's letters name this address. There is no form for a new account: a code makes it.
    path("new/", RedirectView.as_view(pattern_name="sign_in"), name="account_signup"),
    path("", include("accounts.social.urls")),
]
own = [
    path("", own_account, name="account"),
    path("addresses/", account.email, name="account_email"),
    path("addresses/code/", account.email_verification_sent, name="account_email_verification_sent"),
    path("password/", account.password_change, name="account_change_password"),
    path("password/set/", prove_first(account.password_set), name="account_set_password"),
    path("again/", account.reauthenticate, name="account_reauthenticate"),
    path("again/code/", AgainByCode.as_view(), name="reauthenticate_by_code"),
    path("providers/", connections, name="socialaccount_connections"),
    path("providers/connect/", connect, name="connect_provider"),
    path("sign-out/", account.logout, name="account_logout"),
    path("sign-out/elsewhere/", end_other_sessions, name="sign_out_elsewhere"),
    path("second-factor/", include("accounts.second_factor.urls")),
]
urlpatterns = [
    path("sign-in/", include(sign_in)),
    path("account/", include(own)),
]
