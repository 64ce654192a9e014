package dev.motorpool.booking.reservation;

import java.util.concurrent.ThreadLocalRandom;

/**
 * What people call a booking at the counter and on the telephone: eight letters and digits, none that look alike. It
 * opens nothing, so it need not be hard to guess; the database keeps it unique.
 */
final class Reference {

    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    private static final int LENGTH = 8;

    private Reference() {}

    static String random() {
        return ThreadLocalRandom.current()
                .ints(LENGTH, 0, ALPHABET.length())
                .collect(
                        StringBuilder::new, (text, digit) -> text.append(ALPHABET.charAt(digit)), StringBuilder::append)
                .toString();
    }
}
