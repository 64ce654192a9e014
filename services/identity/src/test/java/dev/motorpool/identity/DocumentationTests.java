package dev.motorpool.identity;

import static dev.motorpool.identity.People.json;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IdentityTest
class DocumentationTests {

    @Autowired
    People people;

    @Test
    void describes_what_clients_send_and_get() {
        var docs = json(people.get("/v3/api-docs", null), 200);
        var signUp = docs.path("components").path("schemas").path("SignUp").path("properties");
        for (var field : new String[] {"email", "password", "name", "phone"}) {
            assertThat(signUp.path(field).path("type").asString()).as(field).isEqualTo("string");
        }
        assertThat(docs.path("paths").has("/auth/operator")).isFalse();
        assertThat(docs.path("components").path("schemas").has("Caller")).isFalse();
        assertThat(docs.at("/paths/~1auth~1signup/post/responses").has("201")).isTrue();
    }
}
