package dev.motorpool.fleet;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Where an imported car stands; its branch is the city's. Files write one city in many cases: "Las vegas". */
record City(String name, @Nullable String region, String country) {

    static City of(Branch branch) {
        return new City(branch.city(), branch.region(), branch.country());
    }

    String key() {
        return (name + '\n' + (region == null ? "" : region) + '\n' + country).toLowerCase(Locale.ROOT);
    }

    String title() {
        return region == null ? name : name + ", " + region;
    }
}
