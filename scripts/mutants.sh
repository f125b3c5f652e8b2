#!/usr/bin/env bash
# Changes the code on purpose, one small slip at a time, and sees whether a test notices.
#   mutants.sh room ROOM       tries what was not tried yet, for MUTANTS_MINUTES: the next call goes on from there. Then
#                              what nobody noticed so far, with the tests of the rooms above too: after a new test, call again
#   mutants.sh changed         only the lines changed since the last commit of the main branch, or since the one before;
#                              what MUTANTS_MINUTES do not suffice for is counted and left
#   mutants.sh report          writes docs/clinical/mutants.md of all that was tried. It is remembered in TRIED, function
#                              by function: of one that was edited since, nothing is known until it is tried again
. "$(dirname "$0")/common.sh"

# The rooms that decide something about a person, each with the rooms whose tests speak of it.
declare -A TESTED_BY=(
    [clinical]="hearth-clinical hearth-rules"
    [rules]="hearth-rules"
    [record]="hearth-record"
    [questionnaires]="hearth-questionnaires"
)
MINUTES=${MUTANTS_MINUTES:-48}
# A property that needs thousands of cases to notice a slip is no table: a few are enough here, and far quicker.
export PROPTEST_CASES="${PROPTEST_CASES:-32}"
FOUND="$TARGET/mutants"
TRIED="$FOUND/tried.csv"

ready() {
    cargo mutants --version >/dev/null 2>&1 && return
    say "cargo-mutants is missing: installing it"
    cargo install cargo-mutants --locked --version '^27'
}

# 0: every mutant was noticed, 2: some were not, 3: some ran into their time; the report decides what that means.
run() {
    local status=0
    # Its scratch copies have a target folder of their own: a shared one would be built anew for every mutant.
    env -u CARGO_TARGET_DIR timeout "${MINUTES}m" cargo mutants --profile mutants --cap-lints true \
        --baseline run --timeout 60 --jobs "${MUTANTS_JOBS:-2}" "$@" || status=$?
    case $status in
    0 | 2 | 3) return 0 ;;
    124) return 124 ;;
    *) stop "cargo mutants stopped with exit code $status" ;;
    esac
}

mutants_of() {
    mkdir -p "$FOUND/$1"
    cargo mutants --list --json --package "hearth-$1" | node scripts/mutants-report.mjs list "$1" >"$FOUND/$1/list.json"
}

# What came out so far, at the commit that was tried; called again after every stop, so that nothing is lost.
keep() {
    [ -f "$FOUND/$1/commit" ] || return 0
    node scripts/mutants-report.mjs keep "$FOUND/$1/list.json" "$FOUND/$1" "$TRIED" "$(cat "$FOUND/$1/commit")"
    rm -f "$FOUND/$1/commit"
}

# With a + when what was tried is not quite what was committed.
at_commit() {
    local changed
    changed=$(git status --porcelain -- crates | head -n 1)
    echo "$(git rev-parse --short HEAD)${changed:++}"
}

# Tries a room's mutants but those that `skip` names; returns 124 if the time has run out.
try() {
    local room=$1 skip=$2 status=0
    shift 2
    MINUTES=$(((UNTIL - $(date +%s)) / 60))
    [ "$MINUTES" -ge 1 ] || return 124
    rm -rf "$FOUND/$room/mutants.out"*
    mkdir -p "$FOUND/$room/mutants.out"
    # It goes on from what it finds here: the names that need no trying any more.
    node scripts/mutants-report.mjs skip "$FOUND/$room/list.json" "$TRIED" "$skip" >"$FOUND/$room/mutants.out/caught.txt" ||
        stop "What was tried before can't be read: $TRIED"
    at_commit >"$FOUND/$room/commit"
    run --package "hearth-$room" "$@" --iterate --output "$FOUND/$room" || status=$?
    keep "$room"
    return "$status"
}

# Most of them with one build, in minutes; what is not noticed there is for `try`.
many_at_once() {
    local room=$1 copy="$FOUND/at-once"
    say "many with one build"
    mkdir -p "$copy"
    find "$copy" -mindepth 1 -maxdepth 1 ! -name target -exec rm -rf {} +
    git ls-files -z --cached --others --exclude-standard | while IFS= read -r -d '' file; do
        [ ! -f "$file" ] || printf '%s\0' "$file"
    done | tar --null -cf - -T - | tar -xf - -C "$copy" -m
    node scripts/mutants-at-once.mjs "$room" "$FOUND/$room/list.json" "$TRIED" "$(at_commit)" "$copy" "$UNTIL" \
        "${TESTED_BY[$room]// /,}" || say "That did not work: each by itself, which takes hours."
}

room() {
    local room=$1 own=(--test-package "hearth-$1") all=() status=0
    [ -n "${TESTED_BY[$room]:-}" ] || stop "There is no room '$room' here: ${!TESTED_BY[*]}"
    for package in ${TESTED_BY[$room]}; do all+=(--test-package "$package"); done
    UNTIL=$(($(date +%s) + MINUTES * 60))
    keep "$room"
    mutants_of "$room"
    many_at_once "$room"
    # The room's own tests are the quickest to build, and notice most.
    try "$room" tried "${own[@]}" && try "$room" noticed "${all[@]}" || status=$?
    [ "$status" -ne 124 ] || { say "The time is over; call it again to go on."; return; }
    node scripts/mutants-report.mjs check "$FOUND/$room" "$FOUND/$room/list.json"
}

report() {
    local lists=()
    for room in clinical questionnaires record rules; do
        keep "$room"
        [ -s "$TRIED" ] || stop "Nothing was tried here yet: run 'make mutants ROOM=rules' first."
        mutants_of "$room"
        lists+=("$FOUND/$room/list.json")
    done
    node scripts/mutants-report.mjs report "$TRIED" docs/clinical/mutants.md "${lists[@]}"
}

# What the build server asks of a change: no mutant of a changed line survives.
changed() {
    local base diff out="$FOUND/changed" packages=()
    base=$(git merge-base HEAD origin/HEAD 2>/dev/null || true)
    if [ -z "$base" ] || [ "$base" = "$(git rev-parse HEAD)" ]; then base=HEAD~1; fi
    git rev-parse --verify --quiet "$base" >/dev/null || { echo "There is no commit before this one to compare with."; return; }
    mkdir -p "$out"
    diff="$out/changes.diff"
    local paths=()
    for room in "${!TESTED_BY[@]}"; do paths+=("crates/$room/src/*.rs"); done
    git diff "$base" -- "${paths[@]}" >"$diff"
    [ -s "$diff" ] || { echo "No line of ${!TESTED_BY[*]} has changed."; return; }
    for room in "${!TESTED_BY[@]}"; do packages+=(--package "hearth-$room" --test-package "hearth-$room"); done
    ready
    rm -rf "$out/mutants.out"
    run "${packages[@]}" --in-diff "$diff" --output "$out" ||
        echo "$MINUTES minutes were not enough for a change of this size: the rest is for 'make mutants'."
    [ -d "$out/mutants.out" ] || { echo "The changed lines have nothing that can be mutated."; return; }
    node scripts/mutants-report.mjs check "$out"
}

case ${1:-} in
room) ready && room "${2:-}" ;;
changed) changed ;;
report) ready && report ;;
*) stop "usage: mutants.sh room ROOM | changed | report" ;;
esac
