#!/usr/bin/env bash
# Changes the code on purpose, one small slip at a time, and sees whether a test notices.
#   mutants.sh room ROOM K/N   one part of a room; what it finds lies in target/mutants/ROOM-K-of-N
#   mutants.sh changed         only the lines changed since the last commit of the main branch, or since the one before;
#                              what MUTANTS_MINUTES do not suffice for is counted and left
#   mutants.sh report          merges what lies in target/mutants into docs/clinical/mutants.md
. "$(dirname "$0")/common.sh"

# The rooms that decide something about a person, each with the rooms whose tests speak of it.
declare -A TESTED_BY=(
    [clinical]="hearth-clinical hearth-rules"
    [rules]="hearth-rules"
    [record]="hearth-record"
    [questionnaires]="hearth-questionnaires"
)
MINUTES=${MUTANTS_MINUTES:-48}
FOUND="$TARGET/mutants"

ready() {
    cargo mutants --version >/dev/null 2>&1 && return
    say "cargo-mutants is missing: installing it"
    cargo install cargo-mutants --locked --version '^27'
}

# 0: every mutant was noticed, 2: some were not, 3: some ran into their time; the report decides what that means.
run() {
    local status=0
    # A property that needs thousands of cases to notice a slip is no table: a few are enough here, and far quicker.
    export PROPTEST_CASES="${PROPTEST_CASES:-32}"
    # Its scratch copies have a target folder of their own: a shared one would be built anew for every mutant.
    env -u CARGO_TARGET_DIR timeout "${MINUTES}m" cargo mutants --profile mutants --cap-lints true \
        --baseline run --timeout 60 --jobs "${MUTANTS_JOBS:-2}" "$@" || status=$?
    case $status in
    0 | 2 | 3) return 0 ;;
    124) return 124 ;;
    *) stop "cargo mutants stopped with exit code $status" ;;
    esac
}

room() {
    local room=$1 shard=$2 tests=()
    [ -n "${TESTED_BY[$room]:-}" ] || stop "There is no room '$room' here: ${!TESTED_BY[*]}"
    [[ $shard =~ ^[0-9]+/[1-9][0-9]*$ ]] || stop "Write the shard as 0/4: the first of four."
    for package in ${TESTED_BY[$room]}; do tests+=(--test-package "$package"); done
    local out="$FOUND/$room-${shard/\//-of-}"
    mkdir -p "$out"
    run --package "hearth-$room" "${tests[@]}" --shard "$shard" --output "$out" ||
        stop "The mutants took longer than $MINUTES minutes: take smaller shards."
    node scripts/mutants-report.mjs check "$out"
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
room) ready && room "${2:-}" "${3:-}" ;;
changed) changed ;;
report) node scripts/mutants-report.mjs report "$FOUND" docs/clinical/mutants.md ;;
*) stop "usage: mutants.sh room ROOM K/N | changed | report" ;;
esac
