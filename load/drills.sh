#!/usr/bin/env bash
# Breaks a system whose services run apart in one way after the other, under steady load, and lets an independent checker
# read the databases after each; then spoils the data in every way that the checker must notice.
# Usage: load/drills.sh [seconds that something is away, default 10] [regular expression for the faults' names, default all]
set -euo pipefail
source "$(dirname "$0")/lib.sh"
cd "$root"
./mvnw -B -q -Dtest=None -Dsurefire.failIfNoSpecifiedTests=false -pl system-tests -am test-compile \
  dependency:build-classpath -Dmdep.outputFile=target/classpath -Dmdep.includeScope=test
machine
cd system-tests
"$(java25)" -Xmx512m -cp "target/test-classes:$(cat target/classpath)" dev.motorpool.system.Drills "$@"
