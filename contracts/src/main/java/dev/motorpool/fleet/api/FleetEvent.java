package dev.motorpool.fleet.api;

import dev.motorpool.platform.facts.Fact;
import java.time.Instant;

/** What fleet tells the world. */
public sealed interface FleetEvent extends Fact {

    /** A car was added, changed or taken out of the fleet ({@code active} is false then). Carries all of it. */
    record CarChanged(CarView car, Instant occurredAt) implements FleetEvent {

        @Override
        public String key() {
            return car.id().toString();
        }

        @Override
        public long version() {
            return car.version();
        }
    }

    /** A branch was opened, changed or closed ({@code open} is false then). Carries all of it. */
    record BranchChanged(BranchView branch, Instant occurredAt) implements FleetEvent {

        @Override
        public String key() {
            return branch.id().toString();
        }

        @Override
        public long version() {
            return branch.version();
        }
    }
}
