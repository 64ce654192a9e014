package dev.motorpool.fleet.csv;

import dev.motorpool.fleet.branches.Place;
import dev.motorpool.fleet.cars.CarFields;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of a file that may become a car.
 *
 * @param whole the fields of a new car
 * @param given only what the line says, for a car that is there already
 * @param city null when the line names none
 * @param branchCode of a branch that exists, or null
 * @param fields as the file has them
 * @param notes what was left out of the car, in sentences
 */
public record ImportRow(
        long line,
        ImportIdentity identity,
        CarFields whole,
        CarFields given,
        @Nullable City city,
        @Nullable String branchCode,
        List<String> fields,
        List<String> notes) {

    public ImportRow {
        fields = List.copyOf(fields);
        notes = List.copyOf(notes);
    }

    public @Nullable Place place() {
        return whole.latitude() == null || whole.longitude() == null
                ? null
                : new Place(whole.latitude(), whole.longitude());
    }
}
