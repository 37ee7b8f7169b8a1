# Two commands on a fresh machine: `make plan WORDS='...'` and `make test`. Each does its own set-up.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
WORDS ?= Ich bin Ergotherapeutin in Marburg, seit vier Jahren, und kenne außerhalb meiner Praxis kaum jemanden aus dem Fach. Ich suche Austausch und vielleicht jemanden mit mehr Erfahrung. Große Runden strengen mich an. Eine Stunde die Woche habe ich.

.PHONY: plan test lint types imports unit knowledge bench format clean

plan: $(VENV)/.installed
	@$(BIN)/python -m compileall -q src
	@printf '%s' "$$WORDS" | $(BIN)/nahbar plan --file -
export WORDS

test: $(VENV)/.dev lint types imports knowledge unit

lint: $(VENV)/.dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(VENV)/.dev
	$(BIN)/mypy

imports: $(VENV)/.dev
	$(BIN)/lint-imports

knowledge: $(VENV)/.dev
	$(BIN)/nahbar knowledge check

unit: $(VENV)/.dev
	$(BIN)/pytest -n 2

bench: $(VENV)/.dev
	@$(BIN)/python -m compileall -q src
	$(BIN)/pytest benchmarks --benchmark-only --benchmark-columns=min,median,max

format: $(VENV)/.dev
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

# Set-up speaks on standard error only, so that `make plan > plan.md` holds the plan and nothing else.
$(VENV)/bin/python:
	@echo "Setting up in $(VENV) ..." >&2
	@$(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install --quiet --upgrade "pip>=25.1" >&2

$(VENV)/.installed: $(VENV)/bin/python pyproject.toml
	@$(BIN)/python -m pip install --quiet --editable . >&2
	@$(BIN)/python -m compileall -q src  # a plan starts twice as fast; some machines do not let Python do it by itself
	@touch $@

$(VENV)/.dev: $(VENV)/.installed pyproject.toml
	@$(BIN)/python -m pip install --quiet --group dev >&2
	@touch $@

clean:
	rm -rf $(VENV) dist build .mypy_cache .ruff_cache .pytest_cache

.PHONY: readme
readme: $(VENV)/.installed
	$(BIN)/python tools/readme.py
