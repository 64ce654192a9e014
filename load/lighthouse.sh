#!/usr/bin/env bash
# What Lighthouse says of the customer app: home, results and a car's page of the demo, on a phone (slow line, processor
# four times slower, both simulated) and on a desktop; the median of RUNS runs each, as rows of a table. Its last column is
# Lighthouse's benchmarkIndex: how fast the machine was then. Prints FAILED after them and ends with 1 when a limit is missed.
# MOTORPOOL_URL measures a demo that runs already (without rate limits: these are some hundred requests), PAGES only some of
# the pages; REPORTS names a folder that keeps the reports. Needs Chromium (or CHROME_PATH), Node 20.19 or later and, the
# first time, npm's registry.
set -euo pipefail
. "$(dirname "$0")/lib.sh"
need npx jq

version=12.8.2
runs=${RUNS:-3}
export CHROME_PATH=${CHROME_PATH:-/usr/bin/chromium}
need "$CHROME_PATH"

if [ -n "${MOTORPOOL_URL:-}" ]; then
  api=$MOTORPOOL_URL
else
  "$root/motorpool" --data "$data" --port "$port" > "$work/out.log" 2>&1 &
  pid=$!
fi
until curl -fs "$api/health" > /dev/null; do [ -z "$pid" ] || kill -0 "$pid" || { cat "$work/out.log"; exit 1; }; sleep 0.2; done
found() { curl -fs "$api/search?limit=1&lat=37.79&lng=-122.41&radius=500"; }
for _ in $(seq 1 300); do
  car=$(found | jq -r '.items[0].id // empty')
  [ -z "$car" ] || break
  sleep 0.2
done

declare -A pages=(
  [home]=/
  [results]="/find?place=San%20Francisco&lat=37.79&lng=-122.41&radius=500"
  [car]="/car/$car"
)

# lighthouse PAGE FORM RUN: one run, its report in a file
lighthouse() {
  local preset=()
  [ "$2" = phone ] || preset=(--preset=desktop)
  npx --yes "lighthouse@$version" "$api${pages[$1]}" "${preset[@]}" --quiet --output=json \
    --output-path="$reports/$1-$2-$3.json" --chrome-flags="--headless=new --no-sandbox" 2>> "$work/lighthouse.log"
}

row='
def median: sort | .[length / 2 | floor];
def score($name): map(.categories[$name].score * 100) | median | round;
def value($name): map(.audits[$name].numericValue) | median;
"| \($page) | \($form) | \(score("performance")) | \(score("accessibility")) | \(score("best-practices")) | \(score("seo"))"
+ " | \(value("first-contentful-paint") / 100 | round / 10) s | \(value("largest-contentful-paint") / 100 | round / 10) s"
+ " | \(value("total-blocking-time") | round) ms | \(value("cumulative-layout-shift") * 1000 | round / 1000)"
+ " | \(map(.environment.benchmarkIndex) | median | round) |"'
limits='
def median: sort | .[length / 2 | floor];
def score($name): map(.categories[$name].score * 100) | median | round;
score("performance") >= 90 and ([score("accessibility", "best-practices", "seo")] | min) >= 95'

echo "$(machine), Lighthouse $version, $("$CHROME_PATH" --version), median of $runs"
echo "| page | as on a | performance | accessibility | best practices | SEO | first paint | largest paint | blocked | shift | machine |"
echo "|---|---|---|---|---|---|---|---|---|---|---|"
failed=
reports=${REPORTS:-$work}
mkdir -p "$reports"
for page in ${PAGES:-home results car}; do
  for form in phone desktop; do
    rm -f "$reports/$page-$form"-*.json
    for run in $(seq 1 "$runs"); do lighthouse "$page" "$form" "$run"; done
    jq -rs --arg page "$page" --arg form "$form" "$row" "$reports/$page-$form"-*.json
    jq -es "$limits" "$reports/$page-$form"-*.json > /dev/null || failed+=" $page/$form"
  done
done
[ -z "$failed" ] || { echo "FAILED:$failed"; exit 1; }
