#!/usr/bin/env bash
# Start to ready on an existing data folder (with the demo fleet), and memory when idle.
# Usage: load/start.sh [starts, default 5]
set -euo pipefail
source "$(dirname "$0")/lib.sh"
need curl
starts=${1:-5}

# Proportional memory, so that pages PostgreSQL's processes share count once; and resident memory of the JVM alone.
memory() {
  local all=0 java=0 process kb
  for process in $(pgrep -f -- "$data" | sort -u); do
    kb=$(awk '/^Pss:/ {print $2}' "/proc/$process/smaps_rollup" 2>/dev/null || echo 0)
    all=$((all + kb))
  done
  for process in $(pgrep -P "$(pgrep -f -- "-D $data/postgres/data" | head -1)"); do
    kb=$(awk '/^Pss:/ {print $2}' "/proc/$process/smaps_rollup" 2>/dev/null || echo 0)
    all=$((all + kb))
  done
  java=$(awk '/^VmRSS/ {print $2}' "/proc/$pid/status")
  echo "JVM resident $((java / 1024)) MB, JVM and PostgreSQL together (proportional) $((all / 1024)) MB"
}

machine
start_with_demo() { "$root/motorpool" --data "$data" --port "$port" > "$work/out.log" 2>&1 & pid=$!; }
wait_ready() { until curl -fs "$api/health" > /dev/null; do kill -0 "$pid" || { cat "$work/out.log"; exit 1; }; sleep 0.05; done; }

start_with_demo; wait_ready; stop_system # the first start makes the data folder; not counted
for start in $(seq 1 "$starts"); do
  before=$(date +%s.%N)
  start_with_demo; wait_ready
  echo "start $start ready after $(awk -v a="$before" -v b="$(date +%s.%N)" 'BEGIN { printf "%.1f", b - a }') s"
  [ "$start" = "$starts" ] || stop_system
done
sleep 60
echo "idle for a minute: $(memory)"
