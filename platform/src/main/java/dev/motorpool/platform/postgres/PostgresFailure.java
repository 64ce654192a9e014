package dev.motorpool.platform.postgres;

import org.jspecify.annotations.Nullable;

/** PostgreSQL does not run; the message is a sentence for the person who started it. */
public final class PostgresFailure extends RuntimeException {

    PostgresFailure(String message) {
        this(message, null);
    }

    PostgresFailure(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
