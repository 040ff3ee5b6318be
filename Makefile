PYTHON ?= python3
BIN := .venv/bin
ANY_INPUT := tests/listings/test_any_input.py tests/page/test_any_input.py tests/query/test_any_input.py

.PHONY: install demo test coverage lint docs bench bench-store bench-cluster mutants torture clean

install: .venv/installed

.venv/installed: pyproject.toml constraints.txt
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable '.[browse,parquet,excel,dev]'
	touch $@

demo: install
	$(BIN)/depeche demo

# compiled once: tests begin many Pythons, and each would compile what it imports where this variable stands
test: export PYTHONDONTWRITEBYTECODE =
test: install
	$(BIN)/python -m pytest

coverage: install .venv/cluster
	$(BIN)/python -m pytest --cov

lint: install
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/cog --check -P -I docs docs/commands.md docs/settings.md docs/sql.md docs/quality.md

docs: install
	$(BIN)/cog -r -P -I docs docs/commands.md docs/settings.md docs/sql.md docs/quality.md

mutants: install
	$(BIN)/python -m tests.mutants

torture: install .venv/cluster
	$(BIN)/python -m tests.torture.crawls 200
	$(BIN)/python -m tests.torture.commands 40
	$(BIN)/python -m tests.torture.replaced 20
	$(BIN)/python -m tests.torture.store
	$(BIN)/python -m tests.torture.cluster 50 10
	$(BIN)/python -m tests.torture.watch 100 1000 20
	FUZZING=long $(BIN)/python -m pytest $(ANY_INPUT)

bench: install
	$(BIN)/python -m bench.extract
	-$(BIN)/python -m bench.sentences
	$(BIN)/python -m bench.crawl
	$(BIN)/python -m bench.hostile
	$(BIN)/python -m bench.duplicates --rows 100000

bench-store: install
	$(BIN)/python -m bench.store

bench-cluster: install .venv/cluster
	$(BIN)/python -m bench.cluster
	$(BIN)/python -m bench.archives
	$(BIN)/python -m bench.workers

.venv/cluster: .venv/installed
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable '.[cluster]'
	touch $@

clean:
	rm -rf .venv build *.egg-info .mypy_cache .ruff_cache .pytest_cache .import_linter_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
