package dev.motorpool.search.index;

import dev.motorpool.search.index.ReindexProgress.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The one rebuild that may run, known to all processes: one reads the sources into the copy, and whichever writes the
 * index then makes it anew.
 */
@Repository
class Reindexes {

    private final JdbcClient jdbc;

    Reindexes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    ReindexProgress last() {
        return jdbc.sql("select state, cars, bookings, indexed, started_at, finished_at, error from reindex")
                .query(Reindexes::progress)
                .single();
    }

    /**
     * @return the number of the run
     * @throws ReindexRunning when one is under way
     */
    long start() {
        return jdbc.sql("""
                        update reindex
                           set run = run + 1, state = 'READING', cars = 0, bookings = 0, indexed = 0,
                               started_at = clock_timestamp(), finished_at = null, error = null,
                               touched_at = clock_timestamp()
                         where state not in ('READING', 'INDEXING')
                            or touched_at < clock_timestamp() - interval '1 minute'
                        returning run
                        """).query(Long.class).optional().orElseThrow(ReindexRunning::new);
    }

    void read(long run, long moreCars, long moreBookings) {
        update(run, State.READING, "cars = cars + :first, bookings = bookings + :second", moreCars, moreBookings);
    }

    /** From here on the writer of the index goes on. */
    void sourcesAreRead(long run) {
        update(run, State.READING, "state = 'INDEXING'", 0, 0);
    }

    /** The run whose index has to be made. */
    OptionalLong toIndex() {
        return jdbc.sql("select run from reindex where state = 'INDEXING'")
                .query(Long.class)
                .optional()
                .map(OptionalLong::of)
                .orElseGet(OptionalLong::empty);
    }

    void indexed(long run, long cars) {
        update(run, State.INDEXING, "indexed = :first", cars, 0);
    }

    void done(long run) {
        update(run, State.INDEXING, "state = 'DONE', finished_at = clock_timestamp()", 0, 0);
    }

    void failed(long run, String why) {
        jdbc.sql("""
                update reindex set state = 'FAILED', finished_at = clock_timestamp(), error = :why
                 where run = :run and state in ('READING', 'INDEXING')
                """).param("run", run).param("why", why).update();
    }

    private void update(long run, State state, String change, long first, long second) {
        var found = jdbc.sql("update reindex set touched_at = clock_timestamp(), " + change
                        + " where run = :run and state = :state")
                .param("run", run)
                .param("state", state.name())
                .param("first", first)
                .param("second", second)
                .update();
        if (found == 0) {
            throw new IllegalStateException("the rebuild was taken for dead and started again");
        }
    }

    private static ReindexProgress progress(ResultSet row, int n) throws SQLException {
        return new ReindexProgress(
                State.valueOf(row.getString("state")),
                row.getLong("cars"),
                row.getLong("bookings"),
                row.getLong("indexed"),
                instant(row, "started_at"),
                instant(row, "finished_at"),
                row.getString("error"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
