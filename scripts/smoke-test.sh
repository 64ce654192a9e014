#!/bin/sh
# Is a running Motorpool alive from end to end? Usage: scripts/smoke-test.sh [URL], default http://localhost:3000
set -u

url=${1:-http://localhost:3000}
answer=$(mktemp)
trap 'rm -f "$answer"' EXIT

# check NAME CURL-ARGUMENTS...: passes when the answer's status is a success.
check() {
    name=$1
    shift
    status=$(curl -s -m 30 -o "$answer" -w '%{http_code}' "$@")
    case $status in
        2??) echo "ok    $name" ;;
        *)
            echo "FAIL  $name: status $status"
            cat "$answer"
            echo
            exit 1
            ;;
    esac
}

echo "Smoke test of $url"

check "health" "$url/health"

email="smoke-$(date +%s)-$$@example.com"
check "sign up" -X POST "$url/auth/signup" -H 'Content-Type: application/json' \
    -d "{\"email\": \"$email\", \"password\": \"TestPassword123\", \"name\": \"Smoke Test User\"}"

token=$(sed -n 's/.*"accessToken" *: *"\([^"]*\)".*/\1/p' "$answer")
if [ -z "$token" ]; then
    echo "FAIL  sign up: the answer has no accessToken"
    exit 1
fi

check "own profile with the token" "$url/auth/me" -H "Authorization: Bearer $token"

check "search near San Francisco" "$url/search?lat=37.7749&lng=-122.4194"

echo "All passed."
