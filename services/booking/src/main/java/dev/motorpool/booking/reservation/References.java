package dev.motorpool.booking.reservation;

import java.util.concurrent.ThreadLocalRandom;
import org.springframework.stereotype.Component;

/**
 * What people call a booking at the counter and on the telephone: eight letters and digits, none that look alike. It opens
 * nothing, so it need not be hard to guess; the database keeps it unique, and whoever meets one that is taken draws another.
 */
@Component
class References {

    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    private static final int LENGTH = 8;

    String next() {
        return ThreadLocalRandom.current()
                .ints(LENGTH, 0, ALPHABET.length())
                .collect(
                        StringBuilder::new, (text, digit) -> text.append(ALPHABET.charAt(digit)), StringBuilder::append)
                .toString();
    }
}
