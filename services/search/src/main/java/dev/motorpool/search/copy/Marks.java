package dev.motorpool.search.copy;

import dev.motorpool.fleet.api.CarId;
import dev.motorpool.platform.facts.Wake;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Which cars changed in the copy and wait to be indexed. */
@Repository
public class Marks {

    private final JdbcClient jdbc;
    private final Wake wake = new Wake();

    public Marks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Wakes whoever waits, once the current transaction has made its marks. */
    void wakeAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                wake.now();
            }
        });
    }

    public void wake() {
        wake.now();
    }

    /** Sleeps until somebody wakes, at most so long. */
    public void await(Duration longest) throws InterruptedException {
        wake.await(longest);
    }

    /** The oldest marks but for those given; a mark of a longer transaction can turn up behind younger ones. */
    public List<Mark> oldestBut(Collection<Long> done, int limit) {
        return jdbc.sql("select mark, car_id from to_index where mark <> all(:done) order by mark limit :limit")
                .param("done", done.toArray(Long[]::new))
                .param("limit", limit)
                .query((row, n) -> new Mark(row.getLong("mark"), new CarId(row.getObject("car_id", UUID.class))))
                .list();
    }

    /** Nothing is deleted when another writer has taken over: what this one wrote may have been refused. */
    public void delete(Collection<Long> done, long term) {
        jdbc.sql("""
                delete from to_index
                 where mark = any(:done) and (select term from index_writer) = :term
                """)
                .param("done", done.toArray(Long[]::new))
                .param("term", term)
                .update();
    }

    public long waiting() {
        return jdbc.sql("select count(*) from to_index").query(Long.class).single();
    }

    public record Mark(long number, CarId car) {}
}
