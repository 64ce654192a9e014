package dev.motorpool.booking.reservation;

import dev.motorpool.booking.api.BookingId;
import dev.motorpool.booking.api.BookingView;
import dev.motorpool.platform.security.Caller;
import dev.motorpool.platform.web.Page;
import dev.motorpool.platform.web.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
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
class BookingController {

    private final BookingDesk desk;
    private final BookingService bookings;
    private final ShownBookings shown;

    BookingController(BookingDesk desk, BookingService bookings, ShownBookings shown) {
        this.desk = desk;
        this.bookings = bookings;
        this.shown = shown;
    }

    @PostMapping
    @Operation(summary = "Book a car", description = "Send an Idempotency-Key to repeat the request safely.")
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

    @GetMapping
    @Operation(summary = "List bookings", description = """
                    One's own; agents and admins may ask for userId, carId or all, and see the customer, the car's plate and \
                    what is due beside each.""")
    Page<ShownBooking> list(
            @Valid @ParameterObject BookingQuestion question, @Valid @ParameterObject PageRequest page, Caller caller) {
        return shown.list(question.filter(caller), page, caller);
    }

    @GetMapping("/{id}")
    @Operation(summary = "Get a booking", description = "One's own; any for agents and admins.")
    ShownBooking get(@PathVariable BookingId id, Caller caller) {
        return shown.get(id, caller);
    }

    @PostMapping("/{id}/confirm")
    @Operation(summary = "Confirm a held booking", description = "For agents and admins.")
    BookingView confirm(
            @PathVariable BookingId id,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String idempotencyKey,
            Caller caller) {
        return bookings.confirm(id, idempotencyKey, caller);
    }
}
