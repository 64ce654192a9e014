#!/usr/bin/env bash
# Memory when idle: of all eight services in one process, and of each in a process of its own (with one embedded PostgreSQL for
# all and a Kafka broker, as in facts.sh). Prints rows of the table in README.md.
# Usage: load/memory.sh [seconds idle before it is read, default 60]
set -euo pipefail
source "$(dirname "$0")/lib.sh"
need curl psql
idle=${1:-60}
services=(identity fleet search booking notification payment analytics gateway)
declare -A processes=()

resident() { awk '/^VmRSS/ {printf "%d", $2 / 1024}' "/proc/$1/status"; }

# Proportional memory of a process and its children, in MB: pages that they share count once.
proportional() {
  local kb=0 process
  for process in "$1" $(pgrep -P "$1"); do
    kb=$((kb + $(awk '/^Pss:/ {print $2}' "/proc/$process/smaps_rollup" 2> /dev/null || echo 0)))
  done
  echo $((kb / 1024))
}

postmaster() { head -1 "$data/postgres/data/postmaster.pid"; }

machine
start_system
sleep "$idle"
jvm=$(proportional "$pid")
server=$(proportional "$(postmaster)")
echo "| all eight in one process | $(resident "$pid") MB | $jvm MB | with PostgreSQL ($server MB): $((jvm + server)) MB |"

# Apart: the databases that exist now, on the server that this process keeps.
broker $((port + 100))
export KAFKA_BOOTSTRAP_SERVERS=127.0.0.1:$((port + 100))
stop_apart() { for process in "${processes[@]}"; do kill "$process" 2> /dev/null || true; done; wait "${processes[@]}" 2> /dev/null || true; }
trap 'stop_apart; kill "$kafka" 2> /dev/null || true; finish' EXIT
export JWT_SECRET="a secret that only this measurement has, long enough"
base=$((port + 200))
number=0
for variable in GATEWAY AUTH CAR SEARCH BOOKING NOTIFICATION PAYMENT ANALYTICS; do
  name=${variable}_SERVICE_URL
  [ "$variable" != GATEWAY ] || name=GATEWAY_URL
  export "$name=http://localhost:$((base + number))"
  number=$((number + 1))
done
for service in "${services[@]}"; do
  psql -q "$(database postgres)" -c "create database apart_$service"
  url=$(database "apart_$service")
  [ "$service" != gateway ] || url=
  env ${url:+DATABASE_URL="$url"} "$root/motorpool" --services="$service" --data "$work/apart-$service" --port "$base" \
    > "$work/$service.log" 2>&1 &
  processes[$service]=$!
done
for _ in $(seq 1 1800); do curl -fs "http://127.0.0.1:$base/health" > /dev/null && break; sleep 0.1; done
curl -fs "http://127.0.0.1:$base/health" > /dev/null || { tail -5 "$work"/*.log >&2; exit 1; }
sleep "$idle"
sum=0
for service in "${services[@]}"; do
  jvm=$(proportional "${processes[$service]}")
  sum=$((sum + jvm))
  echo "| $service alone | $(resident "${processes[$service]}") MB | $jvm MB | |"
done
echo "| the eight together | | $sum MB | without PostgreSQL, Kafka and OpenSearch |"
