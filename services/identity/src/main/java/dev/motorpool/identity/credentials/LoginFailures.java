package dev.motorpool.identity.credentials;

import static java.time.ZoneOffset.UTC;

import dev.motorpool.identity.input.Email;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts wrong passwords per address, in the database, so that neither a restart nor a second instance forgets. */
@Repository
public class LoginFailures {

    private final JdbcClient jdbc;
    private final LoginProperties settings;
    private final Clock clock;

    LoginFailures(JdbcClient jdbc, LoginProperties settings, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * @throws TooManyAttempts while the address is locked
     */
    void mustBeUnlocked(Email email) {
        jdbc.sql("""
                select last_failed_at from login_failure
                 where email = :email and failures >= :most and last_failed_at > :since
                """)
                .param("email", email.value())
                .param("most", settings.failures())
                .param("since", since())
                .query(OffsetDateTime.class)
                .optional()
                .ifPresent(last -> {
                    throw new TooManyAttempts(Duration.between(since(), last));
                });
    }

    /**
     * @throws TooManyAttempts when guesses at the same time have used up the attempts: this one learns nothing
     */
    void add(Email email) {
        var failures = jdbc.sql("""
                        insert into login_failure as known (email, failures, last_failed_at)
                        values (:email, 1, :now)
                        on conflict on constraint login_failure_pk do update
                           set failures = case when known.last_failed_at > :since then known.failures + 1 else 1 end,
                               last_failed_at = :now
                        returning failures
                        """)
                .param("email", email.value())
                .param("now", clock.instant().atOffset(UTC))
                .param("since", since())
                .query(Integer.class)
                .single();
        if (failures > settings.failures()) {
            throw new TooManyAttempts(settings.lockOut());
        }
    }

    public void forget(Email email) {
        jdbc.sql("delete from login_failure where email = :email")
                .param("email", email.value())
                .update();
    }

    public void forgetOld() {
        jdbc.sql("delete from login_failure where last_failed_at <= :since")
                .param("since", since())
                .update();
    }

    private OffsetDateTime since() {
        return clock.instant().minus(settings.lockOut()).atOffset(UTC);
    }
}
