package dev.motorpool.booking.cancellation;

import dev.motorpool.booking.api.BookingId;
import dev.motorpool.booking.api.BookingView;
import dev.motorpool.platform.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/bookings")
@Tag(name = "Bookings")
class CancellationController {

    private final CancellationDesk cancellations;

    CancellationController(CancellationDesk cancellations) {
        this.cancellations = cancellations;
    }

    @GetMapping("/{id}/cancellation")
    @Operation(summary = "What cancelling would give back now")
    CancellationTerms cancellation(@PathVariable BookingId id, Caller caller) {
        return cancellations.terms(id, caller);
    }

    @PostMapping("/{id}/cancel")
    @Operation(summary = "Cancel a booking", description = "Agents and admins may waive the fee.")
    BookingView cancel(
            @PathVariable BookingId id,
            @Valid @RequestBody(required = false) @Nullable CancelBooking wish,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String idempotencyKey,
            Caller caller) {
        return cancellations.cancel(id, wish == null ? CancelBooking.WITHOUT_A_WORD : wish, idempotencyKey, caller);
    }

    @DeleteMapping("/{id}")
    @Operation(summary = "Cancel a booking", description = "The same as POST /bookings/{id}/cancel without a reason.")
    BookingView delete(
            @PathVariable BookingId id,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String idempotencyKey,
            Caller caller) {
        return cancellations.cancel(id, CancelBooking.WITHOUT_A_WORD, idempotencyKey, caller);
    }
}
