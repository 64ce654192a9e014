#!/usr/bin/env bash
# What a notification in each commit costs: the same insert with and without pg_notify, 32 clients, alternating.
# Needs pgbench and psql. Usage: load/notify.sh postgresql://user:password@127.0.0.1:port/database
set -euo pipefail
url=${1:?usage: load/notify.sh URL-of-a-PostgreSQL-database}
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT
psql -q "$url" -c "drop table if exists notify_probe; create table notify_probe (id bigint generated always as identity primary key, data text)"
echo "begin; insert into notify_probe (data) values ('x'); end;" > "$dir/plain.sql"
echo "begin; insert into notify_probe (data) values ('x'); select pg_notify('outbox', ''); end;" > "$dir/notify.sql"
for round in 1 2 3; do
  for kind in plain notify; do
    rate=$(pgbench -n -M prepared -c 32 -j 2 -T 8 -f "$dir/$kind.sql" "$url" 2>/dev/null | awk '/^tps/ {print $3}')
    echo "round $round $kind ${rate%.*} commits/s"
  done
done
psql -q "$url" -c "drop table notify_probe"
