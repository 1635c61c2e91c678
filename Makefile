# Everything runs from .venv, which the first target makes; nothing is installed outside this folder.
PYTHON ?= python3
BIN = .venv/bin

MARIA = --record examples/maria.yaml --as-of 2026-11-24

.PHONY: demo test test-deep coverage lowest audit check format bench fuzz fuzz-tables fuzz-holders mutants snapshots pictures tables clean

demo: .venv/installed  ## ask whether Maria may sit the CHPS exam, and draw why
	@$(BIN)/pathways check CHPS $(MARIA)
	@mkdir -p demo
	@echo && $(BIN)/pathways diagram CHPS $(MARIA) -o demo/chps.svg

test: .venv/installed  ## every test: code, rules, documents
	$(BIN)/python -m pytest -n auto --dist loadfile $(PYTEST_ARGS)

coverage:  ## the same, and which lines and branches of src no test with a case of its own runs
	@$(MAKE) --no-print-directory test PYTEST_ARGS='--cov --cov-report=term-missing'

test-deep: .venv/installed  ## the tests that invent cases, with many more of them
	PATHWAYS_TESTS=deep $(BIN)/python -m pytest -n auto --dist worksteal -m "hypothesis or generated" tests

lowest:  ## every test with the lowest versions that pyproject.toml allows; in .venv-lowest
	$(PYTHON) -m venv .venv-lowest
	$(PYTHON) .ci/lowest.py > .venv-lowest/lowest.txt
	.venv-lowest/bin/python -m pip install --quiet --disable-pip-version-check -e '.[dev]' -c .venv-lowest/lowest.txt
	.venv-lowest/bin/python -m pytest -n auto --dist loadfile

audit:  ## known vulnerabilities of what a user installs, asked of the internet; in .venv-audit
	$(PYTHON) -m venv .venv-audit
	.venv-audit/bin/python -m pip install --quiet --disable-pip-version-check pip-audit
	.venv-audit/bin/python -m pip install --quiet --disable-pip-version-check --upgrade --target .venv-audit/audited '.[pdf,xlsx]'
	.venv-audit/bin/python -m pip freeze --path .venv-audit/audited --exclude credential-pathways > .venv-audit/audited.txt
	.venv-audit/bin/pip-audit --strict --disable-pip --no-deps -r .venv-audit/audited.txt

check: .venv/installed  ## format, lint, types, import contracts, and an example for each route and condition
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/pathways rules coverage --strict

format: .venv/installed  ## rewrite files in the house format
	$(BIN)/ruff check --fix-only .
	$(BIN)/ruff format .

bench: .venv/installed  ## time what is to be quick, as ratios within one run
	$(BIN)/python -m pytest benchmarks --benchmark-enable --benchmark-columns=min,median,rounds --benchmark-sort=min

fuzz: .venv/installed  ## read a million mutated files; takes about an hour
	$(BIN)/python -m tests.fuzz.fuzz 0 1000000

fuzz-tables: .venv/installed  ## read 100,000 mutated tables; takes about 6 minutes
	$(BIN)/python -m tests.fuzz.fuzz_tables 0 100000

fuzz-holders: .venv/installed  ## ask the laws of standing of 50,000 invented holders; takes about 15 minutes
	$(BIN)/python -m tests.laws.fuzz_holders 0 50000

ROOM = evaluation
NUMBER = 200
mutants: .venv/installed  ## change NUMBER lines of a ROOM, one at a time, and see a test of it fail; minutes a room
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e '.[mutation]'
	PATH="$(CURDIR)/$(BIN):$$PATH" $(BIN)/python .ci/mutants.py $(ROOM) $(NUMBER)

clean:
	rm -rf .venv .venv-lowest .venv-audit .coverage .coverage.* mutants build dist .mypy_cache .ruff_cache .import_linter_cache .hypothesis

.venv/installed: pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
		|| { echo 'pathways needs Python 3.11 or newer; name one with: make PYTHON=python3.12 ...' >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip' \
		|| { echo 'this Python cannot make environments; on Debian: apt-get install python3-venv' >&2; exit 1; }
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e '.[dev]'
	@$(BIN)/python -m compileall -q src  # where PYTHONDONTWRITEBYTECODE is set too
	@$(BIN)/pathways rules compile > /dev/null
	@touch $@

snapshots: .venv/installed  ## rewrite the kept outputs, to be read as a diff
	PATHWAYS_SNAPSHOTS=write $(BIN)/python -m pytest tests/rendering tests/evaluation tests/hard tests/cli/test_rules_diff.py README.md docs

pictures: .venv/installed  ## redraw the pictures of the documents
	@mkdir -p docs/pictures
	@$(BIN)/pathways diagram CHPS $(MARIA) -o docs/pictures/chps.svg
	@$(BIN)/pathways diagram CHPS $(MARIA) --dark -o docs/pictures/chps-dark.svg
	@$(BIN)/pathways diagram --as-of 2026-11-24 -o docs/pictures/map.svg
	@$(BIN)/pathways diagram --to ODS --as-of 2026-11-24 -o docs/pictures/to-ods.svg
	@$(BIN)/pathways diagram --to CHPS $(MARIA) -o docs/pictures/to-chps.svg
	@$(BIN)/pathways diagram --from CAHIIM --as-of 2026-11-24 -o docs/pictures/from-cahiim.svg
	@$(BIN)/pathways diagram --kinds -o docs/pictures/kinds.svg
	@$(BIN)/pathways diagram --careers --as-of 2026-11-24 -o docs/pictures/careers.svg
	@$(BIN)/pathways diagram --renewal ODS --as-of 2026-11-24 -o docs/pictures/renewal-ods.svg
	@$(BIN)/pathways renew --record examples/vera.yaml --as-of 2026-11-24 -o docs/pictures/renewals-vera.svg > /dev/null

tables: .venv/installed  ## rewrite the tables of the documents that come from the rules and the code
	@printf '# What could not be confirmed\n\n%s\n\n' 'Written by `make tables` from the rules; see [reviewing.md](reviewing.md).' > docs/unconfirmed.md
	@$(BIN)/pathways rules unconfirmed --format markdown >> docs/unconfirmed.md
	@$(BIN)/python -m tests.loading.column_tables > docs/columns.md
