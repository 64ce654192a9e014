#!/usr/bin/env bash
# A light GET through a gateway in a process of its own against nginx proxying the same route, in turns.
# Usage: load/proxy.sh [seconds per run, default 10]
set -euo pipefail
source "$(dirname "$0")/lib.sh"
need curl jq wrk nginx
seconds=${1:-10}
path=/auth/jwks.json # answered from memory: what is measured is the way, not the work

start_system
machine
identity=http://127.0.0.1:$((port + 1))

# The gateway alone, which finds all services by the addresses of the running system.
edge_port=$((port + 20))
edge=http://127.0.0.1:$edge_port
services=(AUTH:1 CAR:2 SEARCH:3 BOOKING:4 NOTIFICATION:5 PAYMENT:6 ANALYTICS:7)
for service in "${services[@]}"; do
  export "${service%:*}_SERVICE_URL=http://127.0.0.1:$((port + ${service#*:}))"
done
JWT_SECRET=$(sed -n 's/^jwt.secret=//p' "$data/secrets.properties")
export JWT_SECRET
"$root/motorpool" --services=gateway --data "$work/edge" --port "$edge_port" > "$work/edge.log" 2>&1 &
edge_pid=$!
mkdir "$work/nginx"
nginx_port=$((port + 21))
cat > "$work/nginx.conf" << CONF
worker_processes 2;
pid $work/nginx/pid;
error_log $work/nginx/error.log;
daemon off;
events { worker_connections 1024; }
http {
  access_log off;
  client_body_temp_path $work/nginx; proxy_temp_path $work/nginx; fastcgi_temp_path $work/nginx;
  uwsgi_temp_path $work/nginx; scgi_temp_path $work/nginx;
  upstream identity { server 127.0.0.1:$((port + 1)); keepalive 64; }
  server {
    listen 127.0.0.1:$nginx_port;
    keepalive_requests 1000000;
    location / { proxy_pass http://identity; proxy_http_version 1.1; proxy_set_header Connection ""; }
  }
}
CONF
nginx -c "$work/nginx.conf" 2> "$work/nginx.log" &
nginx_pid=$!
trap 'kill $edge_pid $nginx_pid 2>/dev/null || true; wait $edge_pid $nginx_pid 2>/dev/null || true; finish' EXIT
for address in "$edge" "http://127.0.0.1:$nginx_port"; do
  for _ in $(seq 1 300); do curl -fs "$address$path" > /dev/null && break; sleep 0.1; done
  curl -fsS "$address$path" > /dev/null || { cat "$work/edge.log" "$work/nginx.log" >&2; exit 1; }
done

rate() { wrk -t 1 -c 16 -d "${seconds}s" "$1$path" | awk '/^Requests\/sec/ {printf "%.0f", $2} /Non-2xx/ {exit 1}'; }

for _ in 1 2 3; do rate "$edge" > /dev/null; done # warm-up, not counted
for round in 1 2 3 4 5; do
  direct=$(rate "$identity")
  peer=$(rate "http://127.0.0.1:$nginx_port")
  gateway=$(rate "$edge")
  echo "round $round direct=$direct nginx=$peer gateway=$gateway req/s ratio to nginx=$(ratio "$gateway" "$peer") (at least 0.5)"
done
echo "resident: gateway $(awk '/VmRSS/ {printf "%.0f", $2/1024}' "/proc/$edge_pid/status") MB"
