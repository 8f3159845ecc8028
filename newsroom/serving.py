"""How gunicorn serves the site: ``gunicorn --config python:newsroom.serving newsroom.wsgi``."""

from newsroom import environment

PORT = environment.whole_number("PORT", 8000, least=1, most=65535)

bind = f"{environment.text('NEWSROOM_BIND', '127.0.0.1')}:{PORT}"
worker_class = "gthread"
workers = environment.whole_number("NEWSROOM_WORKERS", 2, least=1)
threads = 4
timeout = 60
graceful_timeout = 10
loglevel = "warning"
control_socket_disable = True
# Whether the reader came by HTTPS is settled in one place, NEWSROOM_BEHIND_PROXY: gunicorn itself would
# believe the headers of anybody on this machine.
forwarded_allow_ips = ""
secure_scheme_headers: dict[str, str] = {}
