# Every path here is relative, and every tool is called through .venv/bin/python: the folder may have any name.

.DEFAULT_GOAL := help
.PHONY: help install demo test check format bench soak clean

PY := .venv/bin/python
ARGS ?=

help:  ## what you can say here
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-9s %s\n", $$1, $$2 }' Makefile

install:  ## the environment in .venv; the others call it themselves
	@PYTHON="$(PYTHON)" .ci/install

demo: install  ## the whole product on this machine, with a pretend WeCom; prints one URL
	@exec $(PY) bot/tether.py $$PPID 15 "" $(PY) -m bot.demo $(ARGS)

test: install  ## every test, on an embedded PostgreSQL; ARGS="-k dates" for some of them
	@.ci/browser
	@$(PY) -m pytest $(ARGS)

check: install  ## what a change must pass: format, lint, types, arrows
	@$(PY) -m ruff format --check .
	@$(PY) -m ruff check .
	@$(PY) -m mypy
	@$(PY) -c "from importlinter.cli import lint_imports_command as lint; lint()"

format: install  ## puts the code into its format
	@$(PY) -m ruff format .
	@$(PY) -m ruff check --fix .

bench: install  ## how fast it is, against its budgets
	@$(PY) -m benchmarks $(ARGS)

soak: install  ## ten minutes of talk while everything breaks; SOAK_MINUTES=60 for an hour
	@$(PY) -m pytest -m soak -q $(ARGS)

clean:  ## forgets the environment and caches, never the data
	@rm -rf .venv .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	@find . -name __pycache__ -type d -prune -exec rm -rf {} +
