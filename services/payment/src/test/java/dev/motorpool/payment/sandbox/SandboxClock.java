package dev.motorpool.payment.sandbox;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lets the sandbox's time pass at once. */
@TestComponent
public class SandboxClock {

    private final Postman postman;
    private final JdbcClient jdbc;

    SandboxClock(Postman postman, JdbcClient jdbc) {
        this.postman = postman;
        this.jdbc = jdbc;
    }

    /** Every webhook that waits leaves now. */
    public void deliverAll() {
        jdbc.sql("update sandbox.webhook set deliver_at = now() - interval '1 second'")
                .update();
        postman.deliver();
    }

    public long waiting() {
        return jdbc.sql("select count(*) from sandbox.webhook")
                .query(Long.class)
                .single();
    }
}
