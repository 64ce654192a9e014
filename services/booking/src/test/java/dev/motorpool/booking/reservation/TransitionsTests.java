package dev.motorpool.booking.reservation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.motorpool.booking.api.BookingStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TransitionsTests {

    static final Path STATES = Path.of("..", "..", "docs", "booking", "states.md");

    @Test
    void the_documentation_shows_the_table_that_the_code_obeys() throws IOException {
        var table = Transitions.TABLE.stream()
                .map(step -> "| %s | %s | %s |".formatted(word(step.from()), word(step.to()), step.by()))
                .collect(Collectors.joining("\n"));
        assertThat(Files.readString(STATES)).contains("| from | to | by |\n| --- | --- | --- |\n" + table + "\n\n");
    }

    @Test
    void what_has_ended_stays_so() {
        for (var end : EnumSet.of(
                BookingStatus.COMPLETED, BookingStatus.CANCELLED, BookingStatus.EXPIRED, BookingStatus.NO_SHOW)) {
            assertThat(Transitions.from(end)).isEmpty();
            assertThat(end.occupiesCar()).isFalse();
        }
    }

    @Test
    void every_status_but_the_first_two_is_reached_by_a_step() {
        var reached = Transitions.TABLE.stream().map(Transitions.Transition::to).collect(Collectors.toSet());
        reached.add(BookingStatus.HELD);
        assertThat(reached).containsExactlyInAnyOrder(BookingStatus.values());
    }

    private static String word(BookingStatus status) {
        return status.name().toLowerCase(Locale.ROOT);
    }
}
