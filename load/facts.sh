#!/usr/bin/env bash
# How fast facts travel from booking's outbox to their consumers, within the process and over Kafka: first a heap of them at
# once, then the lag under bookings at a steady pace. Ends with rows of the table in README.md.
# Usage: load/facts.sh [facts in the heap, default 20000] [seconds of bookings, default 20]
set -euo pipefail
source "$(dirname "$0")/lib.sh"
need curl jq psql wrk
heap=${1:-20000}
seconds=${2:-20}
consumers=(search payment notification analytics)
machine

count() { psql -qAt "$(database "$1")" -c "$2"; }

taken() { # facts that the consumer of booking's facts has taken
  count "$1" "select count(*) from inbox where consumer = 'BookingFacts'"
}

rows=()
rate=
lag=
result=

measure() { # name
  local booking
  booking=$(database booking)
  psql -q "$booking" -c "
    insert into car (id, version, name, car_class, time_zone, location, per_day_minor, currency, active)
    select gen_random_uuid(), 1, 'Toyota Corolla 2024', 'COMPACT', 'America/Los_Angeles',
           point(-122 + random(), 47 + random()), 4500, 'USD', true
      from generate_series(1, 20000)"
  psql -qAt "$booking" -c "select id from car" > "$work/cars"
  for _ in 1 2 3; do # each heap is larger work for a warmer system; the last one counts
    declare -A before
    for consumer in "${consumers[@]}"; do before[$consumer]=$(taken "$consumer"); done
    local from
    from=$(date +%s%N)
    psql -q "$booking" -c "
      insert into outbox (fact_id, type, key, occurred_at, data)
      select gen_random_uuid(), 'BookingPlaced', id, now(), jsonb_build_object('booking', jsonb_build_object(
               'id', id, 'version', 1, 'carId', car, 'carName', 'Toyota Corolla 2024', 'userId', gen_random_uuid(),
               'status', 'confirmed', 'pickupTime', '2031-06-01T10:00:00Z', 'dropoffTime', '2031-06-03T10:00:00Z',
               'blockedUntil', '2031-06-03T10:00:00Z', 'days', 2, 'pricePerDay', 45.00, 'totalPrice', 90.00,
               'currency', 'USD', 'createdAt', now(), 'updatedAt', now()), 'occurredAt', now())
        from (select gen_random_uuid()::text as id, (select id from car limit 1) as car
                from generate_series(1, $heap)) as made"
    for consumer in "${consumers[@]}"; do
      until [ "$(taken "$consumer")" -ge $((before[$consumer] + heap)) ]; do sleep 0.05; done
    done
    local millis=$((($(date +%s%N) - from) / 1000000))
    rate=$((heap * 1000 / millis))
    echo "$1: $heap facts to ${#consumers[@]} consumers in $millis ms: $((heap * 1000 / millis)) facts/s, $((heap * ${#consumers[@]} * 1000 / millis)) deliveries/s"
  done

  for run in warm-up warm-up measured; do
    local since
    since=$(count booking "select now()")
    result=$(TOKEN=$(new_token) CARS=$work/cars PACE=${PACE:-28} ask bookings.lua 32)
    echo "$1: $run $result"
    sleep 3
    psql -qAt "$booking" -c "copy (select id, created_at from booking where created_at > '$since') to stdout" > "$work/told"
    lag=$(psql -q "$(database search)" -c "create temp table told (id uuid, at timestamptz)" -c "\\copy told from '$work/told'" -At -c "
      select '$1: $run lag from booking to search, ms: p50=' ||
             round(extract(epoch from percentile_cont(0.5) within group (order by received_at - at)) * 1000) || ' p99=' ||
             round(extract(epoch from percentile_cont(0.99) within group (order by received_at - at)) * 1000) || ' max=' ||
             round(extract(epoch from max(received_at - at)) * 1000) || '  (p99 under 250 ms), missing: ' ||
             (select count(*) from told left join busy on booking_id = id where booking_id is null)
        from told join busy on busy.booking_id = told.id")
    echo "$lag"
  done
  rows+=("| $1 | $rate | $(($(field done "$result") / seconds)) |$(
    sed 's/.*p50=\([0-9]*\) p99=\([0-9]*\).*/ \1 ms | **\2 ms** |/' <<< "$lag")")
}

start_system
measure "in the JVM"
stop_system
rm -rf "$data"
broker $((port + 100))
export KAFKA_BOOTSTRAP_SERVERS=127.0.0.1:$((port + 100))
start_system
measure "over Kafka"
echo "load average: $(cut -d' ' -f1-3 /proc/loadavg)"
printf '%s\n' "${rows[@]}"
