package dev.motorpool.notification.delivery;

import dev.motorpool.notification.text.CalendarFile;
import dev.motorpool.platform.security.Caller;
import dev.motorpool.platform.security.Role;
import dev.motorpool.platform.web.Page;
import dev.motorpool.platform.web.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the built-in mailbox holds; empty where a mail server is set. */
@RestController
@RequestMapping("/notifications/outbox")
@Tag(name = "Notifications")
class MailboxController {

    record Attachment(String name, String contentType, String content) {

        static Attachment of(CalendarFile file) {
            return new Attachment(CalendarFile.NAME, "text/calendar; method=" + file.method(), file.content());
        }
    }

    record MailView(
            UUID id,
            String recipient,
            String subject,
            String html,
            String text,
            List<Attachment> attachments,
            Instant sentAt) {}

    private final Mailbox mailbox;

    MailboxController(Mailbox mailbox) {
        this.mailbox = mailbox;
    }

    @GetMapping
    @Operation(summary = "E-mails of an installation without a mail server", description = "For admins.")
    Page<MailView> list(
            @RequestParam(required = false) @Nullable @Pattern(regexp = "\\P{Cntrl}{1,320}") String recipient,
            @Valid @ParameterObject PageRequest page,
            Caller caller) {
        caller.mustBeAny(Role.ADMIN);
        return Page.of(mailbox.list(recipient, page), page, mailbox.count(recipient));
    }
}
