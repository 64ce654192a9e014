#!/usr/bin/env bash
# Bookings through the gateway against pgbench writing the same rows on the same server, in turns; then one hot car.
# Usage: load/bookings.sh [seconds per run, default 20]
set -euo pipefail
source "$(dirname "$0")/lib.sh"
need curl jq psql pgbench wrk
seconds=${1:-20}
cars=20000 # so many that few wishes collide

start_system
machine
booking=$(database booking)
psql -q "$booking" -c "
  insert into car (id, version, name, car_class, time_zone, location, per_day_minor, currency, active)
  select gen_random_uuid(), 1, 'Toyota Corolla 2024', 'COMPACT', 'America/Los_Angeles',
         point(-122 + random(), 47 + random()), 4500, 'USD', true
    from generate_series(1, $cars)"
psql -qAt "$booking" -c "select id from car" > "$work/cars"
head -1 "$work/cars" > "$work/hot-car"

# The peer: the same tables, constraints and indexes in a database of its own on the same server.
psql -q "$(database postgres)" -c "create database peer"
peer=$(database peer)
cat "$root"/platform/src/main/resources/db/platform/V*.sql "$root"/services/booking/src/main/resources/db/migration/booking/V*.sql |
  psql -q "$peer"
psql -q "$peer" -c "alter table car add number int unique" -c "
  insert into car (number, id, version, name, car_class, time_zone, location, per_day_minor, currency, active)
  select i, gen_random_uuid(), 1, 'Toyota Corolla 2024', 'COMPACT', 'America/Los_Angeles',
         point(-122 + random(), 47 + random()), 4500, 'USD', true
    from generate_series(1, $cars) i"

# One fact as the service writes it, for the peer's outbox rows.
fact='{"booking":{"id":"84f0b6b0-7f8f-4b0c-b0f3-9a3a3c6f6e55","version":1,"carId":"84f0b6b0-7f8f-4b0c-b0f3-9a3a3c6f6e55","carName":"Toyota Corolla 2024","userId":"84f0b6b0-7f8f-4b0c-b0f3-9a3a3c6f6e55","status":"held","holdUntil":"2027-01-01T10:15:00Z","pickupTime":"2027-06-01T10:00:00Z","dropoffTime":"2027-06-03T10:00:00Z","blockedUntil":"2027-06-03T10:00:00Z","days":2,"pricePerDay":45.00,"totalPrice":90.00,"currency":"USD","createdAt":"2027-01-01T10:00:00Z","updatedAt":"2027-01-01T10:00:00Z"},"occurredAt":"2027-01-01T10:00:00Z"}'

# And one quote with its lines, as one that the service has made.
quote=$(a_quote "$(head -1 "$work/cars")")
lines='[{"kind":"rental","label":"Rental","quantity":2,"unit":"day","unitMinor":4500,"amountMinor":9000,"rule":"car"}]'

pgbench_rate() {
  pgbench -n -M prepared -c 32 -j 2 -T "$seconds" -D cars=$cars -D customer="$(cat /proc/sys/kernel/random/uuid)" \
    -D data="$fact" -D quote="$quote" -D lines="$lines" -f "$root/load/pgbench-bookings.sql" "$peer" 2>/dev/null | awk '/^tps/ {printf "%.0f", $3}'
}

post() { TOKEN=$(new_token) CARS=$2 ask bookings.lua "$1"; } # connections, file of cars

# Warm-up, not counted, of both: a refusal takes other ways than a booking.
for _ in 1 2 3 4 5; do post 32 "$work/cars" > /dev/null; done
for _ in 1 2 3; do post 64 "$work/hot-car" > /dev/null; done
for round in 1 2 3; do
  peer_rate=$(pgbench_rate)
  spread=$(post 32 "$work/cars")
  echo "round $round pgbench rate=$peer_rate"
  echo "round $round spread  $spread  ratio=$(ratio "$(field done "$spread")" $((peer_rate * seconds)))  (at least 0.35)"
  hot=$(post 64 "$work/hot-car")
  echo "round $round hot car $hot  ratio to spread=$(ratio "$(field rate "$hot")" "$(field rate "$spread")")  (at least 0.5, p99 under 1000 ms)"
done

overlaps=$(psql -qAt "$booking" -c "set enable_indexscan = off" -c "set enable_bitmapscan = off" -c "set enable_indexonlyscan = off" -c "
  select count(*) from booking a join booking b on a.car_id = b.car_id and a.id < b.id
     and a.pickup_at < b.dropoff_at and b.pickup_at < a.dropoff_at
   where a.status in ('HELD','CONFIRMED','ACTIVE') and b.status in ('HELD','CONFIRMED','ACTIVE')")
echo "overlaps found by self-join: $overlaps (must be 0)"
echo "bookings: $(psql -qAt "$booking" -c "select count(*) from booking"), facts still waiting: $(psql -qAt "$booking" -c "select count(*) from outbox")"
