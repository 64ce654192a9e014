package dev.motorpool.booking.database;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.core.retry.RetryException;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;

/** Short transactions, tried again when the database chose them as the victim of a deadlock (40P01, 40001). */
@Component
public class Transactions {

    private static final RetryPolicy POLICY = RetryPolicy.builder()
            .includes(ConcurrencyFailureException.class)
            .excludes(CannotAcquireLockException.class) // 55P03: has waited long enough, the client may come again
            .maxRetries(3)
            .delay(Duration.ofMillis(20))
            .jitter(Duration.ofMillis(15))
            .build();

    private final TransactionOperations transaction;
    private final RetryTemplate retry = new RetryTemplate(POLICY);

    Transactions(TransactionOperations transaction) {
        this.transaction = transaction;
    }

    public <T extends @Nullable Object> T run(TransactionCallback<T> work) {
        try {
            return retry.execute(() -> transaction.execute(work));
        } catch (RetryException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e);
        }
    }
}
