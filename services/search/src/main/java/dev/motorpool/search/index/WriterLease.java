package dev.motorpool.search.index;

import java.time.Duration;
import java.util.OptionalLong;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Says which process writes the index: the one that last said so, until it has been silent for a while. Whoever is
 * late does no harm, because the engine refuses the writes of an earlier term and its marks stay.
 */
@Repository
class WriterLease {

    private static final Duration LEASE = Duration.ofSeconds(5);

    private final JdbcClient jdbc;
    private final UUID me = UUID.randomUUID();

    WriterLease(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The term in which this process writes, empty while another one does. */
    OptionalLong hold() {
        return take("holder = :me or held_until < clock_timestamp()");
    }

    /** Whoever wrote before writes no more. */
    OptionalLong seize() {
        return take("true");
    }

    /** Lets another process write at once. */
    void release() {
        jdbc.sql("update index_writer set held_until = '-infinity' where holder = :me")
                .param("me", me)
                .update();
    }

    private OptionalLong take(String condition) {
        return jdbc.sql("""
                        update index_writer
                           set term = case when holder = :me then term else term + 1 end, holder = :me,
                               held_until = clock_timestamp() + make_interval(secs => :seconds)
                         where %s
                        returning term
                        """.formatted(condition))
                .param("me", me)
                .param("seconds", (double) LEASE.toSeconds())
                .query(Long.class)
                .optional()
                .map(OptionalLong::of)
                .orElseGet(OptionalLong::empty);
    }
}
