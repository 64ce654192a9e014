package dev.motorpool.notification.inapp;

import dev.motorpool.notification.message.Kind;
import dev.motorpool.platform.security.Caller;
import dev.motorpool.platform.web.Page;
import dev.motorpool.platform.web.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The messages of the person who asks; nobody sees another's. */
@RestController
@RequestMapping("/notifications")
@Tag(name = "Notifications")
class InAppController {

    record NotificationView(
            UUID id,
            Kind kind,
            String title,
            String body,
            @Nullable UUID bookingId,
            boolean read,
            Instant createdAt,
            @Nullable Instant readAt) {}

    record Unread(long unread) {}

    private final InAppService messages;

    InAppController(InAppService messages) {
        this.messages = messages;
    }

    @GetMapping
    @Operation(summary = "My messages, newest first")
    Page<NotificationView> list(
            @RequestParam(defaultValue = "false") boolean unread,
            @Valid @ParameterObject PageRequest page,
            Caller caller) {
        return messages.list(unread, page, caller);
    }

    @GetMapping("/unread-count")
    @Operation(summary = "Count my unread messages")
    Unread unread(Caller caller) {
        return new Unread(messages.unread(caller));
    }

    @PostMapping("/{id}/read")
    @Operation(summary = "Mark a message as read")
    NotificationView read(@PathVariable UUID id, Caller caller) {
        return messages.read(id, caller);
    }

    @PostMapping("/read-all")
    @Operation(summary = "Mark all my messages as read")
    Unread readAll(Caller caller) {
        messages.readAll(caller);
        return new Unread(messages.unread(caller));
    }
}
