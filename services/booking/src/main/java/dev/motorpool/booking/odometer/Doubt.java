package dev.motorpool.booking.odometer;

import dev.motorpool.fleet.api.DistanceUnit;
import dev.motorpool.platform.problem.FieldError;
import dev.motorpool.platform.problem.Problem;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;

/** A reading that is not believed without a reason. */
final class Doubt extends Problem {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.ENGLISH);

    private Doubt(String code, String sentence, Reading last, DistanceUnit unit) {
        super(HttpStatus.UNPROCESSABLE_CONTENT, code, sentence);
        with("errors", List.of(new FieldError("odometerKm", sentence)));
        with("lastOdometerKm", last.km());
        with("lastReadAt", last.readAt());
        with("distanceUnit", unit);
    }

    static Doubt below(Reading last, int km, DistanceUnit unit, ZoneId zone) {
        return new Doubt(
                "odometer-below-last",
                "The odometer of this car said %s on %s; %s is less. Read it again, or say why it is less."
                        .formatted(unit.say(last.km()), when(last, zone), unit.say(km)),
                last,
                unit);
    }

    static Doubt tooFar(Reading last, int km, DistanceUnit unit, ZoneId zone) {
        return new Doubt(
                "odometer-implausible",
                "The odometer of this car said %s on %s; %s would be %s since then. Read it again, or say why it is right."
                        .formatted(
                                unit.say(last.km()), when(last, zone), unit.say(km), unit.say((long) km - last.km())),
                last,
                unit);
    }

    private static String when(Reading last, ZoneId zone) {
        return TIME.format(last.readAt().atZone(zone));
    }
}
