package dev.motorpool.payment.dues;

import dev.motorpool.booking.api.BookingId;
import dev.motorpool.payment.api.PaymentStatus;
import dev.motorpool.platform.security.UserId;
import org.jspecify.annotations.Nullable;

/** Which payments to list; null stands for all. */
public record PaymentFilter(
        @Nullable UserId customer,
        @Nullable BookingId booking,
        @Nullable PaymentStatus status) {}
