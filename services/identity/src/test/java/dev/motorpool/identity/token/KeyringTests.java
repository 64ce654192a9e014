package dev.motorpool.identity.token;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.motorpool.platform.testing.TestPostgres;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class KeyringTests {

    static final String SECRET = "0123456789abcdef0123456789abcdef";

    JdbcClient jdbc;

    @BeforeEach
    void newDatabase() {
        var server = TestPostgres.server();
        var database =
                new DriverManagerDataSource(TestPostgres.newDatabase("keyring"), server.user(), server.password());
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration/identity")
                .load()
                .migrate();
        jdbc = JdbcClient.create(database);
    }

    @Test
    void makes_a_key_at_the_first_start_and_keeps_it() {
        var made = started(SECRET).newest();
        assertThat(made.isPrivate()).isTrue();
        assertThat(started(SECRET).newest().toJSONString()).isEqualTo(made.toJSONString());
    }

    @Test
    void agrees_on_one_key_when_many_start_at_once() {
        assertThat(atOnce(6, () -> started(SECRET).newest().getKeyID()).distinct())
                .hasSize(1);
        assertThat(started(SECRET).published().size()).isOne();
    }

    @Test
    void stops_the_start_with_another_secret() {
        started(SECRET);
        assertThatThrownBy(() -> started(SECRET + "!"))
                .isInstanceOf(WrongSecret.class)
                .hasMessageContaining("set JWT_SECRET");
    }

    @Test
    void keeps_nothing_private_readable() {
        var key = started(SECRET).newest();
        var stored = jdbc.sql("select public_key || encode(private_key, 'escape') from signing_key")
                .query(String.class)
                .single();
        assertThat(stored)
                .contains(key.getModulus().toString())
                .doesNotContain(key.getPrivateExponent().toString());
        assertThat(stored).doesNotContain("\"d\"");
    }

    @Test
    void puts_a_rotation_into_force_in_every_instance() {
        var one = started(SECRET);
        var other = started(SECRET);
        var old = other.newest().getKeyID();
        var rotated = one.rotate().getKeyID();
        assertThat(rotated).isNotEqualTo(old);
        assertThat(other.newest().getKeyID()).isEqualTo(rotated);
        assertThat(other.published().getKeys())
                .extracting(key -> key.getKeyID())
                .containsExactly(rotated, old);
    }

    @Test
    void rotates_without_an_error_when_asked_many_times_at_once() {
        var ring = started(SECRET);
        var newest = atOnce(4, () -> ring.rotate().getKeyID()).toList();
        assertThat(newest).contains(ring.newest().getKeyID());
    }

    @Test
    void forgets_a_key_when_no_token_of_it_can_be_left() {
        var ring = started(SECRET);
        ring.rotate();
        var newest = ring.rotate().getKeyID();
        var stored = new KeyRepository(jdbc);
        stored.deleteSucceededBefore(Clock.systemUTC().instant().minus(Duration.ofDays(1)));
        assertThat(ring.published().size()).isEqualTo(3);
        stored.deleteSucceededBefore(Clock.systemUTC().instant().plusSeconds(1));
        assertThat(ring.published().getKeys()).extracting(key -> key.getKeyID()).containsExactly(newest);
    }

    @Test
    void binds_an_encrypted_key_to_its_id() {
        var cipher = new KeyCipher(SECRET);
        var encrypted = cipher.encrypt("key".getBytes(UTF_8), "one");
        assertThat(cipher.decrypt(encrypted, "one")).isEqualTo("key".getBytes(UTF_8));
        assertThat(cipher.encrypt("key".getBytes(UTF_8), "one")).isNotEqualTo(encrypted);
        assertThatThrownBy(() -> cipher.decrypt(encrypted, "another")).isInstanceOf(WrongSecret.class);
        encrypted[encrypted.length - 1] ^= 1;
        assertThatThrownBy(() -> cipher.decrypt(encrypted, "one")).isInstanceOf(WrongSecret.class);
    }

    private Keyring started(String secret) {
        var settings = new TokenProperties(secret, Duration.ofMinutes(15));
        var ring = new Keyring(new KeyRepository(jdbc), settings, Clock.systemUTC());
        ring.makeFirst();
        return ring;
    }

    private static <T> Stream<T> atOnce(int times, Callable<T> run) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads.invokeAll(Stream.generate(() -> run).limit(times).toList()).stream()
                    .map(Future::resultNow);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
