#!/usr/bin/env bash
# Looks round: starts a team server with an invented team, and opens the app beside it. Both end together.
. "$(dirname "$0")/common.sh"

if ! has_display; then
    echo "There is no display here, so the app can't open a window. This is the same walk on the command line (make run-headless):"
    exec bash scripts/walk.sh
fi

mkdir -p run
export HEARTH_SERVER_DATA="$PWD/run/server" HEARTH_DATA="$PWD/run/app"

if [ ! -f run/codes.txt ]; then
    rm -rf run/server run/app
    "$BIN/hearth-server" demo >run/codes.new
    mv run/codes.new run/codes.txt
fi

LISTEN=127.0.0.1:8443
"$BIN/hearth-server" serve --listen "$LISTEN" 2>run/server.log &
SERVER_PID=$!
trap 'kill "$SERVER_PID" 2>/dev/null; wait "$SERVER_PID" 2>/dev/null || true' EXIT
sleep 1
kill -0 "$SERVER_PID" 2>/dev/null || { tail -n 5 run/server.log >&2; stop "The server did not start. Is something else using $LISTEN?"; }

cat run/codes.txt
echo
echo "The server's address for the app: https://$LISTEN"
echo "Each code works once. To begin again with new ones: rm -r run"
"$BIN/hearth"
