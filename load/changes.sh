#!/usr/bin/env bash
# Changes of dates against bookings, both through the gateway at 32 connections, in turns: a thousand cars to book, and a
# thousand confirmed bookings of other cars, of which one gets new random dates each time.
# Usage: load/changes.sh [seconds per run, default 10]
set -euo pipefail
source "$(dirname "$0")/lib.sh"
need curl jq psql wrk
seconds=${1:-10}

start_system
machine
booking=$(database booking)
psql -q "$booking" -c "
  insert into car (id, version, name, car_class, time_zone, location, per_day_minor, currency, active)
  select gen_random_uuid(), 1, 'Toyota Corolla 2024', 'COMPACT', 'America/Los_Angeles',
         point(-122 + random(), 47 + random()), 4500, 'USD', true
    from generate_series(1, 2000)"
psql -qAt "$booking" -c "select id from car" > "$work/all"
head -1000 "$work/all" > "$work/cars"
operator=$(operator_token)
pickup=$(date -u -d '+1050 days' +%Y-%m-%dT10:00:00Z)
dropoff=$(date -u -d '+1052 days' +%Y-%m-%dT10:00:00Z)
while read -r car; do
  id=$(curl -fs "$api/bookings" -H "Authorization: Bearer $operator" -H 'Content-Type: application/json' \
    -d "{\"carId\":\"$car\",\"pickupTime\":\"$pickup\",\"dropoffTime\":\"$dropoff\"}" | jq -r .id)
  curl -fs -X POST "$api/bookings/$id/confirm" -H "Authorization: Bearer $operator" -H 'Content-Type: application/json' \
    -d '{}' > /dev/null
  echo "$id"
done < <(tail -1000 "$work/all") > "$work/bookings"

change() { TOKEN=$(operator_token) BOOKINGS=$work/bookings ask changes.lua 32; }
create() { TOKEN=$(new_token) CARS=$work/cars ask bookings.lua 32; }

for _ in 1 2 3; do create > /dev/null; change > /dev/null; done # warm-up, not counted
for round in 1 2 3; do
  created=$(create)
  changed=$(change)
  echo "round $round bookings $created"
  echo "round $round changes  $changed  ratio=$(ratio "$(field rate "$changed")" "$(field rate "$created")")"
done
