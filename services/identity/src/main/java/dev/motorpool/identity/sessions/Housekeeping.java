package dev.motorpool.identity.sessions;

import static java.time.ZoneOffset.UTC;

import dev.motorpool.identity.credentials.LoginFailures;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Deletes what has expired. Several instances may do so at once. */
@Component
class Housekeeping {

    private final JdbcClient jdbc;
    private final LoginFailures failures;
    private final Clock clock;

    Housekeeping(JdbcClient jdbc, LoginFailures failures, Clock clock) {
        this.jdbc = jdbc;
        this.failures = failures;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT5M", fixedDelayString = "PT10M")
    void clean() {
        delete("delete from refresh_token where expires_at <= :now");
        delete("delete from session where expires_at <= :now"); // takes its tokens along
        delete("delete from password_link where expires_at <= :now"); // takes its secrets along
        failures.forgetOld();
    }

    private void delete(String expired) {
        jdbc.sql(expired).param("now", clock.instant().atOffset(UTC)).update();
    }
}
