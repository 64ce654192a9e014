package dev.motorpool.booking.life;

import dev.motorpool.booking.api.BookingId;
import dev.motorpool.booking.charges.Charge;
import dev.motorpool.platform.security.UserId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the car was when it changed hands.
 *
 * @param photos addresses of pictures
 * @param note for staff
 */
record CarCheck(
        BookingId bookingId,
        Occasion occasion,
        int odometerKm,
        int fuelPercent,
        boolean licenceSeen,
        List<String> photos,
        @Nullable String note,
        List<Charge> charges,
        UserId checkedBy,
        Instant checkedAt) {

    enum Occasion {
        HANDOVER,
        RETURN
    }
}
