package dev.motorpool.notification.delivery;

import dev.motorpool.notification.message.Channel;
import dev.motorpool.notification.message.Kind;
import dev.motorpool.platform.security.UserId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A delivery with its log, as an operator sees it. */
record DeliveryView(
        UUID id,
        UUID messageId,
        UserId userId,
        Kind kind,
        Channel channel,
        Status status,
        List<Try> tries,
        @Nullable String lastError,
        Instant createdAt,
        @Nullable Instant finishedAt) {

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
