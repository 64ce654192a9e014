package dev.motorpool.booking.placing;

import dev.motorpool.booking.api.BookingView;
import dev.motorpool.platform.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/bookings")
@Tag(name = "Bookings")
class PlacingController {

    private final BookingDesk desk;

    PlacingController(BookingDesk desk) {
        this.desk = desk;
    }

    @PostMapping
    @Operation(
            summary = "Book a car",
            description =
                    "By a quoteId, or by what a quote is asked for. Send an Idempotency-Key to repeat the request safely.")
    ResponseEntity<BookingView> book(
            @Valid @RequestBody BookCar command,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String idempotencyKey,
            Caller caller) {
        var reply = desk.book(command, idempotencyKey, caller);
        var answer =
                ResponseEntity.created(URI.create("/bookings/" + reply.booking().id()));
        if (reply.isRepeated()) {
            answer.header("Idempotency-Replayed", "true");
        }
        return answer.body(reply.booking());
    }
}
