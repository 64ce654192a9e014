package dev.motorpool.analytics.copy;

import dev.motorpool.payment.api.MoneyMovement;
import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Captures and refunds as payment tells of them; what is told twice is kept once. */
@Repository
class MovementCopy {

    private static final String PUT = """
            insert into movement (payment_id, kind, sum_after, booking_id, amount, currency, moved_at)
            select distinct on ("paymentId", kind, "sumAfter") "paymentId", kind, "sumAfter", "bookingId", amount, currency, at
              from json_to_recordset(cast(:movements as json)) as told
                   ("paymentId" uuid, kind text, "sumAfter" numeric, "bookingId" uuid, amount numeric, currency text,
                    at timestamptz)
            on conflict on constraint movement_pk do update
               set booking_id = excluded.booking_id, amount = excluded.amount, currency = excluded.currency,
                   moved_at = excluded.moved_at
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    MovementCopy(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void put(Collection<MoneyMovement> movements) {
        jdbc.sql(PUT).param("movements", json.writeValueAsString(movements)).update();
    }
}
