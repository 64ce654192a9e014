package dev.motorpool.system;

import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** What the system has said yes to: none of it may ever be lost. */
final class Acknowledged {

    final Set<UUID> bookings = ConcurrentHashMap.newKeySet();
    final Set<UUID> captures = ConcurrentHashMap.newKeySet();
    final Set<UUID> cancellations = ConcurrentHashMap.newKeySet();

    /** Answers that were neither a yes nor a no. */
    final AtomicLong unanswered = new AtomicLong();

    @Override
    public String toString() {
        return "%d bookings, %d captures, %d cancellations, %d without an answer"
                .formatted(bookings.size(), captures.size(), cancellations.size(), unanswered.get());
    }
}
