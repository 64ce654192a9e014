package dev.motorpool.booking.channel;

import dev.motorpool.booking.database.Times;
import dev.motorpool.fleet.api.CarId;
import dev.motorpool.platform.security.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class FeedRepository {

    private static final String COLUMNS = "id, owner_id, car_id, created_at";

    private final JdbcClient jdbc;

    FeedRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One feed for each person, and for each person and car: a new token takes the place of the old one. */
    Feed save(Feed feed, FeedToken token) {
        return jdbc.sql("""
            insert into calendar_feed (id, owner_id, car_id, token_hash, created_at)
            values (:id, :owner, :car, :hash, :createdAt)
            on conflict on constraint calendar_feed_one_each do update
               set token_hash = excluded.token_hash, created_at = excluded.created_at
            returning %s
            """.formatted(COLUMNS))
                .param("id", feed.id())
                .param("owner", feed.owner().value())
                .param("car", feed.car() == null ? null : feed.car().value())
                .param("hash", token.hash())
                .param("createdAt", Times.bind(feed.createdAt()))
                .query(FeedRepository::feed)
                .single();
    }

    Optional<Feed> find(FeedToken token) {
        return jdbc.sql("select %s from calendar_feed where token_hash = :hash".formatted(COLUMNS))
                .param("hash", token.hash())
                .query(FeedRepository::feed)
                .optional();
    }

    List<Feed> of(UserId owner) {
        return jdbc.sql("select %s from calendar_feed where owner_id = :owner order by created_at, id"
                        .formatted(COLUMNS))
                .param("owner", owner.value())
                .query(FeedRepository::feed)
                .list();
    }

    /** Whether there was one. */
    boolean delete(UUID id, UserId owner) {
        return jdbc.sql("delete from calendar_feed where id = :id and owner_id = :owner")
                        .param("id", id)
                        .param("owner", owner.value())
                        .update()
                == 1;
    }

    private static Feed feed(ResultSet row, int n) throws SQLException {
        var car = row.getObject("car_id", UUID.class);
        return new Feed(
                row.getObject("id", UUID.class),
                new UserId(row.getObject("owner_id", UUID.class)),
                car == null ? null : new CarId(car),
                Times.read(row, "created_at"));
    }
}
