package dev.motorpool.identity.password;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Lets only so many hashes run at once, so that a storm of logins leaves the machine to others. They run on threads of
 * the operating system: a virtual thread would keep its carrier for the whole of a hash, and all else would wait.
 */
final class BoundedPasswordEncoder implements PasswordEncoder, AutoCloseable {

    private final PasswordEncoder encoder;
    private final Semaphore free;
    private final Duration wait;
    private final ExecutorService threads;

    BoundedPasswordEncoder(PasswordEncoder encoder, int atOnce, Duration wait) {
        this.encoder = encoder;
        this.free = new Semaphore(atOnce, true);
        this.wait = wait;
        this.threads = Executors.newFixedThreadPool(
                atOnce, Thread.ofPlatform().name("hash-", 1).daemon().factory());
    }

    @Override
    public @Nullable String encode(@Nullable CharSequence password) {
        requireNonNull(password, "password");
        return bounded(() -> encoder.encode(password));
    }

    @Override
    public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
        return requireNonNull(bounded(() -> encoder.matches(password, hash)));
    }

    @Override
    public boolean upgradeEncoding(@Nullable String hash) {
        return encoder.upgradeEncoding(hash);
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    private <T> T bounded(Callable<T> work) {
        try {
            if (!free.tryAcquire(wait.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new HashingBusy();
            }
            try {
                return threads.submit(work).get();
            } finally {
                free.release();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new HashingBusy();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a password could not be hashed", e.getCause());
        }
    }
}
