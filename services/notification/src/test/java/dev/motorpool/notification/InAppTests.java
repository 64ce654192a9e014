package dev.motorpool.notification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.motorpool.platform.security.Role;
import dev.motorpool.platform.testing.TestTokens;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InAppTests extends NotificationTests {

    @Test
    void messages_are_read_one_by_one_or_all_at_once() {
        var rental = rental();
        tell(rental.held(1), rental.confirmed(2), rental.cancelled(3));
        assertThat(unread()).isEqualTo(3);
        var first = inApp(ada).getFirst();
        post("/notifications/%s/read".formatted(first.path("id").asString()), ada)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.read")
                .isEqualTo(true);
        assertThat(unread()).isEqualTo(2);
        assertThat(items(get("/notifications?unread=true", ada))).hasSize(2);
        post("/notifications/read-all", ada).expectStatus().isOk();
        assertThat(unread()).isZero();
        assertThat(inApp(ada)).hasSize(3);
    }

    @Test
    void pages_are_exact() {
        var rental = rental();
        tell(rental.held(1), rental.confirmed(2), rental.cancelled(3));
        var page = get("/notifications?page=2&limit=2", ada);
        assertThat(items(page)).hasSize(1);
        assertThat(page.path("total").asInt()).isEqualTo(3);
        assertThat(page.path("totalPages").asInt()).isEqualTo(2);
    }

    @Test
    void another_persons_message_does_not_exist() {
        tell(rental().held(1));
        var id = inApp(ada).getFirst().path("id").asString();
        var eve = TestTokens.someone(Role.CUSTOMER);
        assertThat(inApp(eve)).isEmpty();
        post("/notifications/%s/read".formatted(id), eve).expectStatus().isNotFound();
        post("/notifications/read-all", eve).expectStatus().isOk();
        assertThat(unread()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/notifications?page=0",
                "/notifications?limit=101",
                "/notifications?unread=perhaps",
                "/notifications/outbox?limit=x",
                "/notifications/deliveries?status=lost",
                "/notifications/outbox?recipient=%00",
                "/jobs?name=%00",
                "/jobs?state=lazy"
            })
    void refuses_nonsense(String path) {
        http.get()
                .uri(java.net.URI.create(path))
                .header("Authorization", token(ADMIN))
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "GET,  /notifications/outbox",
        "GET,  /notifications/deliveries",
        "POST, /notifications/deliveries/00000000-0000-4000-8000-000000000000/retry",
        "GET,  /notifications/templates",
        "POST, /notifications/templates/booking-confirmed/preview",
        "GET,  /jobs",
        "GET,  /jobs/metrics",
        "POST, /jobs/deliver/x/retry"
    })
    void operators_routes_are_for_admins(String method, String path) {
        http.method(org.springframework.http.HttpMethod.valueOf(method))
                .uri(path)
                .header("Authorization", token(ada))
                .exchange()
                .expectStatus()
                .isForbidden();
        http.method(org.springframework.http.HttpMethod.valueOf(method))
                .uri(path)
                .exchange()
                .expectStatus()
                .isUnauthorized();
    }

    @Test
    void admins_preview_templates() {
        assertThat(get("/notifications/templates", ADMIN).path("templates").size())
                .isEqualTo(17);
        http.post()
                .uri("/notifications/templates/booking-confirmed/preview")
                .header("Authorization", token(ADMIN))
                .contentType(org.springframework.http.MediaType.APPLICATION_JSON)
                .body("{\"name\":\"<b>Eve</b>\"}")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.html")
                .value(String.class, html -> assertThat(html).contains("&lt;b&gt;Eve"))
                .jsonPath("$.subject")
                .isNotEmpty();
        post("/notifications/templates/nonsense/preview", ADMIN).expectStatus().isNotFound();
        post("/notifications/deliveries/%s/retry".formatted(UUID.randomUUID()), ADMIN)
                .expectStatus()
                .isNotFound();
        post("/jobs/deliver/nonsense/retry", ADMIN).expectStatus().isNotFound();
    }

    private long unread() {
        return get("/notifications/unread-count", ada).path("unread").asLong();
    }
}
