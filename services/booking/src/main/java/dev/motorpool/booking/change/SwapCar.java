package dev.motorpool.booking.change;

import dev.motorpool.fleet.api.CarId;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Staff give another car for the same price. */
record SwapCar(
        @NotNull CarId carId, @Nullable @Size(max = 500) String reason) {

    String words() {
        return reason == null ? "Another car" : reason;
    }
}
