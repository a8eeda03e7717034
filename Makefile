# make demo   build the example graph and say which file to open
# make test   all checks and tests

PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check
EXAMPLES := us-mexico river-mill expedition
LOCK := $(BIN)/uv pip compile pyproject.toml --quiet --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --custom-compile-command "make lock"

# Nothing that happens to be in the user's own site-packages may matter.
export PYTHONNOUSERSITE := 1

.DEFAULT_GOAL := help
.PHONY: audit bounds dist help demo docs example test check lint types imports tests fuzz train format lock wheel clean

help:
	@sed -n 's/^# make/make/p' Makefile

demo: $(VENV)/run example
	@echo
	@echo "Open one of these in a browser:"
	@printf '  graphs/%s/graph.html\n' $(EXAMPLES)

# make example   rebuild the graphs of the worked examples, and what the docs show of them
example: $(VENV)/run
	$(foreach name,$(EXAMPLES),$(BIN)/actorgraph build graphs/$(name)/*.txt \
		-o graphs/$(name)/graph.html -o graphs/$(name)/graph.json &&) true
	$(BIN)/python scripts/fill_outputs.py

test: lint types imports docs tests fuzz

# make lint   style and format
lint: $(VENV)/dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

# make types   static types
types: $(VENV)/dev
	$(BIN)/mypy

# make imports   which room imports which
imports: $(VENV)/dev
	$(BIN)/lint-imports

# make docs   the docs site, in build/site; a link that leads nowhere is an error
docs: $(VENV)/dev
	$(BIN)/python scripts/make_site.py build/docs
	$(BIN)/zensical build --strict

# make tests   the tests alone, with coverage
tests: $(VENV)/dev
	scripts/set-up-browser
	$(BIN)/pytest -n 2 --dist loadfile --cov --cov-report=term:skip-covered

# make fuzz SECONDS=60 INPUTS=1000   feed spoilt inputs to all that reads, for so long or so many
fuzz: $(VENV)/dev
	$(BIN)/python fuzz/run.py --seconds $(or $(SECONDS),60) --inputs $(or $(INPUTS),1000)

# make format   put the code into shape
format: $(VENV)/dev
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

# make train CORPUS=FOLDER GUM=FOLDER   make the weights anew, from annotated articles
train: $(VENV)/dev
	$(PIP) install -qq --group train
	$(BIN)/python training/train.py $(if $(CORPUS),--corpus $(CORPUS)) $(if $(GUM),--gum $(GUM))

# make lock   choose and pin all dependencies anew
lock: $(VENV)/dev
	$(PIP) install -qq uv
	$(LOCK) --group dev --extra all --output-file requirements/dev.txt
	$(LOCK) --group build --constraint requirements/dev.txt --output-file requirements/run.txt

# make dist   the wheel, the source archive, and a bill of materials of what they need
dist: $(VENV)/dev
	$(BIN)/hatchling build
	$(PYTHON) -m venv build/sbom
	build/sbom/bin/python -m pip install -qq cyclonedx-bom
	build/sbom/bin/cyclonedx-py requirements requirements/run.txt --pyproject pyproject.toml \
		--mc-type library --output-reproducible --output-file dist/sbom.json

# make wheel   the built wheel in empty environments: without extras, and with each of them
wheel: $(VENV)/dev
	$(BIN)/python scripts/check_wheel.py --python $(PYTHON)

# make bounds   the tests without browsers, with the oldest versions that pyproject.toml allows
#               (RESOLUTION=highest: with the newest)
bounds: $(VENV)/dev
	$(PIP) install -qq uv
	$(BIN)/uv venv --quiet --clear --seed --python $(PYTHON) build/bounds
	$(BIN)/uv pip install --quiet --python build/bounds \
		--resolution $(or $(RESOLUTION),lowest-direct) --editable ".[all]"
	$(BIN)/uv pip install --quiet --python build/bounds --group test --group build
	build/bounds/bin/python -m pytest -n 1 -m "not browser" -p no:cacheprovider \
		-W ignore::DeprecationWarning --ignore tests/test_licences.py --ignore tests/test_notebook.py $(TESTS)

# make audit   look for known weaknesses of what is pinned, where the network has data on them
audit: requirements/run.txt requirements/dev.txt
	$(PYTHON) -m venv build/audit
	build/audit/bin/python -m pip install -qq pip-audit
	build/audit/bin/pip-audit --strict --require-hashes --disable-pip --progress-spinner off \
		--requirement requirements/run.txt --requirement requirements/dev.txt || \
		{ echo "make audit: not audited: no data on what is named above, or a weakness was found"; exit 1; }

# make clean   remove what make made
clean:
	rm -rf $(VENV) build dist htmlcov .coverage .mypy_cache .ruff_cache .pytest_cache tests/browser/node_modules

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "Python 3.11 or newer is needed, for example: make PYTHON=python3.12"; exit 1; }
	$(PYTHON) -m venv $(VENV)

# What running needs, and what developing needs on top: pinned, checked by hash.
$(VENV)/run $(VENV)/dev: $(VENV)/%: requirements/%.txt pyproject.toml | $(BIN)/python
	$(PIP) install -qq "pip>=24"  # older ones pass over the pin of what is asked for with an extra
	$(PIP) install -qq --require-hashes --requirement $<
	$(PIP) install -qq --no-deps --no-build-isolation --editable .
	touch $@
