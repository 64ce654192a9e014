# What the load scripts share: a system of their own on free ports and a temporary data folder, without rate limits,
# and the database behind it. Everything is on the loopback interface and ends with the script.
# Needs curl, jq, psql, pgbench (PostgreSQL client programs) and wrk.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
work=$(mktemp -d)
chmod 755 "$work"
data=$work/data
port=${PORT:-$((20000 + RANDOM % 10000))}
api=http://127.0.0.1:$port
pid=

finish() {
  [ -z "$pid" ] || { kill "$pid" 2>/dev/null && wait "$pid" 2>/dev/null; } || true
  rm -rf "$work"
}
trap finish EXIT

need() {
  for program in "$@"; do
    command -v "$program" > /dev/null || { echo "This script needs $program." >&2; exit 1; }
  done
}

# The limiter stays in the way of each request, but never says no.
export SPRING_APPLICATION_JSON='{"motorpool.gateway.rate.limits": [{"name": "global", "requests": 1000000000, "window": "1m"}]}'

[ -n "${MOTORPOOL_URL:-}" ] || "$root/motorpool" --version > /dev/null # builds when there is no fresh build

# Starts the system and waits until it is healthy; prints nothing.
start_system() {
  "$root/motorpool" --data "$data" --port "$port" --no-demo "$@" > "$work/out.log" 2>&1 &
  pid=$!
  for _ in $(seq 1 600); do
    curl -fs "$api/health" > /dev/null && return
    kill -0 "$pid" 2>/dev/null || break
    sleep 0.1
  done
  cat "$work/out.log" >&2
  exit 1
}

stop_system() {
  kill "$pid" && wait "$pid" || true
  pid=
}

# The URL of a service's database on the embedded server, as its superuser.
database() {
  local password server
  password=$(sed -n 's/^postgres.password=//p' "$data/secrets.properties")
  server=$(sed -n 4p "$data/postgres/data/postmaster.pid")
  echo "postgresql://motorpool:$password@127.0.0.1:$server/$1"
}

# Starts a Kafka broker on the port; its process is in $kafka and ends with the script.
broker() {
  (cd "$root" && ./mvnw -B -q -Dspotless.check.skip -Dtest=None -Dsurefire.failIfNoSpecifiedTests=false -pl system-tests -am \
    test-compile dependency:build-classpath -Dmdep.outputFile=target/classpath -Dmdep.includeScope=test)
  mkdir -p "$work/kafka"
  cat > "$work/kafka/server.properties" << CONF
process.roles=broker,controller
node.id=1
controller.quorum.voters=1@127.0.0.1:$(($1 + 1))
listeners=PLAINTEXT://127.0.0.1:$1,CONTROLLER://127.0.0.1:$(($1 + 1))
controller.listener.names=CONTROLLER
log.dirs=$work/kafka/logs
offsets.topic.replication.factor=1
transaction.state.log.replication.factor=1
transaction.state.log.min.isr=1
group.initial.rebalance.delay.ms=0
CONF
  "$(java25)" -Xmx512m -cp "$root/system-tests/target/test-classes:$(cat "$root/system-tests/target/classpath")" \
    dev.motorpool.system.KafkaProgram "$work/kafka/server.properties" > "$work/kafka.log" 2>&1 &
  kafka=$!
  trap 'kill $kafka 2>/dev/null || true; finish' EXIT
  for _ in $(seq 1 300); do (echo > "/dev/tcp/127.0.0.1/$1") 2> /dev/null && return; sleep 0.1; done
  cat "$work/kafka.log" >&2
  exit 1
}

# Access token of a new customer.
new_token() {
  curl -fs "$api/auth/signup" -H 'Content-Type: application/json' \
    -d "{\"email\":\"load-$RANDOM$RANDOM@example.com\",\"password\":\"correct horse 7\",\"name\":\"Load\"}" | jq -r .accessToken
}

# Access token of the operator, who may do everything.
operator_token() {
  local key
  key=$(sed -n 's/^operator.key=//p' "$data/secrets.properties")
  curl -fs "$api/auth/operator" -H 'Content-Type: application/json' -d "{\"key\":\"$key\"}" | jq -r .accessToken
}

# The JDK that the start script would find first, or the first that is installed.
java25() {
  local candidate
  for candidate in "${JAVA_HOME:-}" /usr/lib/jvm/*; do
    if grep -q '^JAVA_VERSION="2[5-9]' "$candidate/release" 2>/dev/null; then
      echo "$candidate/bin/java"
      return
    fi
  done
}

machine() {
  echo "machine: $(nproc) cores, $(awk '/MemTotal/ {printf "%.0f GiB", $2/1048576}' /proc/meminfo), $(date -u +%F)"
}

# What `wrk` says with one of the scripts here, for $seconds: fields like "rate=12". Settings of the script are variables.
ask() { # script, connections
  LOAD=$root/load wrk -t 2 -c "$2" -d "${seconds}s" --latency --timeout 20s -s "$root/load/$1" "$api" | sed -n 's/^RESULT //p'
}

field() { sed "s/.*$1=\([0-9.]*\).*/\1/" <<< "$2"; }

ratio() { awk -v a="$1" -v b="$2" 'BEGIN { printf "%.2f", (b > 0 ? a / b : 0) }'; }

# What POST /quotes answers for a car and, after it, further fields.
a_quote() {
  local pickup dropoff
  pickup=$(date -u -d '+60 days' +%Y-%m-%dT10:00:00Z)
  dropoff=$(date -u -d '+62 days' +%Y-%m-%dT10:00:00Z)
  curl -fs "$api/quotes" -H 'Content-Type: application/json' \
    -d "{\"carId\":\"$1\",\"pickupTime\":\"$pickup\",\"dropoffTime\":\"$dropoff\"${2:-}}"
}
