package dev.motorpool.booking.channel;

import dev.motorpool.booking.api.BookingId;
import dev.motorpool.booking.cars.Branch;
import dev.motorpool.booking.cars.BranchRepository;
import dev.motorpool.booking.reservation.BookingService;
import dev.motorpool.fleet.api.BranchId;
import dev.motorpool.platform.calendar.Calendar;
import dev.motorpool.platform.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** One booking for other programs. */
@RestController
@RequestMapping("/bookings/{id}")
@Tag(name = "Calendars")
class ChannelController {

    static final String JSON_LD = "application/ld+json";

    private final BookingService bookings;
    private final BranchRepository branches;

    ChannelController(BookingService bookings, BranchRepository branches) {
        this.bookings = bookings;
        this.branches = branches;
    }

    @GetMapping("/calendar.ics")
    @Operation(
            summary = "The booking as a calendar file",
            description = "RFC 5545, each end on the clocks of its branch.")
    ResponseEntity<String> calendar(@PathVariable BookingId id, Caller caller) {
        var booking = bookings.get(id, caller);
        var where = Where.of(booking, branch(booking.pickupBranchId()), branch(booking.dropoffBranchId()));
        var entry = Entry.of(booking, where);
        var method = entry.isCalledOff() ? "CANCEL" : "PUBLISH";
        return ResponseEntity.ok()
                .contentType(FeedController.CALENDAR)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"booking.ics\"")
                .body(Calendar.of("Booking", method, entry.event()).write());
    }

    @GetMapping(
            path = "/reservation",
            produces = {JSON_LD, "application/json"})
    @Operation(summary = "The booking as schema.org's RentalCarReservation")
    Reservation reservation(@PathVariable BookingId id, Caller caller) {
        var booking = bookings.get(id, caller);
        return Reservation.of(booking, branch(booking.pickupBranchId()), branch(booking.dropoffBranchId()));
    }

    private @Nullable Branch branch(@Nullable BranchId id) {
        return id == null ? null : branches.find(id).orElse(null);
    }
}
