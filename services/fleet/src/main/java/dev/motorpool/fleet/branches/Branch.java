package dev.motorpool.fleet.branches;

import dev.motorpool.fleet.api.BranchId;
import dev.motorpool.fleet.api.BranchView;
import dev.motorpool.fleet.api.DistanceUnit;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A place where cars are handed over.
 *
 * @param country ISO 3166-1 alpha-2
 * @param timeZone a region of the IANA database; the days of the branch's cars are reckoned there
 * @param distanceUnit in what the branch's cars count distances, null for what is usual in its country
 */
public record Branch(
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
        @Nullable DistanceUnit distanceUnit) {

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Set<String> CONTINENTS_AND_OCEANS = Set.of(
            "Africa",
            "America",
            "Antarctica",
            "Arctic",
            "Asia",
            "Atlantic",
            "Australia",
            "Europe",
            "Indian",
            "Pacific");

    public Branch {
        if (!isCountry(country) || !isRegion(timeZone.getId())) {
            throw new IllegalArgumentException("branch in %s, %s".formatted(country, timeZone));
        }
    }

    Branch next() {
        return new Branch(
                id,
                version + 1,
                code,
                name,
                city,
                region,
                country,
                timeZone,
                latitude,
                longitude,
                address,
                phone,
                distanceUnit);
    }

    public BranchView view(boolean open) {
        return new BranchView(
                id,
                version,
                code,
                name,
                city,
                region,
                country,
                timeZone,
                latitude,
                longitude,
                address,
                phone,
                open,
                distanceUnit == null ? DistanceUnit.of(country) : distanceUnit);
    }

    public Place place() {
        return new Place(latitude, longitude);
    }

    /** Whether the cars' copies of the branch are out of date. */
    boolean looksDifferentFrom(Branch before) {
        return !name.equals(before.name) || !timeZone.equals(before.timeZone);
    }

    public static boolean isCountry(String code) {
        return COUNTRIES.contains(code);
    }

    /** A zone with a place's rules: offsets and Etc/GMT+5 know nothing of summer time. */
    public static boolean isRegion(String zone) {
        return zone.contains("/")
                && CONTINENTS_AND_OCEANS.contains(zone.substring(0, zone.indexOf('/')))
                && ZoneId.getAvailableZoneIds().contains(zone);
    }
}
