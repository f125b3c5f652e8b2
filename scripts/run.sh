#!/usr/bin/env bash
# Looks round: starts a team server with an invented team, and opens the app beside it with two invented people's profiles
# ready to unlock. Server and app end together.
. "$(dirname "$0")/common.sh"

if ! has_display; then
    echo "There is no display here, so the app can't open a window. This is the same walk on the command line (make run-headless):"
    exec bash scripts/walk.sh
fi

export HEARTH_SERVER_DATA="$PWD/run/server" HEARTH_DATA="$PWD/run/app" HEARTH_PASSPHRASE_FILE="$PWD/run/passphrase.txt"
LISTEN=127.0.0.1:8443

# What an interrupted first start left is of no use: a code works once.
if [ ! -f run/ready ]; then
    rm -rf run
    mkdir run
    echo "looking round today" >"$HEARTH_PASSPHRASE_FILE"
    "$BIN/hearth-server" --json demo >run/team.json
fi

"$BIN/hearth-server" --json serve --listen "$LISTEN" >run/hello.json 2>run/server.log &
SERVER_PID=$!
trap 'kill "$SERVER_PID" 2>/dev/null; wait "$SERVER_PID" 2>/dev/null || true' EXIT
for _ in $(seq 100); do [ -s run/hello.json ] && break; kill -0 "$SERVER_PID" 2>/dev/null || break; sleep 0.1; done
[ -s run/hello.json ] || { tail -n 5 run/server.log >&2; stop "The server did not start. Is something else using $LISTEN?"; }

# `of_team EXPRESSION`: something out of what the server said of its invented team, as JavaScript over `team`.
of_team() { node -pe "const team = JSON.parse(require('fs').readFileSync('run/team.json', 'utf8')).result; $1"; }
joins() {
    echo "   $1"
    "$BIN/hearth-cli" enrol --server "https://$LISTEN" --name "$1" \
        --code "$(of_team "team.codes.find(one => one.name.startsWith('$1')).code")" >>run/joined.txt
}

if [ ! -f run/ready ]; then
    say "Two people of the invented team join this computer"
    joins "Margaret Ellis"
    joins "Amy Patel"
    touch run/ready
fi

say "The app opens with two profiles: Margaret Ellis, a patient, and Amy Patel, her nurse. Nobody in it is real."
echo "The passphrase of both:   $(cat "$HEARTH_PASSPHRASE_FILE")"
echo
echo "To join as somebody else, the server's address is https://$LISTEN, and these codes work once each:"
of_team "team.codes.filter(one => !/^(Margaret Ellis|Amy Patel)/.test(one.name))
    .map(one => '   ' + one.code + '   ' + one.name + ', ' + one.role).join('\n')"
echo
echo "Closing the window stops the server. To begin again with a new team: rm -r run"
"$BIN/hearth"
