package dev.motorpool.notification.copy;

import dev.motorpool.payment.api.PaymentView;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How far the story of each payment has been heard. */
@Repository
public class Payments {

    private final JdbcClient jdbc;

    Payments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether this is newer than all that was heard of the payment before. */
    public boolean put(PaymentView payment) {
        return jdbc.sql("""
                        insert into payment (payment_id, version) values (:id, :version)
                        on conflict on constraint payment_pk do update set version = excluded.version
                         where payment.version < excluded.version
                        """)
                        .param("id", payment.id().value())
                        .param("version", payment.version())
                        .update()
                == 1;
    }
}
