package dev.motorpool.booking.database;

import static java.util.Objects.requireNonNull;

import dev.motorpool.platform.idempotency.Idempotency;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Work that a request with an {@code Idempotency-Key} does once, however often it is sent. */
@Component
public class Once {

    private final Transactions transactions;
    private final Idempotency idempotency;

    Once(Transactions transactions, Idempotency idempotency) {
        this.transactions = transactions;
        this.idempotency = idempotency;
    }

    /**
     * In one transaction.
     *
     * @return what the work came to now or, if the request came before, then
     */
    public <T> T run(Idempotency.Request request, Class<T> reply, Supplier<T> work) {
        return requireNonNull(transactions.run(
                tx -> idempotency.claim(request, reply).orElseGet(() -> {
                    var done = work.get();
                    idempotency.remember(request, done);
                    return done;
                })));
    }
}
