package dev.motorpool.booking.pricing;

import dev.motorpool.fleet.api.BranchId;
import java.time.ZoneId;
import java.util.function.Supplier;

/**
 * A branch as prices know it.
 *
 * @param called its name, which is looked up only where a line or a refusal tells it
 */
public record Place(BranchId id, ZoneId zone, Supplier<String> called) {

    String name() {
        return called.get();
    }
}
