package dev.motorpool.payment;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Does what the clock would do later: nothing has to wait. */
@TestComponent
class Jobs {

    private final RefundJob refunds;
    private final AttemptJob attempts;
    private final JdbcClient jdbc;

    Jobs(RefundJob refunds, AttemptJob attempts, JdbcClient jdbc) {
        this.refunds = refunds;
        this.attempts = attempts;
        this.jdbc = jdbc;
    }

    void payOut() {
        jdbc.sql("update refund set try_at = now() - interval '1 second' where status = 'REQUESTED'")
                .update();
        refunds.payOut();
    }

    void askAboutSilentOnes() {
        jdbc.sql("update attempt set ask_at = now() - interval '1 second' where ask_at is not null")
                .update();
        attempts.askAboutSilentOnes();
    }
}
