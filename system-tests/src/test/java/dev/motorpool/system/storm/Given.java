package dev.motorpool.system.storm;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** The bookings that somebody was given and that may still be changed: by any client, two of them at once too. */
final class Given {

    /** A booking, and the client whose it is. */
    record Held(Renter renter, Seen booking) {}

    /** Few, so that clients meet at the same one. */
    private static final int MOST = 400;

    private final List<Held> held = new ArrayList<>();

    synchronized void add(Held one) {
        if (held.size() < MOST) {
            held.add(one);
        }
    }

    /** Without taking it away. */
    synchronized Optional<Held> any(RandomGenerator chance) {
        return held.isEmpty() ? Optional.empty() : Optional.of(held.get(chance.nextInt(held.size())));
    }

    synchronized void update(Seen booking) {
        for (var i = 0; i < held.size(); i++) {
            if (held.get(i).booking().id().equals(booking.id())) {
                held.set(i, new Held(held.get(i).renter(), booking));
                return;
            }
        }
    }

    synchronized void remove(UUID booking) {
        held.removeIf(one -> one.booking().id().equals(booking));
    }
}
