#!/usr/bin/env bash
# What a desk waits for: the work of a day with 10,000 bookings and 500 live holds, then the same while 20 bookings a second come
# and staff hear of each. Needs node (20.10 or later) besides. Usage: load/today.sh [seconds of events, default 20]
set -euo pipefail
source "$(dirname "$0")/lib.sh"
need curl jq psql node
seconds=${1:-20}
per_second=20

start_system
machine
booking=$(database booking)
psql -q "$booking" <<'SQL'
insert into branch (id, version, code, name, city, address, country, time_zone, open)
select gen_random_uuid(), 1, 'B' || i, 'Branch ' || i, 'Seattle', '', 'US',
       (array['America/Los_Angeles', 'America/New_York', 'Europe/Berlin'])[i], true
  from generate_series(1, 3) i;
insert into car (id, version, name, car_class, time_zone, location, per_day_minor, currency, active, plate, branch_id)
select gen_random_uuid(), 1, 'Toyota Corolla 2024', 'COMPACT', branch.time_zone, point(-122 + random(), 47 + random()), 4500, 'USD',
       true, 'SEA ' || i, branch.id
  from generate_series(1, 5000) i
  join (select id, time_zone, row_number() over (order by code) as n from branch) as branch on branch.n = 1 + i % 3;
insert into person (id, version, name, email, phone)
select gen_random_uuid(), 1, 'Person ' || i, 'person-' || i || '@example.com', null from generate_series(1, 300) i;
-- of each car one booking that is out, held or to come, and one to come after it
insert into booking (id, version, reference, customer_id, status, car_id, car_name, car_class, time_zone, pickup_branch_id,
                     dropoff_branch_id, pickup_at, dropoff_at, blocked, days, per_day_minor, total_minor, currency,
                     hold_until, created_at, updated_at)
select gen_random_uuid(), 1, 'L' || lpad(cast(row_number() over () as text), 7, '2'),
       (select id from person order by person.id offset mod(n * 7 + turn, 300) limit 1),
       status, id, name, car_class, time_zone, branch_id, branch_id, from_time, from_time + interval '2 days',
       tstzrange(from_time, from_time + interval '2 days'), 2, 4500, 9000, 'USD',
       case when status = 'HELD' then now() + interval '30 minutes' end, now(), now()
  from (select car.*, turn,
               case when turn = 0 and n <= 500 then 'ACTIVE' when turn = 0 and n <= 1000 then 'HELD' else 'CONFIRMED' end as status,
               now() + case when turn = 0 and n <= 500 then make_interval(hours => -47 + cast(mod(n, 60) as int))
                            else make_interval(days => cast(4 * turn as int), hours => 1 + cast(mod(n, 400) as int)) end as from_time
          from (select *, row_number() over (order by id) as n from car) as car, generate_series(0, 1) as turn) as made;
insert into payment (id, version, booking_id, due_minor, paid_minor)
select gen_random_uuid(), 1, id, case when status = 'HELD' then total_minor else 0 end,
       case when status = 'HELD' then 0 else total_minor end from booking;
analyze;
SQL
psql -qAt "$booking" -c "select 'bookings=' || count(*) || ' holds=' || count(*) filter (where status = 'HELD') from booking"
psql -qAt "$booking" -c "select id from car order by id offset 1000" > "$work/cars"
token=$(operator_token)

waits() { # times a number of GETs of a path, in milliseconds: p50 and p95
  for _ in $(seq 1 "$1"); do
    curl -fs -o "$work/answer" -w '%{time_total}\n' "$api$2" -H "Authorization: Bearer $token"
  done | sort -n | awk '{t[NR] = $1 * 1000} END {printf "p50=%.0f p95=%.0f max=%.0f", t[int((NR + 1) / 2)], t[int(NR * 0.95)], t[NR]}'
}

waits 20 /bookings/today > /dev/null # warm-up, not counted
jq -c '{pickups: .pickups.total, returns: .returns.total, late: .lateReturns.total, unpaid: .unpaidHolds.total}' "$work/answer"
echo "today            $(waits 50 /bookings/today)  ms  (p95 at most 500)"
echo "bookings         $(waits 50 '/bookings?all=true&limit=25')  ms"
echo "planner          $(waits 50 "/bookings/planner?limit=50&from=$(date -u +%FT00:00:00Z)&to=$(date -u -d '+21 days' +%FT00:00:00Z)")  ms"

node --experimental-websocket --no-warnings "$root/load/live.mjs" "$api" $((seconds + 4)) <<< "$token" > "$work/heard" 2> "$work/listener" &
listener=$!
until grep -q listening "$work/listener"; do kill -0 $listener; sleep 0.1; done
customer=$(new_token)
pickup=$(date -u -d '+200 days' +%FT10:00:00Z)
dropoff=$(date -u -d '+201 days' +%FT10:00:00Z)
(
  next=$(date +%s%N)
  for car in $(head -$((seconds * per_second)) "$work/cars"); do
    curl -s -o /dev/null -w '%{http_code}\n' "$api/bookings" -H "Authorization: Bearer $customer" -H 'Content-Type: application/json' \
      -d "{\"carId\":\"$car\",\"pickupTime\":\"$pickup\",\"dropoffTime\":\"$dropoff\"}" >> "$work/made" &
    next=$((next + 1000000000 / per_second))
    pause=$((next - $(date +%s%N)))
    [ "$pause" -le 0 ] || sleep "$(awk -v n="$pause" 'BEGIN {printf "%.3f", n / 1e9}')"
  done
  wait
) &
maker=$!
sleep 2
echo "today, meanwhile $(waits $((seconds / 2)) /bookings/today)  ms  (p95 at most 500)"
wait $maker
wait $listener
echo "events           made=$(grep -c 201 "$work/made") $(cat "$work/heard")  ms  (all of them, p95 at most 1000)"
