package dev.motorpool.notification.copy;

import dev.motorpool.payment.api.PaymentId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How far the story of each payment has been heard. */
@Repository
public class Payments {

    private final JdbcClient jdbc;

    Payments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How far those are known that are; nobody else goes on with them before the transaction ends. */
    public Map<PaymentId, Long> lock(Collection<PaymentId> ids) {
        return jdbc
                .sql("""
                        select payment_id, version from payment
                         where payment_id = any(:ids) order by payment_id for update
                        """)
                .param("ids", ids.stream().map(PaymentId::value).toArray(UUID[]::new))
                .query((row, n) ->
                        Map.entry(new PaymentId(row.getObject("payment_id", UUID.class)), row.getLong("version")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Drops what is stale. */
    public void put(Map<PaymentId, Long> versions) {
        var entries = List.copyOf(versions.entrySet());
        jdbc.sql("""
                insert into payment (payment_id, version)
                select payment_id, version from unnest(:ids, :versions) as told (payment_id, version)
                 order by payment_id
                on conflict on constraint payment_pk do update set version = excluded.version
                 where payment.version < excluded.version
                """)
                .param(
                        "ids",
                        entries.stream().map(entry -> entry.getKey().value()).toArray(UUID[]::new))
                .param("versions", entries.stream().map(Map.Entry::getValue).toArray(Long[]::new))
                .update();
    }
}
