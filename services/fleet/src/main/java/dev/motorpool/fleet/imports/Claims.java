package dev.motorpool.fleet.imports;

import dev.motorpool.fleet.api.CarView;
import dev.motorpool.fleet.cars.PlateText;
import dev.motorpool.fleet.csv.BadLine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who has which plate and VIN: cars of the fleet, and lines of the file so far. */
final class Claims {

    private static final long FLEET = 0;

    /** @param line of the file, 0 for a car of the fleet */
    private record Holder(UUID car, String text, long line) {

        String where() {
            return line == FLEET ? "is another car's" : "is that of line " + line;
        }
    }

    private final Map<String, List<Holder>> plates = new HashMap<>();
    private final Map<String, Holder> vins = new HashMap<>();

    void known(UUID car, @Nullable String plate, @Nullable String vin) {
        take(car, plate, vin, FLEET);
    }

    /**
     * @throws BadLine when another car has its plate or VIN
     */
    void claim(CarView car, long line) {
        var id = car.id().value();
        if (car.plate() != null) {
            for (var holder : plates.getOrDefault(PlateText.letters(car.plate()), List.of())) {
                if (!holder.car.equals(id) && PlateText.isSame(holder.text, car.plate())) {
                    throw new BadLine("plate %s %s".formatted(car.plate(), holder.where()));
                }
            }
        }
        var holder = car.vin() == null ? null : vins.get(car.vin());
        if (holder != null && !holder.car.equals(id)) {
            throw new BadLine("vin %s %s".formatted(car.vin(), holder.where()));
        }
        take(id, car.plate(), car.vin(), line);
    }

    private void take(UUID car, @Nullable String plate, @Nullable String vin, long line) {
        if (plate != null) {
            var holders = plates.computeIfAbsent(PlateText.letters(plate), letters -> new ArrayList<>(1));
            if (holders.stream().noneMatch(holder -> holder.car.equals(car) && holder.text.equals(plate))) {
                holders.add(new Holder(car, plate, line));
            }
        }
        if (vin != null) {
            vins.putIfAbsent(vin, new Holder(car, vin, line));
        }
    }
}
