"""Setting up a second factor and giving it. Changing one that is there takes having given it first."""

from allauth.mfa.base import views as base
from allauth.mfa.recovery_codes import views as recovery_codes
from allauth.mfa.totp import views as totp
from allauth.mfa.webauthn import views as passkeys
from django.urls import path

from accounts.second_factor.guarding import given_first

urlpatterns = [
    path("", base.index, name="mfa_index"),
    path("give/", base.reauthenticate, name="mfa_reauthenticate"),
    path("give/passkey/", passkeys.reauthenticate_webauthn, name="mfa_reauthenticate_webauthn"),
    path("app/", given_first(totp.activate_totp), name="mfa_activate_totp"),
    path("app/remove/", given_first(totp.deactivate_totp), name="mfa_deactivate_totp"),
    path("passkeys/", given_first(passkeys.list_webauthn), name="mfa_list_webauthn"),
    path("passkeys/add/", given_first(passkeys.add_webauthn), name="mfa_add_webauthn"),
    path("passkeys/<int:pk>/name/", given_first(passkeys.edit_webauthn), name="mfa_edit_webauthn"),
    path("passkeys/<int:pk>/remove/", given_first(passkeys.remove_webauthn), name="mfa_remove_webauthn"),
    path("recovery-codes/", given_first(recovery_codes.view_recovery_codes), name="mfa_view_recovery_codes"),
    path(
        "recovery-codes/new/",
        given_first(recovery_codes.generate_recovery_codes),
        name="mfa_generate_recovery_codes",
    ),
    path(
        "recovery-codes/download/",
        given_first(recovery_codes.download_recovery_codes),
        name="mfa_download_recovery_codes",
    ),
]
