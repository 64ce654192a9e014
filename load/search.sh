#!/usr/bin/env bash
# 100,000 cars with 20 busy periods each: the same questions through the gateway at 8 connections and straight on the
# index, in turns. Usage: load/search.sh [rounds, default 5]
set -euo pipefail
source "$(dirname "$0")/lib.sh"
need curl jq psql wrk
rounds=${1:-5}

(cd "$root" && ./mvnw -B -q -Dspotless.check.skip -pl services/search -am test-compile \
  dependency:build-classpath -Dmdep.outputFile=target/classpath -Dmdep.includeScope=test)

start_system
machine
search=$(database search)
psql -q "$search" << 'SQL'
with made as (
  select i, gen_random_uuid() as id, i % 60 as city, (array['Tesla','Toyota','Ford','Kia','Honda','BMW','Jeep','Audi'])[1 + i % 8] as brand,
         (array['Model 3','Corolla','Mustang','Rio','Civic','X5','Wrangler','A4'])[1 + i % 8] as model
    from generate_series(1, 100000) i
)
insert into car (id, version, active, data)
select id, 1, true, jsonb_build_object(
         'id', id, 'version', 1, 'name', brand || ' ' || model || ' ' || 2010 + i % 15, 'brand', brand, 'model', model,
         'year', 2010 + i % 15, 'fuelType', (array['petrol','diesel','hybrid','electric'])[1 + (i / 7) % 4],
         'transmission', (array['manual','automatic'])[1 + (i / 3) % 2], 'seats', 2 + (i / 11) % 7, 'doors', 4,
         'carClass', (array['economy','compact','intermediate','suv','luxury','van'])[1 + (i / 13) % 6],
         'features', (case when i % 2 = 0 then '["GPS","Bluetooth"]' else '["GPS"]' end)::jsonb, 'images', '[]'::jsonb,
         'latitude', 26 + 22 * city / 60.0 + random() / 3 - 1 / 6.0,
         'longitude', -122 + 48 * (city * 17 % 60) / 60.0 + random() / 3 - 1 / 6.0,
         'branchId', ('00000000-0000-0000-0000-' || lpad(city::text, 12, '0'))::uuid, 'branchName', 'City ' || city,
         'timeZone', 'America/Los_Angeles', 'pricePerDay', 20 + i % 300, 'currency', 'USD',
         'rating', 3 + (i % 200) / 100.0, 'tripsTaken', i % 100, 'active', true,
         'createdAt', now(), 'updatedAt', now())
  from made;
insert into busy (booking_id, car_id, version, from_time, until_time, occupying)
select gen_random_uuid(), id, 1, start, start + make_interval(hours => 24 + (random() * 72)::int), true
  from car, generate_series(0, 19) k,
       lateral (select now() + make_interval(hours => 48 + 9 * 24 * k + (random() * 100)::int) as start) s;
analyze;
SQL
stop_system
rm -rf "$data/search"
before=$(date +%s)
start_system # makes the index from the copy
echo "the index of $(curl -fs "$api/search?limit=1" | jq .total) cars was made and the system was ready after $(($(date +%s) - before)) s"
questions() { wrk -t 1 -c 8 -d "$1" -s "$root/load/search.lua" "$api" | sed -n 's/^RESULT //p'; }
for round in warm-up warm-up warm-up warm-up warm-up warm-up warm-up 1 2 3; do
  echo "gateway at 8 connections, round $round: $(questions 10s)  (p95 under 15 ms)"
done

coproc straight {
  "$(java25)" --enable-native-access=ALL-UNNAMED -XX:+UseSerialGC -Xmx512m \
    -cp "$root/services/search/target/test-classes:$root/services/search/target/classes:$(cat "$root/services/search/target/classpath")" \
    dev.motorpool.search.lucene.StraightQuestions "$data/search/index" 2> "$work/straight.log"
}
for round in warm-up warm-up warm-up $(seq 1 "$rounds"); do
  printf . >&"${straight[1]}"
  read -r mean <&"${straight[0]}" || { cat "$work/straight.log" >&2; exit 1; }
  through=$(questions 5s | sed 's/.*mean=\([0-9.]*\).*/\1/')
  echo "round $round: straight mean $mean ms, gateway mean $through ms, ratio $(ratio "$through" "$mean")  (at most 4)"
done
exec {straight[1]}>&-
