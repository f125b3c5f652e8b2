#!/usr/bin/env bash
# Builds the screens, then the programs that embed and serve them: first the one, then the other.
. "$(dirname "$0")/common.sh"

say "building the screens"
npm run --silent --prefix ui build
say "building the programs"
cargo build --workspace --locked
