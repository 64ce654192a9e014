package dev.motorpool.notification.delivery;

import dev.motorpool.booking.api.BookingId;
import dev.motorpool.notification.message.Channel;
import dev.motorpool.notification.message.Kind;
import dev.motorpool.platform.security.UserId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A delivery with its log, as an operator sees it.
 *
 * @param bookingId what it is about
 * @param letter what it says; only where those of one booking are asked for
 */
record DeliveryView(
        UUID id,
        UUID messageId,
        UserId userId,
        @Nullable BookingId bookingId,
        Kind kind,
        Channel channel,
        Status status,
        List<Try> tries,
        @Nullable String lastError,
        Instant createdAt,
        @Nullable Instant finishedAt,
        @Nullable Wording letter) {

    /** Written anew from what is known now: e-mails themselves are kept nowhere once they are sent. */
    record Wording(String subject, String text) {}

    DeliveryView saying(Wording words) {
        return new DeliveryView(
                id,
                messageId,
                userId,
                bookingId,
                kind,
                channel,
                status,
                tries,
                lastError,
                createdAt,
                finishedAt,
                words);
    }

    enum Status {
        WAITING,
        SENDING,
        SENT,
        /** Given up. */
        FAILED
    }

    enum Result {
        SENDING,
        SENT,
        FAILED,
        /** The instance died; nobody knows whether the e-mail went out. */
        LOST
    }

    record Try(
            int number,
            Instant startedAt,
            @Nullable Instant endedAt,
            Result result,
            @Nullable String error) {}
}
