package dev.motorpool.booking.life;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The renter gets the car.
 *
 * @param licenceSeen must be true: nobody drives without
 * @param photos https addresses of pictures of the car
 * @param note for staff
 * @param moneyDueReason why the car goes out although something is not paid; for the booking's history
 * @param odometerReason why the odometer says that, when it was asked for again
 */
record HandOver(
        @NotNull @Min(0) @Max(5_000_000) Integer odometerKm,
        @NotNull @Min(0) @Max(100) Integer fuelPercent,
        @NotNull Boolean licenceSeen,

        @Nullable @Size(max = 20)
        List<@NotNull @Size(max = 2000) @Pattern(regexp = HandOver.WEB_ADDRESS) String> photos,

        @Nullable @Size(max = 2000) String note,
        @Nullable @Size(max = 500) String odometerReason,
        @Nullable @Size(max = 500) String moneyDueReason) {

    static final String WEB_ADDRESS = "https?://\\S+";

    /** What was said, or null for nothing: a blank is no reason. */
    static @Nullable String said(@Nullable String reason) {
        return reason == null || reason.isBlank() ? null : reason.strip();
    }

    List<String> pictures() {
        return photos == null ? List.of() : photos;
    }
}
