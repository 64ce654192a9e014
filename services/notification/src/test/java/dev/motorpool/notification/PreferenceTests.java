package dev.motorpool.notification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.motorpool.platform.testing.TestTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

class PreferenceTests extends NotificationTests {

    @Test
    void everything_is_on_until_somebody_switches_it_off() {
        var preferences = get("/notifications/preferences", ada).path("preferences");
        assertThat(preferences.size()).isEqualTo(3 * 15);
        assertThat(preferences.valueStream())
                .allMatch(preference -> preference.path("enabled").asBoolean());
    }

    @Test
    void what_is_switched_off_is_not_sent_or_shown() {
        put("[%s,%s]"
                        .formatted(
                                choice("payment_captured", "email", false),
                                choice("payment_captured", "in_app", false)))
                .expectStatus()
                .isOk();
        var rental = rental();
        tell(rental.registered(), rental.pickupOpened(), rental.confirmed(2), rental.captured(2));
        soon().until(() -> mails(ada).size() == 1);
        untilDelivered(ada);
        assertThat(subjects(ada)).singleElement().asString().startsWith("Confirmed");
        assertThat(inApp(ada)).hasSize(1);
    }

    @Test
    void what_is_switched_off_for_live_connections_still_reaches_the_operators() {
        put("[%s]".formatted(choice("booking_placed", "live", false)))
                .expectStatus()
                .isOk();
        var rental = rental();
        tell(rental.held(1));
        assertThat(jdbc.sql("select user_id is null from live_event where data ->> 'id' = :id")
                        .param("id", rental.id.toString())
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void what_is_switched_on_again_comes_again() {
        put("[%s]".formatted(choice("booking_placed", "in_app", false)));
        put("[%s]".formatted(choice("booking_placed", "in_app", true)));
        tell(rental().held(1));
        assertThat(inApp(ada)).hasSize(1);
    }

    @Test
    void a_required_message_cannot_be_switched_off_and_nothing_else_changes() {
        put("[%s,%s]".formatted(choice("payment_failed", "email", false), choice("booking_confirmed", "email", false)))
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("validation-failed")
                .jsonPath("$.errors[0].field")
                .isEqualTo("preferences[1].enabled");
        assertThat(get("/notifications/preferences", ada).path("preferences").valueStream())
                .allMatch(preference -> preference.path("enabled").asBoolean());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "null",
                "[null]",
                "[{}]",
                "[{\"kind\":\"nonsense\",\"channel\":\"email\",\"enabled\":true}]",
                "[{\"kind\":\"booking_placed\",\"channel\":\"pigeon\",\"enabled\":true}]",
                "[{\"kind\":\"booking_placed\",\"channel\":\"email\",\"enabled\":\"perhaps\"}]",
                "{}"
            })
    void refuses_nonsense(String preferences) {
        put(preferences)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.code")
                .isNotEmpty();
    }

    @Test
    void another_persons_choice_is_their_own() {
        put("[%s]".formatted(choice("booking_placed", "in_app", false)));
        var eve = TestTokens.someone(dev.motorpool.platform.security.Role.CUSTOMER);
        tell(new Rental(eve, clock.instant()).held(1));
        assertThat(inApp(eve)).hasSize(1);
    }

    private RestTestClient.ResponseSpec put(String preferences) {
        return http.put()
                .uri("/notifications/preferences")
                .header("Authorization", token(ada))
                .contentType(MediaType.APPLICATION_JSON)
                .body("{\"preferences\":%s}".formatted(preferences))
                .exchange();
    }

    private static String choice(String kind, String channel, boolean enabled) {
        return "{\"kind\":\"%s\",\"channel\":\"%s\",\"enabled\":%s}".formatted(kind, channel, enabled);
    }
}
