package dev.motorpool.booking.today;

import java.util.List;

/**
 * One list of a day.
 *
 * @param total how many there are; {@code items} are the first of them
 */
record Work<T>(long total, List<T> items) {

    Work {
        items = List.copyOf(items);
    }
}
