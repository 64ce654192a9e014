package dev.motorpool.fleet.csv;

import dev.motorpool.fleet.branches.Branch;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Where an imported car stands; its branch is the city's. Files write one city in many cases: "Las vegas". */
public record City(String name, @Nullable String region, String country) {

    public static City of(Branch branch) {
        return new City(branch.city(), branch.region(), branch.country());
    }

    public String key() {
        return (name + '\n' + (region == null ? "" : region) + '\n' + country).toLowerCase(Locale.ROOT);
    }

    public String title() {
        return region == null ? name : name + ", " + region;
    }
}
