package dev.motorpool.notification.delivery;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Delivers one e-mail; no transaction is open while the mail server is spoken to. */
@Component
class Postman {

    private static final Logger log = LoggerFactory.getLogger(Postman.class);
    private static final int LONGEST_ERROR = 1000;

    private final DeliveryStore deliveries;
    private final DeliveryLog journal;
    private final Patience patience;
    private final LetterWriter writer;
    private final MailTransport transport;
    private final Clock clock;

    Postman(
            DeliveryStore deliveries,
            DeliveryLog journal,
            Patience patience,
            LetterWriter writer,
            MailTransport transport,
            Clock clock) {
        this.deliveries = deliveries;
        this.journal = journal;
        this.patience = patience;
        this.writer = writer;
        this.transport = transport;
        this.clock = clock;
    }

    /** When to come again; empty when there is nothing left to do. */
    Optional<Instant> deliver(UUID id) {
        deliveries.reclaim(id, patience.lostBefore(clock.instant()));
        return deliveries.findUnfinished(id).flatMap(this::deliver);
    }

    private Optional<Instant> deliver(Outgoing delivery) {
        Optional<Letter> letter;
        try {
            letter = writer.write(delivery);
        } catch (NotWanted over) {
            journal.giveUp(delivery.id(), String.valueOf(over.getMessage()), clock.instant());
            return Optional.empty();
        }
        if (letter.isEmpty()) {
            return wait(delivery);
        }
        if (!deliveries.begin(delivery, clock.instant())) {
            return Optional.of(patience.lostAt(clock.instant())); // somebody else is at it; see how that ended
        }
        try {
            transport.send(letter.get());
        } catch (RuntimeException e) {
            return retryOrGiveUp(delivery, reason(e));
        }
        journal.sent(delivery.id(), delivery.number(), clock.instant());
        return Optional.empty();
    }

    private Optional<Instant> wait(Outgoing delivery) {
        var next = patience.nextLook(delivery, clock.instant());
        if (next.isEmpty()) {
            log.error("gave up e-mail {}: nobody knows its person", delivery.id());
            journal.giveUp(delivery.id(), "the person is not known", clock.instant());
        }
        return next;
    }

    private Optional<Instant> retryOrGiveUp(Outgoing delivery, String error) {
        var now = clock.instant();
        var next = patience.nextTry(delivery, now);
        if (next.isPresent()) {
            log.warn("e-mail {} was not sent, trying again: {}", delivery.id(), error);
            journal.failed(delivery.id(), delivery.number(), error, now);
        } else {
            log.error("gave up e-mail {}: {}", delivery.id(), error);
            journal.failedForGood(delivery.id(), delivery.number(), error, now);
        }
        return next;
    }

    private static String reason(RuntimeException e) {
        var text = String.valueOf(e.getMessage()).strip();
        return text.length() > LONGEST_ERROR ? text.substring(0, LONGEST_ERROR) : text;
    }
}
