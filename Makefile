# Команды проекта «Вектор». `make` без цели печатает их список.

SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.NOTPARALLEL:
MAKEFLAGS += --no-print-directory

PYTHON ?= python3
EDITION ?= internal
FORMAT ?= text

VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --quiet --disable-pip-version-check --no-input
LOCK := pip-compile --quiet --generate-hashes --strip-extras --no-emit-options \
	--no-emit-index-url --no-emit-find-links $(if $(UPGRADE),--upgrade)
COVERED := analyse findings prose russian
say = @echo "· $(1)" >&2

.PHONY: help docs screenshots wheel build check summary serve test test-long bench bench-quick bench-country lint tools install lock clean

help: ## Список команд
	@sed -nE 's/^([a-z-]+):.*## (.*)/make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 18

build: install ## Проверить записи и построить документы, сайт и данные в build/ (EDITION=public — открытое издание, BEFORE=… — изменения с прошлой публикации)
	@if git cat-file -e "$${BEFORE:-}^{commit}" 2> /dev/null; then set -- --since "$$BEFORE"; else set --; fi; \
	$(BIN)/vektor build --edition $(EDITION) "$$@"

check: install ## Проверить записи (FORMAT=text, json, github, gitlab, sarif)
	@$(BIN)/vektor check --format $(FORMAT)

# The findings as a Markdown block for a workflow's page; the verdict is given by check and build.
summary: install
	@printf '## Проверка записей\n\n```text\n'
	@$(BIN)/vektor check || true
	@printf '```\n'

wheel: install ## Собрать файл программы в dist/
	@$(PIP) wheel --no-deps --no-build-isolation --wheel-dir dist .
	@ls dist/*.whl

docs: install ## Обновить docs/findings.md
	@$(BIN)/vektor explain --markdown > docs/findings.md

# The day is fixed, so that «срок близко» on a picture does not depend on when it was taken.
screenshots: install $(VENV)/test.stamp ## Обновить рисунки инструкций (нужен Chromium)
	@$(BIN)/vektor build --on 01.03.2024 --out build/screenshots
	@$(BIN)/python -m tests.browser.pictures build/screenshots/site

serve: install ## Показать сайт и перестраивать его при правках
	@$(BIN)/vektor serve

test: install $(VENV)/test.stamp tools node_modules/.package-lock.json lint ## Все проверки кода (до 15 минут)
	@$(BIN)/pytest --cov --cov-report=
	@for room in $(COVERED); do \
		test ! -d generator/$$room || report=$$($(BIN)/coverage report --include="generator/$$room/*" --fail-under=95) \
			|| { echo "$$report"; echo "Покрытие generator/$$room ниже 95 %" >&2; exit 1; }; \
	done

test-long: install $(VENV)/test.stamp tools node_modules/.package-lock.json ## Долгие проверки (до 60 минут)
	@$(BIN)/pytest -m "long or property" --hypothesis-profile=long

# The peers come into an environment of their own below build/bench; docs/performance.md is written anew.
bench: install ## Скорость рядом с соперниками: таблица, docs/performance.md (долго)
	@$(BIN)/python -m bench whole

bench-quick: install ## То же на малых размерах (несколько минут), страница – в build/bench/
	@$(BIN)/python -m bench quick --docs build/bench

bench-country: install ## Рост до 40 000 школ (часы, десятки ГиБ на диске)
	@$(BIN)/python -m bench country

lint: install $(VENV)/test.stamp ## Стиль, типы и границы модулей
	@failed=""; \
	$(BIN)/ruff check --quiet || failed=1; \
	$(BIN)/ruff format --check --quiet || { echo "Отформатируйте: $(BIN)/ruff format" >&2; failed=1; }; \
	$(BIN)/mypy --no-error-summary || failed=1; \
	report=$$($(BIN)/lint-imports) || { echo "$$report"; failed=1; }; \
	$(BIN)/zizmor --offline --quiet --no-progress --persona=pedantic .github generator/scaffold/.github generator/scaffold_sharded/.github || failed=1; \
	test -z "$$failed"

# Browser and office for the tests: installed when already root, otherwise named.
tools: ## Chromium и LibreOffice для проверок (ставит только root)
	@missing=""; \
	command -v chromium >/dev/null || missing="$$missing chromium"; \
	command -v lowriter >/dev/null || missing="$$missing libreoffice-writer fonts-liberation"; \
	command -v localc >/dev/null || missing="$$missing libreoffice-calc"; \
	command -v npm >/dev/null || missing="$$missing nodejs npm"; \
	if [ -z "$$missing" ]; then exit 0; fi; \
	if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
		echo "· Ставлю из Debian:$$missing" >&2; \
		apt-get update -qq </dev/null; \
		DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $$missing </dev/null; \
	else \
		echo "Часть проверок будет пропущена. Чтобы выполнить их, установите:" >&2; \
		echo "  sudo apt-get install --no-install-recommends$$missing" >&2; \
	fi

install: $(VENV)/project.stamp

$(VENV)/pyvenv.cfg:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
		|| { echo "Нужен Python 3.11 или новее. Если он есть под другим именем: make PYTHON=python3.12 build" >&2; exit 2; }
	$(call say,Создаю окружение $(VENV))
	@$(PYTHON) -m venv $(VENV) \
		|| { rm -rf $(VENV); echo "Нет модуля venv. Установите его: sudo apt-get install python3-venv" >&2; exit 2; }

$(VENV)/run.stamp: requirements/run.txt | $(VENV)/pyvenv.cfg
	$(call say,Ставлю зависимости по requirements/run.txt)
	@$(PIP) install --require-hashes --requirement requirements/run.txt
	@touch $@

$(VENV)/test.stamp: requirements/test.txt | $(VENV)/pyvenv.cfg
	$(call say,Ставлю зависимости проверок по requirements/test.txt)
	@$(PIP) install --require-hashes --requirement requirements/test.txt
	@touch $@

$(VENV)/project.stamp: pyproject.toml $(VENV)/run.stamp
	$(call say,Ставлю команду vektor)
	@$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@

# axe-core for the accessibility tests; without npm they are skipped.
node_modules/.package-lock.json: package.json package-lock.json
	@! command -v npm >/dev/null || npm ci --silent --no-audit --no-fund </dev/null

lock: ## Пересобрать requirements/*.txt и package-lock.json (UPGRADE=1 — с обновлением версий)
	@room=$$(mktemp -d); trap 'rm -rf "$$room"' EXIT; export CUSTOM_COMPILE_COMMAND="make lock" PATH="$$room/bin:$$PATH"; \
	$(PYTHON) -m venv "$$room"; \
	python -m pip --quiet --disable-pip-version-check install --require-hashes --requirement requirements/lock.txt; \
	$(LOCK) --build-deps-for editable --build-deps-for wheel --output-file requirements/run.txt pyproject.toml; \
	$(LOCK) --build-deps-for editable --build-deps-for wheel --extra lint --extra test \
		--constraint requirements/run.txt --output-file requirements/test.txt pyproject.toml; \
	$(LOCK) --allow-unsafe --output-file requirements/lock.txt requirements/lock.in; \
	$(LOCK) --output-file requirements/bench.txt requirements/bench.in; \
	npm install --silent --package-lock-only --omit-lockfile-registry-resolved; \
	npm install --silent --package-lock-only --omit-lockfile-registry-resolved --prefix bench

clean: ## Удалить построенное и кэши (окружение .venv остаётся)
	rm -rf build dist node_modules .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis .coverage
