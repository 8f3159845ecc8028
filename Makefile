# Two commands are all most people need: `make run` and `make test`.

PORT ?= 8000
export PORT

VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet install --require-hashes

# The first Python on the path that is new enough; PYTHON=… names one.
PYTHON ?= $(shell for name in python3 python3.14 python3.13 python3.12 python3.11 python; do \
	$$name -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && { echo $$name; break; }; done)

.DEFAULT_GOAL := help
.PHONY: help run test lock format clean

help: ## List these commands
	@sed -n 's/^\([a-z]*\):.*## /make \1 - /p' Makefile

run: $(VENV)/installed ## Set everything up and serve the site on 127.0.0.1, PORT=8000
	@exec $(BIN)/python manage.py start

test: $(VENV)/installed-dev ## Set everything up and run every test this machine can run
	@exec $(BIN)/python -m tests.run

format: $(VENV)/installed-dev ## Put code and templates into the house format
	@$(BIN)/ruff format --quiet . && $(BIN)/ruff check --fix .
	@find templates -name '*.html' -exec $(BIN)/djade {} +

# A venv of its own: the tool is needed when dependencies change, not to run or test.
lock: $(VENV)-lock/installed ## Pin every dependency anew, with hashes; ARGS=--upgrade moves to newer releases
	$(COMPILE) --output-file requirements.txt pyproject.toml
	$(COMPILE) --output-file requirements-dev.txt --group dev --constraint requirements.txt pyproject.toml

clean: ## Remove the virtual environments; var/ and what is in it stay
	rm -rf $(VENV) $(VENV)-lock

COMPILE = $(VENV)-lock/bin/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	--no-emit-index-url --no-annotate --no-header $(ARGS)

# Each stamp is written last: an installation that stopped half-way is not taken for done.
$(VENV)/installed: requirements.txt | $(VENV)/ready
	@echo "Installing what Newsroom needs …"
	@$(PIP) -r requirements.txt
	@touch $@

$(VENV)/installed-dev: requirements-dev.txt | $(VENV)/ready
	@echo "Installing what Newsroom and its tests need …"
	@$(PIP) -r requirements-dev.txt
	@touch $@

$(VENV)-lock/installed: | $(VENV)/ready
	@$(BIN)/python -m venv $(VENV)-lock
	@$(VENV)-lock/bin/python -m pip --disable-pip-version-check --quiet install uv
	@touch $@

$(VENV)/ready:
	@test -n "$(PYTHON)" || { echo "Newsroom needs Python 3.11 or newer, and there is none on the path." >&2; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "Newsroom needs Python 3.11 or newer; $(PYTHON) is older or missing." >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || \
		{ echo "$(PYTHON) has no venv module; on Debian and Ubuntu: apt install python3-venv" >&2; exit 1; }
	@$(PYTHON) -m venv --clear $(VENV)
	@touch $@
