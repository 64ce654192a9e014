package dev.motorpool.booking.rules;

import dev.motorpool.booking.api.Period;
import dev.motorpool.platform.problem.Problem;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What can be booked.
 *
 * @param minimumLength shortest rental; its days are those of the branch's clocks, as in prices
 * @param maximumLength longest rental, the same
 * @param horizon how far ahead a pickup can be
 * @param lateness how long ago a pickup may lie, for clocks that differ and forms that take a while
 * @param turnaround how long a car stays blocked after dropoff, to be cleaned and checked
 * @param hold how long a car is kept for a booking that waits for its payment; zero confirms bookings at once
 */
@Validated
@ConfigurationProperties("motorpool.booking")
public record BookingRules(
        @DefaultValue("1h") @NotNull Duration minimumLength,
        @DefaultValue("90d") @NotNull Duration maximumLength,
        @DefaultValue("1095d") @NotNull Duration horizon,
        @DefaultValue("5m") @NotNull Duration lateness,
        @DefaultValue("0m") @NotNull Duration turnaround,
        @DefaultValue("0m") @NotNull Duration hold) {

    /**
     * @throws Problem 400 that names the field
     */
    public void check(Period period, ZoneId zone, Instant now) {
        checkPickup(period, now);
        checkShortest(period, zone);
        checkLongest(period, zone);
    }

    /**
     * @throws Problem 400 that names the field
     */
    public void checkPickup(Period period, Instant now) {
        if (period.from().isBefore(now.minus(lateness))) {
            throw Problem.invalid("pickupTime", "is in the past");
        }
        if (period.from().isAfter(now.plus(horizon))) {
            throw Problem.invalid("pickupTime", "is more than %s ahead".formatted(Counted.length(horizon)));
        }
    }

    /**
     * @throws Problem 400 that names the field
     */
    public void checkShortest(Period period, ZoneId zone) {
        if (period.to().isBefore(end(period, minimumLength, zone))) {
            throw Problem.invalid("dropoffTime", "makes the rental shorter than " + Counted.length(minimumLength));
        }
    }

    /**
     * @throws Problem 400 that names the field
     */
    public void checkLongest(Period period, ZoneId zone) {
        if (period.to().isAfter(end(period, maximumLength, zone))) {
            throw Problem.invalid("dropoffTime", "makes the rental longer than " + Counted.length(maximumLength));
        }
    }

    /** When a rental that begins then is as long as that: by days of the zone's clocks, and hours that pass after them. */
    public static Instant end(Period period, Duration length, ZoneId zone) {
        return period.afterDays(length.toDays(), zone).plus(length.minusDays(length.toDays()));
    }

    public BookingRules withTurnaround(Duration agreed) {
        return new BookingRules(minimumLength, maximumLength, horizon, lateness, agreed, hold);
    }

    public boolean confirmsAtOnce() {
        return hold.isZero();
    }
}
