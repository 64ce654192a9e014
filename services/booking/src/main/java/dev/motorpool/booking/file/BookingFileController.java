package dev.motorpool.booking.file;

import dev.motorpool.booking.api.BookingId;
import dev.motorpool.platform.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Bookings")
class BookingFileController {

    private final BookingFiles files;

    BookingFileController(BookingFiles files) {
        this.files = files;
    }

    @GetMapping("/bookings/{id}/file")
    @Operation(
            summary = "All of a booking in one answer",
            description = "The booking, its price line by line, its history, and how the car went out and came back.")
    BookingFile get(@PathVariable BookingId id, Caller caller) {
        return files.get(id, caller);
    }
}
