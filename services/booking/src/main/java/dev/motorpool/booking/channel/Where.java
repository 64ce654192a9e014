package dev.motorpool.booking.channel;

import org.jspecify.annotations.Nullable;

/** Name and address of the branches where a rental begins and ends, null where booking does not know them. */
record Where(@Nullable String pickup, @Nullable String dropoff) {

    boolean isOneWay() {
        return dropoff != null && !dropoff.equals(pickup);
    }
}
