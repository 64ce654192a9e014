package dev.motorpool.booking.cars;

import dev.motorpool.fleet.api.BranchId;
import java.time.ZoneId;

/**
 * What booking knows of a branch.
 *
 * @param address street and number, or else the city
 */
public record Branch(BranchId id, String name, String address, ZoneId timeZone, boolean open) {

    /** For people who go there. */
    public String where() {
        return name + ", " + address;
    }
}
