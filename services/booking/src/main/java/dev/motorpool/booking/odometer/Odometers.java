package dev.motorpool.booking.odometer;

import dev.motorpool.booking.api.OdometerEvent.OdometerRead;
import dev.motorpool.booking.odometer.Reading.Source;
import dev.motorpool.fleet.api.BranchId;
import dev.motorpool.fleet.api.CarId;
import dev.motorpool.fleet.api.DistanceUnit;
import dev.motorpool.platform.facts.Outbox;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps what odometers said, each car's readings one after the other. What writes belongs into a transaction. */
@Component
public class Odometers {

    /** Where somebody reads: on which clocks and in which unit people are told of it. */
    public record Place(ZoneId zone, DistanceUnit unit) {}

    private final ReadingRepository readings;
    private final OdometerProperties settings;
    private final Outbox outbox;

    Odometers(ReadingRepository readings, OdometerProperties settings, Outbox outbox) {
        this.readings = readings;
        this.settings = settings;
        this.outbox = outbox;
    }

    /**
     * Appends a reading and tells of it.
     *
     * @throws Doubt when it cannot be true and nobody says why it is
     */
    public void read(Reading reading, Place place) {
        readings.lock(reading.carId());
        var last = readings.last(reading.carId()).orElse(null);
        mustBePlausible(last, reading, place);
        readings.insert(reading.after(last));
        outbox.publish(new OdometerRead(reading.carId(), reading.km(), reading.booking(), reading.readAt()));
    }

    /**
     * Whether it could be appended now; outside of a transaction too.
     *
     * @throws Doubt as above
     */
    public void foresee(Reading reading, Place place) {
        mustBePlausible(readings.last(reading.carId()).orElse(null), reading, place);
    }

    /**
     * @param branch null when nobody knows
     * @param otherwise the clocks where nothing is known of the branch
     */
    public Place at(@Nullable BranchId branch, ZoneId otherwise) {
        var known = branch == null ? Optional.<Place>empty() : readings.place(branch);
        return known.orElse(new Place(otherwise, DistanceUnit.KM));
    }

    /** Takes over what fleet says, when it is newer than what was read here: our own word comes back late. */
    public void heard(CarId car, int km, Instant readAt) {
        readings.lock(car);
        var last = readings.last(car).orElse(null);
        if (last == null || (readAt.isAfter(last.readAt()) && km != last.km())) {
            readings.insert(new Reading(car, 1, km, readAt, Source.FLEET, null, null, null).after(last));
        }
    }

    private void mustBePlausible(@Nullable Reading last, Reading reading, Place place) {
        if (last == null || reading.reason() != null) {
            return;
        }
        if (reading.km() < last.km()) {
            throw Doubt.below(last, reading.km(), place.unit(), place.zone());
        }
        if ((long) reading.km() - last.km() > farthest(last.readAt(), reading.readAt())) {
            throw Doubt.tooFar(last, reading.km(), place.unit(), place.zone());
        }
    }

    private long farthest(Instant from, Instant to) {
        var day = Duration.ofDays(1).toSeconds();
        var days = Math.max(1, Math.ceilDiv(Duration.between(from, to).toSeconds(), day));
        return days * settings.mostKmPerDay();
    }
}
