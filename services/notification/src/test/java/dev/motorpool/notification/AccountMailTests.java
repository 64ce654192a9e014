package dev.motorpool.notification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.motorpool.identity.api.IdentityEvent.PasswordLinkRequested;
import dev.motorpool.identity.api.PasswordLinkPurpose;
import dev.motorpool.identity.api.PasswordLinks;
import dev.motorpool.platform.problem.Problem;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** What opens an account is in the mail to its owner and nowhere else. */
@Import(AccountMailTests.Identity.class)
class AccountMailTests extends NotificationTests {

    static final Set<UUID> ENDED = ConcurrentHashMap.newKeySet();

    @TestConfiguration
    static class Identity {

        @Bean
        PasswordLinks passwordLinks() {
            return id -> {
                if (ENDED.contains(id)) {
                    throw Problem.notFound("password link", id);
                }
                return new PasswordLinks.Secret("secret-of-" + id);
            };
        }
    }

    @Test
    void mails_who_forgot_their_password_a_link_to_choose_another() {
        var asked = request(PasswordLinkPurpose.RESET);
        tell(rental().registered(), asked);
        soon().until(() -> mails(ada).size() == 1);
        var mail = mails(ada).getFirst();
        assertThat(mail.path("subject").asString()).isEqualTo("Choose a new password");
        assertThat(mail.path("text").asString())
                .contains("Hello Ada Lovelace", "/choose-password?token=secret-of-" + asked.linkId());
        assertThat(mail.path("html").asString()).contains("secret-of-" + asked.linkId());
    }

    @Test
    void mails_who_was_added_an_invitation() {
        tell(rental().registered(), request(PasswordLinkPurpose.INVITATION));
        soon().until(() -> mails(ada).size() == 1);
        assertThat(subjects(ada)).containsExactly("Your account is ready");
    }

    @Test
    void tells_the_same_request_once() {
        var asked = request(PasswordLinkPurpose.RESET);
        tell(rental().registered(), asked, asked);
        soon().until(() -> mails(ada).size() == 1);
        assertThat(deliveries()).isEqualTo(1);
    }

    @Test
    void keeps_the_secret_out_of_everything_but_the_mail() {
        var asked = request(PasswordLinkPurpose.RESET);
        tell(rental().registered(), asked);
        soon().until(() -> mails(ada).size() == 1);
        assertThat(inApp(ada)).isEmpty();
        assertThat(get("/notifications/preferences", ada).toString()).doesNotContain("password_reset", "invitation");
        assertThat(get("/notifications/deliveries?limit=100", ADMIN).toString())
                .contains("password_reset")
                .doesNotContain("secret-of-");
        assertThat(jdbc.sql("select count(*) from message where occasion::text like '%secret-of-%'")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("select count(*) from live_event where data::text like '%' || :link || '%'")
                        .param("link", asked.linkId().toString())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void does_not_send_a_link_that_has_ended() {
        var asked = request(PasswordLinkPurpose.RESET);
        ENDED.add(asked.linkId());
        tell(rental().registered(), asked);
        soon().until(() -> "FAILED".equals(state()));
        assertThat(mails(ada)).isEmpty();
    }

    private PasswordLinkRequested request(PasswordLinkPurpose purpose) {
        var now = clock.instant();
        return new PasswordLinkRequested(
                rental().registered().user(), UUID.randomUUID(), purpose, now.plus(Duration.ofHours(1)), 1, now);
    }

    private int deliveries() {
        return jdbc.sql("""
                        select count(*) from delivery join message on message.id = message_id where user_id = :ada
                        """).param("ada", ada.id().value()).query(Integer.class).single();
    }

    private String state() {
        return jdbc.sql("select state from delivery join message on message.id = message_id where user_id = :ada")
                .param("ada", ada.id().value())
                .query(String.class)
                .optional()
                .orElse("");
    }
}
