package dev.motorpool.booking.life;

import dev.motorpool.booking.charges.Charge;
import dev.motorpool.platform.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a return can cost, as agreed.
 *
 * @param lateFrom since when it is late: the agreed return, or the end of what the price pays for
 * @param grace how late costs nothing
 * @param lateHour for each started hour since then, once the grace is over
 * @param lateDay the most for 24 hours
 * @param includedKm null when distance costs nothing
 * @param extraKm for each kilometre more
 * @param fuelPercent for each percent of the tank that is missing
 */
record ReturnTerms(
        Instant lateFrom,
        Duration grace,
        Money lateHour,
        Money lateDay,
        @Nullable Integer includedKm,
        Money extraKm,
        Money fuelPercent) {

    private static final long HOURS_OF_A_DAY = 24;

    /** What is to pay for how the car came back, without damages. */
    List<Charge> charges(Instant back, int drivenKm, int missingFuelPercent) {
        var late = Duration.between(lateFrom, back);
        var charges = new ArrayList<Charge>();
        if (late.compareTo(grace) > 0 && lateHour.isPositive()) {
            charges.add(late(late));
        }
        if (includedKm != null && drivenKm > includedKm && extraKm.isPositive()) {
            charges.add(Charge.of(Charge.Kind.DISTANCE, "Extra distance", (long) drivenKm - includedKm, "km", extraKm));
        }
        if (missingFuelPercent > 0 && fuelPercent.isPositive()) {
            charges.add(Charge.of(Charge.Kind.FUEL, "Missing fuel", missingFuelPercent, "percent", fuelPercent));
        }
        return charges;
    }

    private Charge late(Duration late) {
        var hours = Math.ceilDiv(late.toSeconds(), Duration.ofHours(1).toSeconds());
        var rest = lateHour.times(hours % HOURS_OF_A_DAY).atMost(lateDay);
        var amount = lateDay.times(hours / HOURS_OF_A_DAY).plus(rest);
        return Charge.of(Charge.Kind.LATE, "Late return", hours, "hour", lateHour, amount);
    }
}
