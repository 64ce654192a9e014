#!/usr/bin/env bash
# A light GET through the gateway against the same GET at the service's own port, in turns.
# Usage: load/edge.sh [seconds per run, default 10]
set -euo pipefail
source "$(dirname "$0")/lib.sh"
need curl jq wrk
seconds=${1:-10}
path=/auth/jwks.json # answered from memory: what is measured is the way, not the work

start_system
machine
identity=http://127.0.0.1:$((port + 1))

rate() { wrk -t 1 -c 16 -d "${seconds}s" "$1$path" | awk '/^Requests\/sec/ {printf "%.0f", $2}'; }

rate "$api" > /dev/null; rate "$identity" > /dev/null # warm-up, not counted
rate "$api" > /dev/null; rate "$identity" > /dev/null
for round in 1 2 3 4 5; do
  direct=$(rate "$identity")
  gateway=$(rate "$api")
  echo "round $round direct=$direct gateway=$gateway req/s ratio=$(ratio "$gateway" "$direct") (at least 0.8)"
done
