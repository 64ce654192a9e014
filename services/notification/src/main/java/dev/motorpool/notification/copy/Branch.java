package dev.motorpool.notification.copy;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Where a car is picked up or brought back, and on whose clocks.
 *
 * @param address street and city, as far as they are known
 */
public record Branch(String name, @Nullable String address, ZoneId zone) {

    public String where() {
        return address == null ? name : name + ", " + address;
    }
}
