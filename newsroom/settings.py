"""Newsroom's settings. What differs from one installation to the next comes from the environment.

docs/administrators.md lists every variable.
"""

from email.utils import formataddr
from pathlib import Path
from urllib.parse import urlsplit

from csp.constants import NONE, SELF
from django.core.exceptions import ImproperlyConfigured

from newsroom import environment, sign_in_providers
from newsroom.cache_address import cache
from newsroom.database_address import database
from newsroom.mail_server import mail_server
from newsroom.secret_key import stored_secret_key

BASE_DIR = Path(__file__).resolve().parent.parent

# Where this installation keeps what it writes: the embedded database, pictures, its key.
DATA_DIR = environment.folder("NEWSROOM_DATA", BASE_DIR / "var")

DEBUG = environment.flag("NEWSROOM_DEBUG", default=False)
PORT = environment.whole_number("PORT", 8000, least=1, most=65535)
SITE_URL = environment.address("NEWSROOM_SITE_URL", f"http://127.0.0.1:{PORT}")
SITE_NAME = environment.text("NEWSROOM_SITE_NAME", "Newsroom")
ALLOWED_HOSTS = environment.listing(
    "NEWSROOM_ALLOWED_HOSTS", f"{urlsplit(SITE_URL).hostname},localhost,127.0.0.1,[::1]"
)
SECRET_KEY = environment.text("NEWSROOM_SECRET_KEY") or stored_secret_key(DATA_DIR / "secret_key")

INSTALLED_APPS = [
    "newsroom.apps.NewsroomConfig",  # before Django's admin: our templates go first
    "comments",
    "articles",
    "people",
    "accounts",
    "outbox",
    "newsroom.apps.NewsroomAdminConfig",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.sitemaps",
    "django.contrib.staticfiles",
    "django.forms",  # its templates, for FORM_RENDERER
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.facebook",
    "allauth.socialaccount.providers.google",
    "allauth.socialaccount.providers.openid_connect",
    "allauth.socialaccount.providers.twitter_oauth2",
    "csp",
    "django_prose_editor",
    "js_asset",
    "taggit",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "csp.middleware.CSPMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "newsroom.only_utf8.only_utf8",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]

ROOT_URLCONF = "newsroom.urls"
WSGI_APPLICATION = "newsroom.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "newsroom.context.site",
            ],
        },
    },
]
FORM_RENDERER = "django.forms.renderers.TemplatesSetting"

DATABASES = {"default": database("DATABASE_URL", sqlite_default=DATA_DIR / "newsroom.sqlite3")}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
CACHES = {"default": cache("NEWSROOM_CACHE")}

AUTH_USER_MODEL = "accounts.User"
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
]
SESSION_ENGINE = "accounts.sessions"
LOGIN_URL = "sign_in"
LOGIN_REDIRECT_URL = "account"
LOGOUT_REDIRECT_URL = "signed_out"

# Signing in is django-allauth's; docs/decisions/0016-signing-in.md says what we chose and why.
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
ACCOUNT_ADAPTER = "accounts.adapter.AccountAdapter"
SOCIALACCOUNT_ADAPTER = "accounts.social.adapter.SocialAdapter"
MFA_ADAPTER = "accounts.second_factor.adapter.SecondFactorAdapter"
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = [
    "email*",
    "password1*",
]  # no such form is offered; allauth also reads here what accounts have
ACCOUNT_EMAIL_VERIFICATION = "mandatory"  # of an address that somebody adds to their account
ACCOUNT_EMAIL_VERIFICATION_BY_CODE_ENABLED = True
ACCOUNT_LOGIN_BY_CODE_ENABLED = True
ACCOUNT_LOGIN_BY_CODE_SUPPORTS_RESEND = True
ACCOUNT_LOGIN_BY_CODE_TIMEOUT = ACCOUNT_PASSWORD_RESET_BY_CODE_TIMEOUT = (
    15 * 60
)  # seconds: mail is not instant
ACCOUNT_LOGIN_TIMEOUT = 20 * 60
ACCOUNT_PASSWORD_RESET_BY_CODE_ENABLED = True
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_EMAIL_NOTIFICATIONS = True
ACCOUNT_MAX_EMAIL_ADDRESSES = 5
ACCOUNT_SESSION_REMEMBER = True
ACCOUNT_REAUTHENTICATION_REQUIRED = True
ACCOUNT_DEFAULT_HTTP_PROTOCOL = urlsplit(SITE_URL).scheme
ACCOUNT_FORMS = {
    "confirm_login_code": "accounts.code_fields.SignInCode",
    "confirm_email_verification_code": "accounts.code_fields.AddressCode",
    "confirm_password_reset_code": "accounts.code_fields.NewPasswordCode",
}
ACCOUNT_RATE_LIMITS = {
    "request_login_code": "30/10m/ip,5/15m/key",
    "code_attempt": "60/10m/ip,10/10m/key",
    "reset_password": "20/10m/ip,5/15m/key",
}
SOCIALACCOUNT_PROVIDERS = sign_in_providers.providers()
SOCIALACCOUNT_EMAIL_AUTHENTICATION = False  # an address somebody else vouches for opens no account of ours
SOCIALACCOUNT_FORMS = {"disconnect": "accounts.social.forms.DisconnectForm"}
SOCIALACCOUNT_LOGIN_ON_GET = False
SOCIALACCOUNT_STORE_TOKENS = False
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_FORMS = {
    "authenticate": "accounts.code_fields.SecondFactor",
    "reauthenticate": "accounts.code_fields.SecondFactorAgain",
    "activate_totp": "accounts.code_fields.FirstCode",
}
MFA_ALLOW_UNVERIFIED_EMAIL = True  # an administrator's word for an address is enough
MFA_TOTP_ISSUER = SITE_NAME
MFA_TOTP_TOLERANCE = 1  # a telephone's clock is often half a minute off
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = not SITE_URL.startswith("https://")
SECOND_FACTOR = environment.flag("NEWSROOM_SECOND_FACTOR", default=True)
if SITE_URL.startswith("https://") and not SECOND_FACTOR:
    raise ImproperlyConfigured(
        "NEWSROOM_SECOND_FACTOR: it can be off only where nobody else comes, not on an https address."
    )
# How many proxies in front add to X-Forwarded-For. Limits are kept for each address a reader comes from.
ALLAUTH_TRUSTED_PROXY_COUNT = environment.whole_number("NEWSROOM_TRUSTED_PROXIES", 0, most=10)

DEFAULT_FROM_EMAIL = environment.mailbox(
    "NEWSROOM_MAIL_FROM", formataddr((SITE_NAME, f"newsroom@{urlsplit(SITE_URL).hostname}"))
)
EMAIL_BACKEND = "outbox.on_screen.EmailBackend"
EMAIL_TIMEOUT = 15  # seconds for each answer of the mail server
if smtp := mail_server("NEWSROOM_SMTP_URL"):
    EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    EMAIL_HOST, EMAIL_PORT = smtp.host, smtp.port
    EMAIL_HOST_USER, EMAIL_HOST_PASSWORD = smtp.user, smtp.password
    EMAIL_USE_TLS, EMAIL_USE_SSL = smtp.starts_tls, smtp.is_tls

LANGUAGE_CODE = "en-gb"
FORMAT_MODULE_PATH = "newsroom.formats"
TIME_ZONE = "Europe/London"
USE_I18N = True
USE_TZ = True

STATIC_URL = "/static/"
STATIC_ROOT = DATA_DIR / "static"
STATICFILES_DIRS = [BASE_DIR / "newsroom" / "static"]
MEDIA_ROOT = DATA_DIR / "media"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        # Compressing with brotli takes seconds: production asks for it, a laptop does not wait for it.
        "BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"
        if environment.flag("NEWSROOM_COMPRESS_STATIC", default=False)
        else "django.contrib.staticfiles.storage.ManifestStaticFilesStorage"
    },
}
FILE_UPLOAD_PERMISSIONS = 0o640
# A release may be pasted whole, pictures in the mail included; a form with many inlines has many fields.
DATA_UPLOAD_MAX_MEMORY_SIZE = 12 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 4000

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF],
        "font-src": [SELF],
        "connect-src": [SELF],
        "manifest-src": [SELF],
        "frame-src": [SELF],
        "form-action": [SELF, *sign_in_providers.form_targets(SOCIALACCOUNT_PROVIDERS)],
        "frame-ancestors": [NONE],
        "base-uri": [NONE],
    }
}

# All of it follows from the site's own address: on https, nothing is sent or kept in the clear.
HTTPS = SITE_URL.startswith("https://")
SECURE_SSL_REDIRECT = HTTPS
SECURE_REDIRECT_EXEMPT = [r"^health/$"]  # a load balancer asks from inside, in the clear
SESSION_COOKIE_SECURE = HTTPS
CSRF_COOKIE_SECURE = HTTPS
CSRF_COOKIE_HTTPONLY = True
CSRF_FAILURE_VIEW = "newsroom.errors.csrf_failure"
CSRF_TRUSTED_ORIGINS = [SITE_URL]
SECURE_HSTS_SECONDS = environment.whole_number("NEWSROOM_HSTS_SECONDS", 3600) if HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = environment.flag("NEWSROOM_HSTS_SUBDOMAINS", default=False)
SECURE_HSTS_PRELOAD = SECURE_HSTS_INCLUDE_SUBDOMAINS
SECURE_REFERRER_POLICY = "strict-origin-when-cross-origin"
X_FRAME_OPTIONS = "DENY"
# Anybody can send this header; only a proxy that overwrites it makes it worth believing.
if environment.flag("NEWSROOM_BEHIND_PROXY", default=False):
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")

# How long the site remembers (docs/decisions/0022-what-is-forgotten-when.md). The law lets people sue for six
# years, and the database refuses to lose a decision earlier.
KEEP_ADDRESSES_DAYS = environment.whole_number("NEWSROOM_KEEP_ADDRESSES_DAYS", 30, least=1)
KEEP_REJECTED_WORDS_DAYS = environment.whole_number("NEWSROOM_KEEP_REJECTED_WORDS_DAYS", 365, least=1)
KEEP_LETTERS_DAYS = environment.whole_number("NEWSROOM_KEEP_LETTERS_DAYS", 90, least=1)
KEEP_DECISIONS_YEARS = environment.whole_number("NEWSROOM_KEEP_DECISIONS_YEARS", 6, least=6, most=100)
KEEP_LEGAL_CASES_YEARS = environment.whole_number("NEWSROOM_KEEP_LEGAL_CASES_YEARS", 6, least=1, most=100)

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {
        "text": {"format": "{asctime} {levelname} {name}: {message}", "style": "{"},
        "json": {"()": "newsroom.json_lines.JSONLines"},
    },
    "handlers": {
        "console": {
            "class": "logging.StreamHandler",
            "formatter": environment.choice("NEWSROOM_LOG_FORMAT", "text", among=("text", "json")),
        }
    },
    "root": {
        "handlers": ["console"],
        "level": environment.choice(
            "NEWSROOM_LOG_LEVEL", "warning", among=("debug", "info", "warning", "error")
        ).upper(),
    },
    "loggers": {
        "django": {"handlers": [], "level": "NOTSET", "propagate": True},
        # Readers mistype addresses and scanners try them all: neither is news. Our own faults are.
        "django.request": {"level": "ERROR"},
        "django.security.DisallowedHost": {"level": "CRITICAL"},
        # Asked for the head of a page, Django gives the body too; gunicorn drops it, and says so each time.
        "gunicorn.http.wsgi": {"level": "ERROR"},
    },
}
