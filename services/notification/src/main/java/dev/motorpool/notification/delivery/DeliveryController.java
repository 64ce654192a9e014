package dev.motorpool.notification.delivery;

import dev.motorpool.booking.api.BookingId;
import dev.motorpool.notification.delivery.DeliveryView.Status;
import dev.motorpool.platform.security.Caller;
import dev.motorpool.platform.web.Page;
import dev.motorpool.platform.web.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/notifications/deliveries")
@Tag(name = "Notifications")
class DeliveryController {

    private final DeliveryService deliveries;

    DeliveryController(DeliveryService deliveries) {
        this.deliveries = deliveries;
    }

    @GetMapping
    @Operation(
            summary = "Deliveries and each of their tries",
            description = "For admins; those of one booking, with what they say, for agents as well.")
    Page<DeliveryView> list(
            @RequestParam(required = false) @Nullable Status status,
            @RequestParam(required = false) @Nullable BookingId bookingId,
            @Valid @ParameterObject PageRequest page,
            Caller caller) {
        return deliveries.list(new DeliveryFilter(status, bookingId), page, caller);
    }

    @PostMapping("/{id}/retry")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Try again what was given up", description = "For admins.")
    void retry(@PathVariable UUID id, Caller caller) {
        deliveries.retry(id, caller);
    }
}
