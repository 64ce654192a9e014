package dev.motorpool.identity.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

class BoundedPasswordEncoderTests {

    @Test
    void hashes_like_bcrypt() {
        try (var encoder = new BoundedPasswordEncoder(new BCryptPasswordEncoder(4), 2, Duration.ofSeconds(1))) {
            var hash = encoder.encode("secret");
            assertThat(hash).startsWith("$2a$04$");
            assertThat(encoder.matches("secret", hash)).isTrue();
            assertThat(encoder.matches("Secret", hash)).isFalse();
        }
    }

    @Test
    void runs_no_more_at_once_than_it_may() {
        var running = new AtomicInteger();
        var most = new AtomicInteger();
        var slow = encoder(() -> {
            most.accumulateAndGet(running.incrementAndGet(), Math::max);
            Thread.yield();
            running.decrementAndGet();
        });
        try (var encoder = new BoundedPasswordEncoder(slow, 2, Duration.ofSeconds(30));
                var people = Executors.newVirtualThreadPerTaskExecutor()) {
            Stream.generate(() -> people.submit(() -> encoder.encode("secret")))
                    .limit(200)
                    .toList()
                    .forEach(BoundedPasswordEncoderTests::join);
        }
        assertThat(most.get()).isBetween(1, 2);
    }

    @Test
    void sends_people_away_who_would_wait_too_long_and_recovers() throws Exception {
        var busy = new CountDownLatch(1);
        var done = new CountDownLatch(1);
        var stuck = encoder(() -> {
            busy.countDown();
            join(done);
        });
        try (var encoder = new BoundedPasswordEncoder(stuck, 1, Duration.ofMillis(20));
                var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = people.submit(() -> encoder.encode("secret"));
            busy.await();
            assertThatThrownBy(() -> encoder.encode("secret")).isInstanceOfSatisfying(HashingBusy.class, refusal -> {
                assertThat(refusal.getStatusCode().value()).isEqualTo(503);
                assertThat(refusal.getHeaders().getFirst("Retry-After")).isEqualTo("2");
            });
            done.countDown();
            assertThat(first.get()).isEqualTo("hash");
            assertThat(encoder.encode("secret")).isEqualTo("hash");
        }
    }

    @Test
    void gives_its_place_back_when_a_hash_fails() {
        var failing = encoder(() -> {
            throw new IllegalStateException("no entropy");
        });
        try (var encoder = new BoundedPasswordEncoder(failing, 1, Duration.ofMillis(20))) {
            for (var i = 0; i < 3; i++) {
                assertThatThrownBy(() -> encoder.encode("secret")).hasMessageContaining("could not be hashed");
            }
        }
    }

    private static PasswordEncoder encoder(Runnable work) {
        return new PasswordEncoder() {
            @Override
            public String encode(CharSequence password) {
                work.run();
                return "hash";
            }

            @Override
            public boolean matches(CharSequence password, String hash) {
                work.run();
                return true;
            }
        };
    }

    private static void join(java.util.concurrent.Future<?> future) {
        try {
            future.get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static void join(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
