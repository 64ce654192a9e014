#!/usr/bin/env bash
# Sixty-four clients at the gateway who want the same few cars, judged by three oracles; ends with 0 when all is well.
# Usage: load/storm.sh [attempts, default 100000] [--without-constraint]
# With --without-constraint the control: booking_no_overlap is taken away, and it ends with 0 only when that is seen.
set -euo pipefail
source "$(dirname "$0")/lib.sh"
cd "$root"
./mvnw -B -q -Dtest=None -Dsurefire.failIfNoSpecifiedTests=false -pl system-tests -am test-compile \
  dependency:build-classpath -Dmdep.outputFile=target/classpath -Dmdep.includeScope=test
machine
cd system-tests
"$(java25)" -Xmx1g -cp "target/test-classes:target/classes:$(cat target/classpath)" dev.motorpool.system.storm.StormCommand "$@"
