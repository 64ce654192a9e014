package dev.motorpool.fleet.api;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A place where cars are handed over.
 *
 * @param version grows with every change
 * @param country ISO 3166-1 alpha-2
 * @param timeZone a region of the IANA database; opening hours, days and prices are reckoned there
 * @param latitude degrees north, -90 to 90
 * @param longitude degrees east, -180 to 180
 * @param distanceUnit in what the branch's cars count distances; absent in facts from before
 * @param open false once the branch is closed for good
 */
public record BranchView(
        BranchId id,
        long version,
        String code,
        String name,
        String city,
        @Nullable String region,
        String country,
        ZoneId timeZone,
        double latitude,
        double longitude,
        @Nullable String address,
        @Nullable String phone,
        boolean open,
        @Nullable DistanceUnit distanceUnit) {}
