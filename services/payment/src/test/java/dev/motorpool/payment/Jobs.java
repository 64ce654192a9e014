package dev.motorpool.payment;

import dev.motorpool.payment.checkout.AttemptJob;
import dev.motorpool.payment.refunds.RefundJob;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Does what the clock would do later: nothing has to wait. */
@TestComponent
public class Jobs {

    private final RefundJob refunds;
    private final AttemptJob attempts;
    private final JdbcClient jdbc;

    Jobs(RefundJob refunds, AttemptJob attempts, JdbcClient jdbc) {
        this.refunds = refunds;
        this.attempts = attempts;
        this.jdbc = jdbc;
    }

    public void payOut() {
        jdbc.sql("update refund set try_at = now() - interval '1 second' where status = 'REQUESTED'")
                .update();
        refunds.payOut();
    }

    public void askAboutSilentOnes() {
        jdbc.sql("update attempt set ask_at = now() - interval '1 second' where ask_at is not null")
                .update();
        attempts.askAboutSilentOnes();
    }
}
