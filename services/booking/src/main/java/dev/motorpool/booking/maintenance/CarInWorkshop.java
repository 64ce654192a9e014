package dev.motorpool.booking.maintenance;

import dev.motorpool.booking.api.MaintenanceId;
import dev.motorpool.platform.problem.Problem;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;

/** The car is in the workshop already at that time, and nobody has booked it then: one entry of the calendar is enough. */
final class CarInWorkshop extends Problem {

    record Entry(MaintenanceId id, Instant from, Instant to, String reason) {

        static Entry of(Block block) {
            return new Entry(block.id(), block.period().from(), block.period().to(), block.reason());
        }
    }

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.ENGLISH);

    /** @param zone of the car's branch, on whose clocks the times are told */
    CarInWorkshop(List<Block> blocks, ZoneId zone) {
        super(
                HttpStatus.CONFLICT,
                "car-in-workshop",
                "The car is already in the workshop from %s to %s (%s). Change that entry, or choose another time."
                        .formatted(
                                TIME.format(blocks.getFirst().period().from().atZone(zone)),
                                TIME.format(blocks.getFirst().period().to().atZone(zone)),
                                blocks.getFirst().reason()));
        with("blocks", entries(blocks));
    }

    static List<Entry> entries(List<Block> blocks) {
        return blocks.stream().map(Entry::of).toList();
    }
}
