#!/usr/bin/env bash
# Quotes through the gateway against pgbench writing the same row on the same server, in turns: without a rule, and with a
# hundred of them and a wish that needs ten lines.
# Usage: load/quotes.sh [seconds per run, default 10]
set -euo pipefail
source "$(dirname "$0")/lib.sh"
need curl jq psql pgbench wrk
seconds=${1:-10}

start_system
machine
booking=$(database booking)
psql -q "$booking" -c "
  insert into car (id, version, name, car_class, time_zone, location, per_day_minor, currency, active)
  select gen_random_uuid(), 1, 'Toyota Corolla 2024', 'COMPACT', 'America/Los_Angeles',
         point(-122 + random(), 47 + random()), 4500, 'USD', true
    from generate_series(1, 1000)"
psql -qAt "$booking" -c "select id from car" > "$work/cars"
car=$(head -1 "$work/cars")

psql -q "$(database postgres)" -c "create database peer"
peer=$(database peer)
cat "$root"/platform/src/main/resources/db/platform/V*.sql "$root"/services/booking/src/main/resources/db/migration/booking/V*.sql |
  psql -q "$peer"

rule() {
  curl -fs -X POST "$api/rules/$1" -H "Authorization: Bearer $token" -H 'Content-Type: application/json' -d "$2" > "$work/rule"
}

hundred_rules() {
  token=$(operator_token)
  rule rates '{"name":"Standard","currency":"USD","tiers":[{"unit":"hour","price":9},{"unit":"day","timesDaily":1},{"unit":"week","timesDaily":6}],
    "seasons":[{"name":"All year","from":"2026-01-01","to":"2026-12-31","yearly":true,"percent":5}],
    "weekdays":[{"name":"Weekend","days":["saturday","sunday"],"percent":10}],"discounts":[{"fromDays":2,"percent":3}]}'
  rule extras '{"code":"SEAT","name":"Child seat","charge":{"amount":8,"per":"day","atMost":48},"currency":"USD","most":3}'
  rule coverages '{"code":"CDW","name":"Waiver","charge":{"amount":15,"per":"day"},"currency":"USD","excess":500}'
  rule drivers '{"youngUnder":25,"fees":[{"currency":"USD","youngDriver":{"amount":15,"per":"day"},"extraDriver":{"amount":10,"per":"day"}}]}'
  rule taxes '{"taxes":[{"name":"Sales tax","percent":8.5},{"name":"VAT","percent":2,"included":true}]}'
  rule calendars '{"leadTimeMinutes":60,"holidays":[{"name":"Christmas","date":"2026-12-25","yearly":true}]}'
  for i in $(seq 1 94); do
    rule rates "{\"name\":\"Car $i\",\"carId\":\"$(cat /proc/sys/kernel/random/uuid)\",\"tiers\":[{\"unit\":\"day\",\"timesDaily\":1}]}"
  done
}

post() { # further fields of the wish
  TOKEN=$(new_token) CARS=$work/cars ROUTE=/quotes FIELDS=$1 ask bookings.lua 32
}

pgbench_rate() { # a quote
  pgbench -n -M prepared -c 32 -j 2 -T "$seconds" -D customer="$(cat /proc/sys/kernel/random/uuid)" -D quote="$1" \
    -f "$root/load/pgbench-quotes.sql" "$peer" 2>/dev/null | awk '/^tps/ {printf "%.0f", $3}'
}

rounds() { # name, further fields
  local quote peer_rate result
  quote=$(a_quote "$car" "$2")
  post "$2" > /dev/null # warm-up, not counted
  for round in 1 2 3; do
    peer_rate=$(pgbench_rate "$quote")
    result=$(post "$2")
    echo "$1, round $round: pgbench rate=$peer_rate  quotes $result  ratio=$(ratio "$(field rate "$result")" "$peer_rate")"
  done
  echo "$1: $(jq '.lines | length' <<< "$quote") lines, $(wc -c <<< "$quote") bytes"
}

rounds 'no rules' ''
hundred_rules
rounds 'hundred rules' ',"extras":[{"code":"SEAT","quantity":2}],"coverages":["CDW"],"driverAge":23,"extraDrivers":1'
