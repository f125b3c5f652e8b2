#!/usr/bin/env bash
# Runs every check, whether or not an earlier one failed, and ends with a line 'N passed, M failed'.
. "$(dirname "$0")/common.sh"

export CARGO_TERM_COLOR=never NO_COLOR=1 CI="${CI:-1}"
passed=0
failed=0
log=$(mktemp)
trap 'rm -f "$log"' EXIT

# cargo says 'test result: ok. 3 passed; 0 failed; ...', vitest '      Tests  1 failed | 11 passed (12)'.
count() {
    { grep -E '^test result:|^ *Tests ' "$log" || true; } | { grep -oE "[0-9]+ $1" || true; } | awk '{n += $1} END {print n + 0}'
}

# A step is a name, the minutes it may take, and a command. Tests inside it are counted; a step without any counts as one.
step() {
    local name=$1 minutes=$2
    shift 2
    say "$name"
    local begun=$SECONDS status=0 good bad
    timeout --kill-after=30 "${minutes}m" "$@" </dev/null 2>&1 | tee "$log" || status=$?
    [ "$status" -eq 124 ] && echo "$name took longer than $minutes minutes"
    good=$(count passed)
    bad=$(count failed)
    if [ "$status" -ne 0 ] && [ "$bad" -eq 0 ]; then bad=1; fi
    if [ "$status" -eq 0 ] && [ "$good" -eq 0 ]; then good=1; fi
    passed=$((passed + good))
    failed=$((failed + bad))
    if [ "$status" -eq 0 ]; then state=ok; else state=FAILED; fi
    printf -- '-- %s: %s (%d passed, %d failed, %d s)\n' "$name" "$state" "$good" "$bad" $((SECONDS - begun))
}

# The screens come first: the program embeds them.
step "words and screens are built" 5 npm run --silent --prefix ui build
step "the screens' types hold" 5 npm run --silent --prefix ui check
step "the screens keep the house rules" 5 npm run --silent --prefix ui lint
step "the screens' tests" 10 npm run --silent --prefix ui test
step "the code is laid out by rustfmt" 2 cargo fmt --all --check
# Each journey starts a display of its own, so that nothing appears on the screen of whoever runs this.
step "tests and journeys" 35 cargo test --workspace --locked --no-fail-fast
# Chosen out of the whole workspace: by itself the room would be built once more, with fewer features of what it leans on.
# Thousands of stores are made and thrown away: in memory where the machine has the room, and on its disk where it has not.
room=$(df -Pk /dev/shm 2>/dev/null | awk 'NR == 2 {print $4}')
if [ "${room:-0}" -gt 1000000 ]; then scratch=/dev/shm; else scratch=${TMPDIR:-/tmp}; fi
step "days that go wrong on purpose" 15 env SIMULATE_WHOLE=1 TMPDIR="$scratch" \
    cargo test --workspace --locked --test all -- two_hundred_days two_thousand_days clocks_change_nothing
step "the walk on the command line" 10 bash scripts/walk.sh
step "clippy has nothing to say" 20 cargo clippy --workspace --all-targets --locked -- -D warnings
step "no slip in a changed line goes unnoticed" 20 env MUTANTS_MINUTES=10 bash scripts/mutants.sh changed
if has cargo-deny; then
    step "licences, bans and sources" 5 cargo deny check licenses bans sources
fi

printf '\n%d passed, %d failed\n' "$passed" "$failed"
[ "$failed" -eq 0 ]
