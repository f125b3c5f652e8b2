#!/usr/bin/env bash
# One weight's walk on the command line: from a patient without a network to the nurse's caseload, and a changed plan back.
# Every step is printed. Everything lies in a folder of its own, which is gone afterwards.
. "$(dirname "$0")/common.sh"

[ -x "$BIN/hearth-cli" ] && [ -x "$BIN/hearth-server" ] || stop "The programs are not built. Run: make build"

ROOM=$(mktemp -d)
SERVER_PID=
finish() {
    if [ -n "$SERVER_PID" ]; then kill "$SERVER_PID" 2>/dev/null || true; wait "$SERVER_PID" 2>/dev/null || true; fi
    rm -rf "$ROOM"
}
trap finish EXIT

echo "correct horse battery staple" >"$ROOM/passphrase"
export HEARTH_PASSPHRASE_FILE="$ROOM/passphrase" HEARTH_DATA="$ROOM" HEARTH_SERVER_DATA="$ROOM/server"
# The walk asks for no PIN, so the key ring of whoever runs it is left alone.
export DBUS_SESSION_BUS_ADDRESS="disabled:"

step=0
now() { step=$((step + 1)); printf '\n\033[1m%d. %s\033[0m\n' "$step" "$*"; }
show() { printf '   $ %s\n' "$*"; }
indent() { sed 's/^/   /'; }

server() { show "hearth-server $*"; "$BIN/hearth-server" "$@" | indent; }
cli() { local who=$1; shift; show "hearth-cli --profile $who $*"; "$BIN/hearth-cli" --profile "$ROOM/$who" "$@" | indent; }

# The same without a word, for a value out of the answer: `quietly PATH PROGRAM ...`, PATH as in JavaScript.
quietly() {
    local path=$1; shift
    "$@" | node -pe "JSON.parse(require('fs').readFileSync(0, 'utf8')).result.$path"
}
of_server() { local path=$1; shift; quietly "$path" "$BIN/hearth-server" --json "$@"; }
of() { local path=$1 who=$2; shift 2; quietly "$path" "$BIN/hearth-cli" --profile "$ROOM/$who" --json "$@"; }
expect() { [ "$2" = "$3" ] || stop "$1 should be '$3' and is '$2'"; printf '   \342\234\223 %s: %s\n' "$1" "$2"; }

days_ago() { date -u -d "$1 days ago" +%Y-%m-%dT07:30:00Z 2>/dev/null || date -u -v "-$1d" +%Y-%m-%dT07:30:00Z; }

LISTEN=127.0.0.1:0
connect() {
    "$BIN/hearth-server" --json serve --listen "$LISTEN" >"$ROOM/hello" 2>"$ROOM/server.log" &
    SERVER_PID=$!
    for _ in $(seq 100); do [ -s "$ROOM/hello" ] && break; sleep 0.1; done
    [ -s "$ROOM/hello" ] || { cat "$ROOM/server.log" >&2; stop "The server did not start."; }
    ADDRESS=$(node -pe "JSON.parse(require('fs').readFileSync('$ROOM/hello', 'utf8')).result.listening[0]")
    # The next start listens where this one did.
    LISTEN=${ADDRESS#https://}
    echo "   The server answers at $ADDRESS"
}
disconnect() {
    kill "$SERVER_PID"
    wait "$SERVER_PID" 2>/dev/null || true
    SERVER_PID=
    rm -f "$ROOM/hello"
    echo "   Nothing answers: both computers are cut off."
}

now "A team, a nurse, and a code for the nurse's computer"
server team create --name "Invented heart failure team" --phone "01632 960123" --hours "mon-fri 09:00-17:00" --out-of-hours 111
NURSE=$(of_server user user add --role nurse --name "Nia Invented")
connect
cli nurse enrol --server "$ADDRESS" --code "$(of_server code code new --user "$NURSE")" --name "Nia"

now "The nurse registers a patient and sets the plan"
show "hearth-cli --profile nurse patient add --name 'Alma Invented' --born 1948-03-27 --nhs-number 9990000018"
PATIENT=$(of id nurse patient add --name "Alma Invented" --born 1948-03-27 --nhs-number 9990000018)
cli nurse plan set --patient "$PATIENT" target-weight 80.0kg --why "dry weight at discharge"
cli nurse plan set --patient "$PATIENT" threshold/weight-gain-3-days 2.0kg --why "usual for this team"
cli nurse sync

now "The patient's computer joins with a code of its own"
cli alma enrol --server "$ADDRESS" --code "$(of_server code code new --patient "$PATIENT")" --name "Alma"
cli alma plan show

now "Cut off, the patient checks in day by day; yesterday the weight was up"
disconnect
for day in "4 80.2kg" "3 80.4kg" "2 80.9kg" "1 82.6kg"; do
    cli alma check-in --at "$(days_ago "${day% *}")" --weight "${day#* }" --bp 124/76 --pulse 68 --symptom swelling=no-more-than-usual
done
cli alma status

now "A red one needs no network either"
show "hearth-cli --profile alma check-in --bp 70/40 --symptom dizzy=yes   (on a copy: Alma is well)"
cp -r "$ROOM/alma" "$ROOM/copy"
"$BIN/hearth-cli" --profile "$ROOM/copy" check-in --bp 70/40 --symptom dizzy=yes --confirmed | indent
rm -rf "$ROOM/copy"

now "Back online: the patient's readings reach the nurse's caseload"
connect
cli alma sync
cli nurse sync
cli nurse caseload
expect "zone in the caseload" "$(of 'rows[0].zone' nurse caseload)" amber

now "Cut off again, the nurse changes the plan"
disconnect
cli nurse plan set --patient "$PATIENT" target-weight 82.0kg --why "eats better, no oedema"
cli nurse plan set --patient "$PATIENT" threshold/weight-gain-3-days 3.0kg --why "gains are food, not fluid"
cli nurse plan set --patient "$PATIENT" threshold/weight-gain-7-days 3.0kg --why "gains are food, not fluid"
cli nurse status

now "Both meet the server; the patient's plan says the new values"
connect
cli nurse sync
cli alma sync
cli alma plan show
expect "target weight on the patient's computer" \
    "$(of "lines.find(line => line.subject === 'target-weight').value.split(' (')[0]" alma plan show)" "82.0 kg"

now "Today's weight is 2.3 kg up in 3 days: amber by the old plan, not by the new one"
# Green is for a whole check: every question has an answer.
WELL=()
for answer in {struggling-to-breathe,sudden-breathless,chest-pain,fainted,confusion,grey-lips,stroke-signs,very-unwell}=no \
    {woke-breathless,dizzy,palpitations,cough,little-urine,sick-or-fever}=no icd-shocks=none breathless=none \
    {breathless-change,pillows,swelling,tiredness}=no-more-than-usual appetite=same overall=same medicines-taken=yes; do
    WELL+=(--symptom "$answer")
done
show "hearth-cli --profile alma check-in --weight 82.7kg --bp 122/74 --pulse 66   (and every question answered: well)"
expect "zone today" "$(of advice.zone alma check-in --weight 82.7kg --bp 122/74 --pulse 66 "${WELL[@]}")" green
cli alma sync
cli nurse sync

now "What each side knows now"
cli alma status
cli nurse status
cli nurse patient show "$PATIENT"
expect "waiting on the patient's computer" "$(of waiting alma status)" 0
expect "waiting on the nurse's computer" "$(of waiting nurse status)" 0
cli alma verify
cli nurse verify
disconnect
server verify

printf '\nThe walk is done.\n'
