package dev.motorpool.notification.text;

import dev.motorpool.notification.copy.Branch;
import org.jspecify.annotations.Nullable;

/**
 * Where a rental begins and ends.
 *
 * @param pickup null when it is not known yet
 * @param dropoff the same branch as for the pickup unless it is one-way; null when it is not known yet
 * @param isOneWay by the booking's word, also where the branches are not known yet
 */
public record Places(@Nullable Branch pickup, @Nullable Branch dropoff, boolean isOneWay) {

    static final Places UNKNOWN = new Places(null, null, false);

    static Places at(@Nullable Branch branch) {
        return new Places(branch, branch, false);
    }

    boolean areKnown() {
        return pickup != null && dropoff != null;
    }
}
