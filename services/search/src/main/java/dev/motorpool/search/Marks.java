package dev.motorpool.search;

import dev.motorpool.fleet.api.CarId;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which cars changed in the copy and wait to be indexed. */
@Repository
class Marks {

    private final JdbcClient jdbc;

    Marks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The oldest marks but for those given; a mark of a longer transaction can turn up behind younger ones. */
    List<Mark> oldestBut(Collection<Long> done, int limit) {
        return jdbc.sql("select mark, car_id from to_index where mark <> all(:done) order by mark limit :limit")
                .param("done", done.toArray(Long[]::new))
                .param("limit", limit)
                .query((row, n) -> new Mark(row.getLong("mark"), new CarId(row.getObject("car_id", UUID.class))))
                .list();
    }

    void delete(Collection<Long> done) {
        jdbc.sql("delete from to_index where mark = any(:done)")
                .param("done", done.toArray(Long[]::new))
                .update();
    }

    long waiting() {
        return jdbc.sql("select count(*) from to_index").query(Long.class).single();
    }

    record Mark(long number, CarId car) {}
}
