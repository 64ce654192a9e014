package dev.motorpool.notification.delivery;

import dev.motorpool.booking.api.BookingId;
import dev.motorpool.notification.delivery.DeliveryView.Status;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which deliveries to list; null stands for all. */
record DeliveryFilter(@Nullable Status status, @Nullable BookingId booking) {

    @Nullable
    String statusName() {
        return status == null ? null : status.name();
    }

    @Nullable
    UUID bookingId() {
        return booking == null ? null : booking.value();
    }
}
