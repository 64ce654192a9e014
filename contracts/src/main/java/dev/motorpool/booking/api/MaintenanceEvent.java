package dev.motorpool.booking.api;

import dev.motorpool.platform.facts.Fact;
import java.time.Instant;

/** What booking tells of cars that nobody can rent for a time; booking keeps that, because it keeps who has a car when. */
public sealed interface MaintenanceEvent extends Fact {

    MaintenanceView maintenance();

    @Override
    default String key() {
        return maintenance().id().toString();
    }

    @Override
    default long version() {
        return maintenance().version();
    }

    /** The car is occupied in this time; told again when the time changes. */
    record CarBlocked(MaintenanceView maintenance, Instant occurredAt) implements MaintenanceEvent {}

    /** The car is free again. */
    record CarReleased(MaintenanceView maintenance, Instant occurredAt) implements MaintenanceEvent {}
}
