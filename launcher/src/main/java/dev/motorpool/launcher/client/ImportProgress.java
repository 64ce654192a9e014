package dev.motorpool.launcher.client;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;

/** Counts and shows how far an import is. */
final class ImportProgress {

    /** Who has more unusable lines than this has one reason for most of them. */
    private static final int MOST_REASONS = 50;

    private final PrintStream out;
    private final boolean terminal;
    private final long total;
    private final long start = System.nanoTime();

    private long done;
    private long created;
    private long updated;
    private long unchanged;
    private long rejected;
    private long reasons;

    /**
     * @param total lines to come
     */
    ImportProgress(PrintStream out, boolean terminal, long total) {
        this.out = out;
        this.terminal = terminal;
        this.total = total;
    }

    void add(JsonNode answer, int lines) {
        done += lines;
        created += answer.path("created").asLong(0);
        updated += answer.path("updated").asLong(0);
        unchanged += answer.path("unchanged").asLong(0);
        rejected += answer.path("rejected").asLong(0);
        for (var error : answer.path("errors")) {
            if (++reasons <= MOST_REASONS) {
                clear();
                out.printf(
                        "line %d: %s%n",
                        error.path("line").asLong(), error.path("reason").asString(""));
            }
        }
        if (terminal) {
            out.printf(Locale.ROOT, "\r%,d of %,d lines, %,d a second", done, total, rate());
            out.flush();
        }
    }

    void wait(Duration time) {
        clear();
        out.printf("The system asks to wait %d s.%n", time.toSeconds());
        LockSupport.parkNanos(time.toNanos());
    }

    void end(CarImport.Mode mode) {
        clear();
        if (reasons > MOST_REASONS) {
            out.printf("and %d more unusable lines%n", reasons - MOST_REASONS);
        }
        out.printf(
                Locale.ROOT,
                "%s%d lines in %.1f s: %d created, %d updated, %d unchanged, %d rejected.%n",
                mode == CarImport.Mode.DRY_RUN ? "Dry run, nothing was written. " : "",
                created + updated + unchanged + rejected,
                seconds(),
                created,
                updated,
                unchanged,
                rejected);
    }

    private long rate() {
        return Math.round(done / Math.max(0.001, seconds()));
    }

    private double seconds() {
        return (System.nanoTime() - start) / 1e9;
    }

    private void clear() {
        if (terminal) {
            out.print("\r\033[K");
        }
    }
}
