# The two commands are `make run` and `make test`; the others are parts of them. What each does stands in scripts/.
.PHONY: help run run-headless test setup build dev bindings alert-quality simulate planted-bugs bench deb mutants mutants-report

help:
	@echo "make run           look round: build, start a server with an invented team, open the app"
	@echo "make run-headless  the same walk on the command line, each step printed"
	@echo "make test          everything the build server checks"
	@echo "make setup         install what is missing"
	@echo "make build         the screens, then the programs"
	@echo "make dev           the app, with screens that follow your edits"
	@echo "make bindings      write the UI's types, commands and permissions again"
	@echo "make alert-quality how good the alerts are, on an invented cohort: writes docs/clinical/alert-quality.md"
	@echo "make bench         how long the rules and the server's pages take, and 500 laptops at once"
	@echo "make simulate      SEEDS=200 FIRST=1 STORE=memory: days that go wrong on purpose, each from a number"
	@echo "make planted-bugs  which seed catches each of a list of wrong variants"
	@echo "make mutants       ROOM=rules: slips made on purpose, and whether a test notices each"
	@echo "make deb           a package for Debian and Ubuntu"

setup:
	@bash scripts/setup.sh

build: setup
	@bash scripts/build.sh

run: build
	@bash scripts/run.sh

run-headless: build
	@bash scripts/walk.sh

test: setup
	@bash scripts/test.sh

dev: setup
	ui/node_modules/.bin/tauri dev

bindings:
	cargo build --workspace --bins
	"$${CARGO_TARGET_DIR:-target}/debug/xtask" bindings

alert-quality:
	cargo run --locked -p hearth-alert-quality -- docs/clinical/alert-quality.md

# STORE=memory or file; CAST=six plays the seeds of old; TELL=1 tells every seed's story; CLOCKS=1 plays each under right clocks and under wild ones.
simulate:
	cargo run --locked --profile simulate -p hearth-simulate -- --seeds $(or $(SEEDS),200) --first $(or $(FIRST),1) --store $(or $(STORE),memory) $(if $(CAST),--cast $(CAST)) $(if $(TELL),--tell) $(if $(CLOCKS),--clocks)

planted-bugs:
	cargo run --locked --profile simulate -p hearth-simulate -- --cast six --planted docs/reference/planted-bugs.md

# Optimised as the simulator is: what it leans on is built once for both, and nothing of it by a whole second release build.
bench:
	cargo run --profile simulate --locked -p hearth-bench
	HEARTH_LAPTOPS=500 cargo test --profile simulate --locked -p hearth-server --test all half_past_eight -- --nocapture

deb: setup
	ui/node_modules/.bin/tauri build --bundles deb

# Rooms: clinical, rules, record, questionnaires. Stops after 48 minutes (MUTANTS_MINUTES); called again, it goes on.
mutants:
	@bash scripts/mutants.sh room "$(ROOM)"

mutants-report:
	@bash scripts/mutants.sh report
