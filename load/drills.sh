#!/usr/bin/env bash
# Breaks a system whose services run apart in one way after the other, under steady load, and lets an independent checker
# read the databases after each; then spoils the data in every way that the checker must notice.
# Usage: load/drills.sh [--away SECONDS that something is away, default 10] [--longer SECONDS for OpenSearch and notification]
#   [--instances of each service, default 1] [--faults REGULAR EXPRESSION for a part of their names, default all]
set -euo pipefail
source "$(dirname "$0")/lib.sh"
cd "$root"
./mvnw -B -q -Dtest=None -Dsurefire.failIfNoSpecifiedTests=false -pl system-tests -am test-compile \
  dependency:build-classpath -Dmdep.outputFile=target/classpath -Dmdep.includeScope=test
machine
cd system-tests
"$(java25)" -Xmx512m -cp "target/test-classes:$(cat target/classpath)" dev.motorpool.system.Drills "$@"
