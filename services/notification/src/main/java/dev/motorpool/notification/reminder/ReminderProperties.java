package dev.motorpool.notification.reminder;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long before pickup and return people are reminded.
 *
 * @param beforeMissingCar how long before pickup the desk hears of a booking that has been given no car yet
 */
@ConfigurationProperties("motorpool.notification.reminders")
record ReminderProperties(
        @DefaultValue("24h") Duration beforePickup,
        @DefaultValue("2h") Duration beforeDropoff,
        @DefaultValue("12h") Duration beforeMissingCar) {

    private static final Duration LONGEST = Duration.ofDays(60);

    ReminderProperties {
        mustBeSensible("REMINDER_BEFORE_PICKUP", beforePickup);
        mustBeSensible("REMINDER_BEFORE_DROPOFF", beforeDropoff);
        mustBeSensible("REMINDER_CAR_MISSING", beforeMissingCar);
    }

    private static void mustBeSensible(String name, Duration duration) {
        if (!duration.isPositive() || duration.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "%s: %s is not between one second and 60 days".formatted(name, duration));
        }
    }
}
