package dev.motorpool.fleet.cars;

import dev.motorpool.fleet.api.CarView;
import dev.motorpool.fleet.input.Fields;
import org.jspecify.annotations.Nullable;

/** What a car's papers and its dashboard say. Who writes a car without knowing of them leaves them as they are. */
record CarPapers(
        @Nullable String vin,
        @Nullable String color,
        @Nullable Integer odometerKm,
        @Nullable String ownerId) {

    static final CarPapers NONE = new CarPapers(null, null, null, null);

    static CarPapers of(CarView car) {
        return new CarPapers(car.vin(), car.color(), car.odometerKm(), car.ownerId());
    }

    CarPapers with(CarFields fields) {
        return new CarPapers(
                fields.vin() == null ? vin : CarDraft.vin(fields.vin()),
                fields.color() == null ? color : Fields.stripped(fields.color()),
                fields.odometerKm() == null ? odometerKm : fields.odometerKm(),
                fields.ownerId() == null ? ownerId : Fields.stripped(fields.ownerId()));
    }
}
