package dev.motorpool.booking.charges;

import dev.motorpool.booking.api.BookingId;
import dev.motorpool.platform.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/bookings/{id}/charges")
@Tag(name = "Bookings")
class ChargeController {

    private static final String KEY = "Idempotency-Key";

    private final ChargeDesk desk;

    ChargeController(ChargeDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    @Operation(
            summary = "What comes on top of the price",
            description = "For the renter and staff; who changed what and why is for staff.")
    ChargesReply get(@PathVariable BookingId id, Caller caller) {
        return desk.get(id, caller);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Charge something more",
            description = "For agents and admins, once the car is back: cleaning, a toll, a fine. It becomes due.")
    ChargesReply add(
            @PathVariable BookingId id,
            @Valid @RequestBody AddCharge wish,
            @RequestHeader(name = KEY, required = false) @Nullable String idempotencyKey,
            Caller caller) {
        return desk.add(id, wish, idempotencyKey, caller);
    }

    @PostMapping("/{charge}/correct")
    @Operation(
            summary = "Correct a charge",
            description = "For agents and admins. More becomes due; less is asked for no longer, or given back.")
    ChargesReply correct(
            @PathVariable BookingId id,
            @PathVariable UUID charge,
            @Valid @RequestBody CorrectCharge wish,
            @RequestHeader(name = KEY, required = false) @Nullable String idempotencyKey,
            Caller caller) {
        return desk.correct(id, charge, wish, idempotencyKey, caller);
    }

    @PostMapping("/{charge}/waive")
    @Operation(summary = "Waive a charge", description = "For agents and admins: as correcting it to nothing.")
    ChargesReply waive(
            @PathVariable BookingId id,
            @PathVariable UUID charge,
            @Valid @RequestBody WaiveCharge wish,
            @RequestHeader(name = KEY, required = false) @Nullable String idempotencyKey,
            Caller caller) {
        var nothing = new CorrectCharge(BigDecimal.ZERO, wish.reason());
        return desk.correct(id, charge, nothing, idempotencyKey, caller);
    }
}
