package dev.motorpool.fleet.api;

import java.util.Locale;
import java.util.Set;

/** In what the cars of a branch count distances. Facts and answers say kilometres all the same; people are told in this unit. */
public enum DistanceUnit {
    KM(1),
    /** Statute miles of 1,609.344 metres. */
    MI(1.609344);

    /** Where cars and signposts count miles (ISO 3166-1): the United States and Britain, and what was theirs. */
    private static final Set<String> MILES = Set.of(
            "US", "GB", "AG", "AI", "AS", "BS", "BZ", "DM", "FK", "GD", "GG", "GU", "IM", "JE", "KN", "KY", "LC", "LR",
            "MP", "MS", "PR", "SH", "TC", "VC", "VG", "VI", "WS");

    private final double km;

    DistanceUnit(double km) {
        this.km = km;
    }

    /** @param country ISO 3166-1 alpha-2 */
    public static DistanceUnit of(String country) {
        return MILES.contains(country) ? MI : KM;
    }

    /** Rounded to whole units, half up. */
    public long fromKm(long kilometres) {
        return Math.round(kilometres / km);
    }

    /** Such as {@code 27,962 mi}, in English. */
    public String say(long kilometres) {
        return String.format(Locale.ENGLISH, "%,d %s", fromKm(kilometres), name().toLowerCase(Locale.ROOT));
    }
}
